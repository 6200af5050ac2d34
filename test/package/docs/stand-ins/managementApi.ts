import type { Access, ApiKey, CreatedKey, CreateKeyInput, KeyList, ListKeysInput } from "@mark-ai/api-keys/contract";

// What `openapi-typescript` makes of openapi.json, as far as a block asks for it.
type Plain<T> = T extends string
  ? string extends T
    ? string
    : T
  : T extends readonly (infer E)[]
    ? Plain<E>[]
    : T extends object
      ? { -readonly [K in keyof T]: Plain<T[K]> }
      : T;
interface Answer<T> {
  headers: Record<string, string>;
  content: { "application/json": Plain<T> };
}
interface Answers<T> {
  200: Answer<T>;
  default: Answer<{ code: string }>;
}
export interface paths {
  "/access": { get: { responses: Answers<Access> } };
  "/api-keys": {
    get: { parameters: { query: ListKeysInput }; responses: Answers<KeyList> };
    post: {
      parameters: { header: { "Idempotency-Key": string } };
      requestBody: { content: { "application/json": Omit<CreateKeyInput, "idempotencyKey"> } };
      responses: Answers<CreatedKey>;
    };
  };
  "/api-keys/{keyId}/revoke": { post: { parameters: { path: { keyId: string } }; responses: Answers<ApiKey> } };
}
