import type { Context, Hono, MiddlewareHandler } from "hono";
import * as v from "valibot";
import { parse } from "./parse.js";
import type { SentCode } from "./Problem.js";
import { readJson, readOptionalJson } from "./readJson.js";

type Schema = v.GenericSchema;
/** Headers by name. */
type HeadersSchema = v.ObjectSchema<v.ObjectEntries, undefined>;
type Output<S> = S extends Schema ? v.InferOutput<S> : undefined;

export const defaultMaxBodyBytes = 65_536;

/** An answer is only read from here on. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** What the server knows of a request, beside its caller. */
export interface HonoEnv {
  Variables: { requestId: string; route: string };
}

/** One operation, described once: the server checks against it, and `openapi.json` is written from it. */
export interface Route<
  Caller,
  Query extends Schema | undefined,
  Body extends Schema | undefined,
  Headers extends HeadersSchema | undefined,
  Answer extends Schema,
> {
  /** What the operation is called: in the management API like the adapter's method. */
  readonly id: string;
  readonly method: "get" | "post" | "patch";
  /** With `:name` for each parameter. */
  readonly path: string;
  readonly summary: string;
  readonly query?: Query;
  readonly body?: Body;
  /** A request may come without a body, which is then `undefined`. @default false */
  readonly bodyOptional?: boolean;
  /** @default {@link defaultMaxBodyBytes} */
  readonly maxBodyBytes?: number;
  /** Headers that are part of the contract. */
  readonly headers?: Headers;
  readonly status: 200 | 201;
  readonly answer: Answer;
  readonly cacheControl: "no-store" | "private, no-cache";
  /** The refusals beside those that every route shares. */
  readonly problems: readonly SentCode[];
  /** Refuses a caller before the input is looked at. */
  readonly permit?: (caller: Caller) => void;
  readonly handle: (input: {
    caller: Caller;
    /** A parameter of the path. */
    param: (name: string) => string;
    query: Output<Query>;
    body: Output<Body>;
    headers: Output<Headers>;
    requestId: string;
  }) => Promise<Frozen<v.InferInput<Answer>>>;
}

/** A route whose schemas are of no concern. */
export type AnyRoute<Caller> = Route<Caller, Schema | undefined, Schema | undefined, HeadersSchema | undefined, Schema>;

/** Types a route where it is written. */
export function defineRoute<
  Caller,
  const Answer extends Schema,
  const Query extends Schema | undefined = undefined,
  const Body extends Schema | undefined = undefined,
  const Headers extends HeadersSchema | undefined = undefined,
>(route: Route<Caller, Query, Body, Headers, Answer>): AnyRoute<Caller> {
  return route;
}

/** Puts routes under a base. Callers are authenticated, then permitted, before anything they sent is looked at. */
export function mount<Caller>(
  app: Hono<HonoEnv>,
  base: string,
  routes: readonly AnyRoute<Caller>[],
  authenticate: (request: Request) => Promise<Caller>,
  ...middleware: MiddlewareHandler[]
): void {
  for (const route of routes) {
    const path = base + route.path;
    app.on(route.method, [path], ...middleware, async (c: Context<HonoEnv>) => {
      c.set("route", path);
      const caller = await authenticate(c.req.raw);
      route.permit?.(caller);
      const params = parse(v.record(v.string(), v.string()), c.req.param());
      const query: unknown = route.query && parse(route.query, queryOf(c, route.query));
      const headers = route.headers && parse(route.headers, pick(c, Object.keys(route.headers.entries)));
      const sent = route.body && (await bodyOf(route, c.req.raw));
      const body: unknown = route.body && sent !== undefined ? parse(route.body, sent) : undefined;
      const answer: unknown = await route.handle({
        caller,
        param: (name) => params[name] ?? "",
        query,
        body,
        headers,
        requestId: c.get("requestId"),
      });
      // Through the schema, so that no field leaves which the contract does not name.
      return c.json(v.parse(route.answer, answer) as object, route.status, { "Cache-Control": route.cacheControl });
    });
  }
}

/** A parameter whose schema is a list may come several times; of any other the first counts. */
function queryOf(c: Context, schema: Schema): Record<string, unknown> {
  const { entries = {} } = schema as Partial<v.ObjectSchema<v.ObjectEntries, undefined>>;
  const lists = Object.keys(entries).filter((name) => entries[name]?.type === "array");
  return { ...c.req.query(), ...Object.fromEntries(lists.map((name) => [name, c.req.queries(name)])) };
}

function bodyOf({ maxBodyBytes = defaultMaxBodyBytes, bodyOptional }: AnyRoute<never>, request: Request) {
  return bodyOptional === true ? readOptionalJson(request, maxBodyBytes) : readJson(request, maxBodyBytes);
}

function pick(c: Context, names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, c.req.header(name)]));
}
