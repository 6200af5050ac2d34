import { apiKeyClient } from "@better-auth/api-key/client";
import { ApiKeysCard, AuthUIProvider } from "@daveyplate/better-auth-ui";
import { createAuthClient } from "better-auth/react";
import { createRoot } from "react-dom/client";
import "./betterAuth.css";
import { compare } from "./shared.ts";

const authClient = createAuthClient({
  baseURL: `${location.origin}/api/auth`,
  plugins: [apiKeyClient()],
  fetchOptions: { customFetchImpl: (input, init) => fetch(input, init) },
});

compare({
  row: "[data-slot=card-content] > [data-slot=card]",
  draw: (place) =>
    createRoot(place).render(
      <AuthUIProvider authClient={authClient} apiKey navigate={() => undefined} replace={() => undefined}>
        <ApiKeysCard />
      </AuthUIProvider>,
    ),
});
