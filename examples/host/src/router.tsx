import { createBrowserRouter } from "react-router";
import { NotFoundPage } from "./pages/NotFoundPage.tsx";
import { PageFailure } from "./pages/PageFailure.tsx";
import { Shell } from "./shell/Shell.tsx";

/** Nothing, for the moment in which a page's own code is loaded: the shell is there already. */
const HydrateFallback = () => null;

/** Each page's code is loaded when it is visited. */
export const router = createBrowserRouter([
  {
    path: "/",
    element: <Shell />,
    children: [
      {
        errorElement: <PageFailure />,
        HydrateFallback,
        children: [
          {
            index: true,
            HydrateFallback,
            lazy: async () => ({ Component: (await import("./pages/home/HomePage.tsx")).HomePage }),
          },
          {
            path: "developers/api-keys",
            HydrateFallback,
            lazy: async () => ({ Component: (await import("./pages/ApiKeysRoute.tsx")).ApiKeysRoute }),
          },
          {
            path: "docs/api",
            HydrateFallback,
            lazy: async () => ({ Component: (await import("./pages/ApiReferencePage.tsx")).ApiReferencePage }),
          },
          { path: "*", element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
