import type { Services } from "../context.js";
import type { AnyRoute } from "../http/route.js";
import { managementBase, managementRoutes } from "../management/routes.js";
import { publicBase, publicRoutes } from "../public/routes.js";
import { componentSchemas } from "./jsonSchemas.js";
import type { OpenApiDocument, Operation } from "./OpenApiDocument.js";
import { answerHeaders, operationOf, pathOf, type Audience } from "./operation.js";

const management: Audience = {
  tag: "Management",
  securityScheme: "session",
  refusesCrossSite: true,
  hasChallenge: false,
  hasEtags: true,
};

const publicApi: Audience = {
  tag: "Public API",
  securityScheme: "apiKey",
  refusesCrossSite: false,
  hasChallenge: true,
  hasEtags: false,
};

// The routes are only read: none of them is asked for anything.
const nothing = {} as Services;

/** The OpenAPI 3.1 document of both APIs, from the routes and schemas that the server itself runs on. */
export function openApiDocument(): OpenApiDocument {
  return {
    openapi: "3.1.0",
    info: {
      title: "Mark AI API keys",
      version: "1.0.0",
      description:
        "What a backend owes the API keys page (`/api/management/v1`, behind the host's own session), and the API that " +
        "keys open (`/api/v1`). Errors are problems (RFC 9457): decide by `code`, which is stable. Unknown fields of " +
        "an answer are to be ignored.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/", description: "Where the document was read" }],
    tags: [
      { name: management.tag, description: "Keys and usage of the company whose person is signed in" },
      { name: publicApi.tag, description: "What a key opens: the resources of its own workspace" },
    ],
    paths: Object.fromEntries([
      ...pathsOf(managementBase, managementRoutes(nothing), management),
      ...pathsOf(publicBase, publicRoutes(nothing), publicApi),
    ]),
    components: {
      schemas: componentSchemas(),
      headers: answerHeaders,
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: "mark_session",
          description: "The host's own session. The reference backend's is a signed cookie.",
        },
        apiKey: { type: "apiKey", in: "header", name: "X-API-Key", description: "A key that was created in the page." },
      },
    },
  };
}

function pathsOf(base: string, routes: readonly AnyRoute<never>[], audience: Audience) {
  const paths = new Map<string, Partial<Record<"get" | "post" | "patch", Operation>>>();
  for (const route of routes) {
    const path = base + pathOf(route);
    paths.set(path, { ...paths.get(path), [route.method]: operationOf(route, audience) });
  }
  return paths;
}
