import { QueryClient } from "@tanstack/react-query";

/** The app's one client. The API Keys page shares it, with a scope of its own for each person. */
export const queryClient = new QueryClient();
