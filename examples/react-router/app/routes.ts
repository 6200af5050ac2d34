import { index, route, type RouteConfig } from "@react-router/dev/routes";

export default [
  index("routes/home.tsx"),
  route("developers/api-keys", "routes/apiKeys.tsx"),
  route("api/*", "routes/api.ts"),
] satisfies RouteConfig;
