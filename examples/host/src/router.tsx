import { createBrowserRouter } from "react-router";
import { ApiReferencePage } from "./pages/ApiReferencePage.tsx";
import { HomePage } from "./pages/HomePage.tsx";
import { NotFoundPage } from "./pages/NotFoundPage.tsx";
import { Shell } from "./shell/Shell.tsx";

export const router = createBrowserRouter([
  {
    path: "/",
    element: <Shell />,
    children: [
      { index: true, element: <HomePage /> },
      {
        path: "developers/api-keys",
        lazy: async () => ({ Component: (await import("./pages/ApiKeysRoute.tsx")).ApiKeysRoute }),
        // Nothing for the moment in which the route's own code is loaded: the page draws its own skeletons.
        HydrateFallback: () => null,
      },
      { path: "docs/api", element: <ApiReferencePage /> },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
]);
