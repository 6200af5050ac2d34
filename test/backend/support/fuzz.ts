import fc from "fast-check";
import type { JsonSchema, Parameter } from "../../../examples/backend/src/openapi/OpenApiDocument.js";
import { document, operations, type DescribedOperation } from "./openapi.ts";

/** What exists in the backend, so that random requests reach further than its front door. */
export interface Known {
  /** Ids, cursors and zones by the name of their field: some of the caller's, some of others. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** Keys that open and keys that do not. They are put everywhere but into what people may read later. */
  readonly secrets: readonly string[];
  readonly cookies: readonly string[];
  /** Bodies that come again and again, by operation. */
  readonly bodies: Readonly<Record<string, readonly string[]>>;
}

export interface RandomRequest {
  readonly operation: DescribedOperation;
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const nasty = [
  "",
  " ",
  "\0",
  "\ud800",
  "\udc00x",
  "\r\nSet-Cookie: a=b",
  "../../etc/passwd",
  "%2e%2e%2f",
  "%",
  "%00",
  "%E0%A4%A",
  "_",
  "\\",
  "'",
  '"',
  "'; drop table api_keys; --",
  "${7*7}",
  "<script>alert(1)</script>",
  "__proto__",
  "constructor",
  "null",
  "undefined",
  "-infinity",
  "NaN",
  "1e999",
  "-1",
  "0",
  "101",
  "9007199254740993",
  "\u202eabc",
  "é́́",
  "👩‍👩‍👧‍👦",
  "x".repeat(255),
  "x".repeat(256),
  "x".repeat(2_049),
  "2026-02-30T00:00:00Z",
  "Etc/GMT+14",
  "Europe/Berlin",
  "http://[::1",
  "javascript:alert(1)",
  "https://user:pass@example.com/#x",
  "x".repeat(70_000),
];
/** What is shown to people again: a secret that somebody writes here is theirs to see. */
const readable = new Set(["name", "tags", "url"]);

/** Requests as the document has them, and ones that are wrong in every place where something is sent. */
export function randomRequests(known: Known): fc.Arbitrary<RandomRequest> {
  return fc.constantFrom(...operations).chain((operation) => requestFor(operation, known));
}

function requestFor(operation: DescribedOperation, known: Known): fc.Arbitrary<RandomRequest> {
  const parameters = operation.parameters ?? [];
  const named = (place: Parameter["in"]) => parameters.filter((parameter) => parameter.in === place);
  const values = (place: Parameter["in"]) =>
    fc.record(Object.fromEntries(named(place).map(({ name, schema }) => [name, text(valueOf(schema, name, known))])), {
      requiredKeys: place === "query" ? [] : named(place).map(({ name }) => name),
    });
  return fc
    .record({
      method: mostly(
        fc.constant(operation.method.toUpperCase()),
        fc.constantFrom("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"),
      ),
      path: values("path"),
      query: values("query"),
      more: mostly(
        fc.constant(""),
        fc.constantFrom("&limit=1&limit=2", "&__proto__=1", "&cursor", "&%", "&search=%ff", "&="),
      ),
      own: values("header"),
      credentials: credentials(known),
      others: otherHeaders(known),
      body: operation.requestBody ? bodyOf(operation, known) : fc.constant("{}"),
    })
    .map(({ method, path, query, more, own, credentials: caller, others, body }) => {
      const filled = operation.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => encode(path[name] as string));
      const pairs = Object.entries(query).map(([name, value]) => `${name}=${encode(value)}`);
      return {
        operation,
        method,
        target: `${filled}?${pairs.join("&")}${more}`,
        headers: headersOf({ "Content-Type": "application/json", ...own, ...caller, ...others }),
        body: method === "GET" || method === "HEAD" ? undefined : body,
      };
    });
}

function credentials({ cookies, secrets }: Known): fc.Arbitrary<Record<string, string>> {
  return fc.record({
    Cookie: mostly(
      fc.constantFrom(...cookies),
      fc.constantFrom("", "mark_session=", "mark_session=e30.x", "mark_session=%", ";;;="),
    ),
    "X-API-Key": mostly(
      fc.constantFrom(...secrets),
      fc.constantFrom("", "mk_live_", `mk_live_${"a".repeat(36)}`, "x".repeat(9_000)),
    ),
  });
}

function otherHeaders({ secrets }: Known): fc.Arbitrary<Record<string, string>> {
  const odd = fc.record(
    {
      "Content-Type": fc.constantFrom("text/plain", "application/json; charset=utf-16", "multipart/form-data", ""),
      "If-None-Match": fc.constantFrom("*", '"x"', 'W/"x", "y"'),
      Origin: fc.constantFrom("null", "https://elsewhere.example", "::", "http://localhost"),
      "Sec-Fetch-Site": fc.constantFrom("cross-site", "none", "same-origin"),
      "X-Request-Id": fc.constantFrom(...secrets),
      "Content-Length": fc.constantFrom("-1", "x", "99999999999", "1"),
      Accept: fc.constantFrom("text/html", "*/*;q=0"),
    },
    { requiredKeys: [] },
  );
  return mostly(fc.constant({}), odd);
}

function bodyOf(operation: DescribedOperation, known: Known): fc.Arbitrary<string> {
  const schema = operation.requestBody?.content["application/json"]?.schema ?? {};
  const sound = valueOf(schema, "", known).map((value) => JSON.stringify(value));
  const broken = fc.oneof(
    fc.tuple(sound, fc.nat()).map(([json, cut]) => json.slice(0, cut % (json.length + 1))),
    fc.json(),
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      ...known.secrets,
      "",
      "null",
      "[]",
      "[".repeat(20_000),
      '{"__proto__":{"name":"x"}}',
      "\ufeff{}",
      `{"more":"${"x".repeat(70_000)}"}`,
    ),
  );
  const usual = fc.constantFrom(...(known.bodies[operation.operationId] ?? ["{}"]));
  return fc.oneof({ arbitrary: sound, weight: 6 }, { arbitrary: usual, weight: 3 }, { arbitrary: broken, weight: 1 });
}

/** A value of a schema, and now and then something else. */
function valueOf(schema: JsonSchema, name: string, known: Known): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: soundValueOf(schema, name, known), weight: 12 },
    { arbitrary: fc.constantFrom(...nasty), weight: 1 },
    { arbitrary: fc.jsonValue(), weight: 1 },
  );
}

function soundValueOf(schema: JsonSchema, name: string, known: Known): fc.Arbitrary<unknown> {
  if (typeof schema.$ref === "string") {
    const target = document.components.schemas[schema.$ref.replace("#/components/schemas/", "")] ?? {};
    return soundValueOf(target, name, known);
  }
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as string[]));
  switch (schema.type) {
    case "integer":
      return fc.integer({ min: Number(schema.minimum ?? 0), max: Number(schema.maximum ?? 100) });
    case "array":
      return fc.array(valueOf((schema.items ?? {}) as JsonSchema, name, known), { maxLength: 21 });
    case "object":
      return objectOf(schema, known);
    case "string":
      return name === "url" ? fc.webUrl() : textOf(name, known);
    default:
      return fc.jsonValue();
  }
}

function objectOf(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  const choice = (schema.oneOf as { required: string[] }[] | undefined)?.map(({ required }) => required) ?? [[]];
  return fc.constantFrom(...choice).chain((chosen) => {
    const left = new Set(choice.flat().filter((name) => !chosen.includes(name)));
    const kept = properties.filter(([name]) => !left.has(name));
    const requiredKeys = [...((schema.required ?? []) as string[]), ...chosen];
    return fc.record(Object.fromEntries(kept.map(([name, inner]) => [name, valueOf(inner, name, known)])), {
      requiredKeys,
    });
  });
}

function textOf(name: string, { texts, secrets }: Known): fc.Arbitrary<string> {
  const any = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary", maxLength: 300 }));
  if (name === "Idempotency-Key")
    return fc.oneof(
      fc.integer({ max: 40, min: 1 }).map((n) => `fuzz-key-${String(n)}`),
      any,
    );
  return fc.oneof(
    { arbitrary: fc.constantFrom(...(texts[name] ?? ["Production"])), weight: 12 },
    { arbitrary: fc.constantFrom(...Object.values(texts).flat()), weight: 1 },
    { arbitrary: any, weight: 1 },
    ...(readable.has(name) ? [] : [{ arbitrary: fc.constantFrom(...secrets), weight: 1 }]),
  );
}

function text(values: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return values.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
}

function mostly<T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: usual, weight: 9 }, { arbitrary: odd, weight: 1 });
}

/** Half a surrogate pair, which no address can hold, becomes what a client makes of it. Percent signs of a few values stay, so that wrong escapes arrive as they are. */
function encode(value: string): string {
  return /^%\w*$/u.test(value) ? value : encodeURIComponent(Buffer.from(value).toString());
}

/** Bytes that no client lets into a header are taken out. */
function headersOf(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace(/[^\x20-\x7e\xa0-\xff]/gu, "").trim()]),
  );
}
