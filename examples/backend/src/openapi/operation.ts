import type * as v from "valibot";
import { kindOf, problemSchema, type SentCode } from "../http/Problem.js";
import { maxDepth, maxValues } from "../http/refuseOversized.js";
import { defaultMaxBodyBytes, type AnyRoute } from "../http/route.js";
import { jsonSchemaOf } from "./jsonSchemas.js";
import type { OpenApiDocument, Operation, OperationAnswer, Parameter } from "./OpenApiDocument.js";

/** Who asks for a group of routes, and what holds for all of them. */
export interface Audience {
  readonly tag: string;
  readonly securityScheme: string;
  /** Refusals of every route, beside 401, 429, 500 and 503. */
  readonly refusesCrossSite: boolean;
  readonly hasChallenge: boolean;
  readonly hasEtags: boolean;
}

/** The headers of answers that are part of the contract. */
export const answerHeaders: OpenApiDocument["components"]["headers"] = {
  ETag: { description: "For `If-None-Match`.", schema: { type: "string" } },
  "Retry-After": { description: "Seconds to wait.", schema: { type: "integer", minimum: 1 } },
  "WWW-Authenticate": { description: "How to authenticate.", schema: { type: "string" } },
  "X-Request-Id": { description: "It is in the log too: name it to support.", schema: { type: "string" } },
};

function headers(...names: (false | keyof typeof answerHeaders)[]): Record<string, { $ref: string }> {
  const present = ["X-Request-Id", ...names].filter((name) => name !== false);
  return Object.fromEntries(present.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** `:name` as the document writes it. */
export function pathOf(route: AnyRoute<never>): string {
  return route.path.replaceAll(/:(\w+)/gu, "{$1}");
}

export function operationOf(route: AnyRoute<never>, audience: Audience): Operation {
  const parameters = parametersOf(route);
  return {
    operationId: route.id,
    summary: route.summary,
    tags: [audience.tag],
    security: [{ [audience.securityScheme]: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body
      ? {
          requestBody: {
            required: route.bodyOptional !== true,
            description: limitsOf(route),
            content: { "application/json": { schema: jsonSchemaOf(route.body) } },
          },
        }
      : {}),
    responses: Object.fromEntries([...answersOf(route, audience), ...problemsOf(route, audience)]),
  };
}

function limitsOf({ maxBodyBytes = defaultMaxBodyBytes }: AnyRoute<never>): string {
  return (
    `JSON in UTF-8 of at most ${String(maxBodyBytes)} bytes, ${String(maxDepth)} levels of lists and objects, and ` +
    `${String(maxValues)} values.`
  );
}

function parametersOf(route: AnyRoute<never>): Parameter[] {
  const inPath = [...route.path.matchAll(/:(\w+)/gu)].map(([, name = ""]): Parameter => {
    return { name, in: "path", required: true, schema: { type: "string", minLength: 1 } };
  });
  return [...inPath, ...entriesOf(route.query, "query"), ...entriesOf(route.headers, "header")];
}

function entriesOf(schema: v.GenericSchema | undefined, place: "query" | "header"): Parameter[] {
  if (schema === undefined) return [];
  const { entries } = schema as v.ObjectSchema<v.ObjectEntries, undefined>;
  return Object.entries(entries).map(([name, entry]) => {
    // A number comes as text: the document says what it is once it has been read.
    const { description, ...own } = jsonSchemaOf(entry, "output");
    const isNumber = own.type === "integer" && own.default !== undefined;
    return {
      name,
      in: place,
      required: entry.type !== "optional" && entry.type !== "exact_optional",
      ...(typeof description === "string" ? { description } : {}),
      schema: isNumber ? { ...own, default: Number(own.default) } : own,
    };
  });
}

function* answersOf(route: AnyRoute<never>, { hasEtags }: Audience): Generator<[string, OperationAnswer]> {
  const isCached = hasEtags && route.method === "get";
  const sent = headers(isCached && "ETag");
  yield [
    String(route.status),
    {
      description: route.summary,
      headers: sent,
      content: { "application/json": { schema: jsonSchemaOf(route.answer) } },
    },
  ];
  if (isCached) yield ["304", { description: "Unchanged since the `ETag` of `If-None-Match`", headers: sent }];
}

function* problemsOf(route: AnyRoute<never>, audience: Audience): Generator<[string, OperationAnswer]> {
  const byStatus = new Map<number, Set<SentCode>>();
  const add = (status: number, code: SentCode) => byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  for (const code of codesOf(route, audience)) add(kindOf(code).status, code);
  if (route.body) add(415, "validation");

  for (const [status, set] of [...byStatus].sort(([a], [b]) => a - b)) {
    const codes = [...set].sort();
    const sent = headers(
      ([429, 503].includes(status) || set.has("in_progress")) && "Retry-After",
      status === 401 && audience.hasChallenge && "WWW-Authenticate",
    );
    const schema = {
      allOf: [
        jsonSchemaOf(problemSchema),
        { type: "object", properties: { status: { const: status }, code: { enum: codes } } },
      ],
    };
    const titles = status === 415 ? ["The body is no `application/json`"] : codes.map((code) => kindOf(code).title);
    yield [
      String(status),
      { description: titles.join("; "), headers: sent, content: { "application/problem+json": { schema } } },
    ];
  }
}

function codesOf(route: AnyRoute<never>, { refusesCrossSite }: Audience): SentCode[] {
  const takesInput = route.query ?? route.headers ?? route.body ?? route.path.includes(":");
  return [
    "unauthenticated",
    "rate_limited",
    "unknown",
    "unavailable",
    ...(refusesCrossSite && route.method === "post" ? (["forbidden"] as const) : []),
    ...(takesInput ? (["validation"] as const) : []),
    ...route.problems,
  ];
}
