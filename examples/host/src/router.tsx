import { createBrowserRouter } from "react-router";
import { ApiKeysRoute } from "./pages/ApiKeysRoute.tsx";
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
      { path: "developers/api-keys", element: <ApiKeysRoute /> },
      { path: "docs/api", element: <ApiReferencePage /> },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
]);
