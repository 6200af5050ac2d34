import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import openapi from "@mark-ai/api-keys/openapi.json";
import type { OpenApiDocument, Operation } from "../../../examples/backend/src/openapi/OpenApiDocument.js";

export const document = openapi as unknown as OpenApiDocument;

export interface DescribedOperation extends Operation {
  readonly path: string;
  readonly method: string;
}

export const operations: readonly DescribedOperation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
);

interface Validate {
  (value: unknown): boolean;
  errors?: readonly { instancePath: string; message?: string }[] | null;
}
interface Ajv {
  addSchema(schema: object, id: string): void;
  compile(schema: object): Validate;
}

// The validator's own ajv: the one at the root is the linter's, which knows no 2020-12.
const require = createRequire(fileURLToPath(import.meta.resolve("@seriousme/openapi-schema-validator")));
const { Ajv2020 } = require("ajv/dist/2020.js") as { Ajv2020: new (options: object) => Ajv };
const addFormats = (require("ajv-formats") as { default: (ajv: Ajv) => void }).default;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(closed(document) as object, "openapi.json");
const compiled = new Map<string, Validate>();

/**
 * What of an answer is not as the document has it; nothing when all is. It is stricter than a client should be: a
 * field that the document does not name is wrong too.
 */
export async function faultsOf(operation: DescribedOperation, response: Response): Promise<string[]> {
  const status = String(response.status);
  const described = operation.responses[status];
  if (!described) return [`${status} is not described`];
  const faults = Object.keys(described.headers ?? {})
    .filter((name) => !isOptional(status, name) && !response.headers.has(name))
    .map((name) => `the header ${name} is missing`);
  const text = await response.text();
  const [type] = Object.keys(described.content ?? {});
  if (type === undefined) return text === "" ? faults : [...faults, "there is a body"];
  if (response.headers.get("Content-Type") !== type) {
    return [...faults, `the type is ${String(response.headers.get("Content-Type"))}`];
  }
  const pointer = ["paths", operation.path, operation.method, "responses", status, "content", type, "schema"];
  const validate = compile(pointer.map((part) => part.replaceAll("~", "~0").replaceAll("/", "~1")).join("/"));
  validate(JSON.parse(text));
  return [...faults, ...(validate.errors ?? []).map(({ instancePath, message = "" }) => `${instancePath} ${message}`)];
}

/** Of several codes with one status, only `in_progress` says when to come again. */
function isOptional(status: string, header: string): boolean {
  return status === "409" && header === "Retry-After";
}

function compile(pointer: string): Validate {
  const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi.json#/${encodeURI(pointer)}` });
  compiled.set(pointer, validate);
  return validate;
}

/** The document with every named object closed to fields that it does not list. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  return copy.type === "object" && Array.isArray(copy.required) ? { ...copy, additionalProperties: false } : copy;
}
