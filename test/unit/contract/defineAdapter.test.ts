import { expect, test } from "vitest";
import { defineAdapter } from "@mark-ai/api-keys/contract";

const define = defineAdapter as (adapter: unknown) => unknown;

test("defineAdapter() returns an adapter as it is", () => {
  const adapter = { listKeys: () => Promise.resolve({ items: [] }), timeoutMs: 5 };
  expect(define(adapter)).toBe(adapter);
});

test.each([
  [undefined, "undefined"],
  [null, "null"],
  ["https://api.example.com", "a string"],
  [() => undefined, "a function"],
  [Object.assign(() => undefined, { listKeys: () => undefined }), "a function"],
  [Promise.resolve({}), "a promise"],
  [{}, "an object without listKeys()"],
  [{ listKeys: "yes" }, "an object without listKeys()"],
])("defineAdapter() says of what is no adapter (%s) what it was given: %s", (given, found) => {
  expect(() => define(given)).toThrow(
    new TypeError(
      `defineAdapter() needs an adapter, an object with at least listKeys(), and was given ${found}. Pass createRestAdapter({ baseUrl }) or your own, and wait until it is made.`,
    ),
  );
});
