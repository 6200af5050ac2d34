import { describe, expect, test } from "vitest";
import { callAdapter, type AdapterMethod, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import { checkAnswer, nullAsAbsent } from "../../../src/contract/checkAnswer.js";
import { fixtureAccess, fixtureCreatedKey, fixtureKey } from "@mark-ai/api-keys/testing";

const options = { signal: new AbortController().signal };
const answering = (method: AdapterMethod, answer: unknown) =>
  ({
    listKeys: () => Promise.reject(new Error("Not asked")),
    [method]: () => Promise.resolve(answer),
  }) as ApiKeysAdapter;
const message = (text: string) => expect.objectContaining({ code: "contract", message: text }) as Error;

describe("G22 the permissions that a key can have", () => {
  const presets = [{ id: "read", label: "Read", description: "Reads documents.", scopes: ["documents:read"] }];
  const scope = { id: "documents:read", label: "Read documents", risk: "high" };
  const ask = (answer: unknown) =>
    callAdapter(answering("getScopes", answer), "getScopes", { workspaceId: "ws_sales" }, options);

  test("come through without what the contract does not name", async () => {
    const answer = { presets, groups: [{ label: "Documents", scopes: [{ ...scope, token: "t", description: null }] }] };
    expect(await ask(answer)).toStrictEqual({ presets, groups: [{ label: "Documents", scopes: [scope] }] });
  });

  test.each([
    [undefined, "getScopes answered: found nothing, expected an object."],
    [{ presets }, "getScopes answered with groups: found nothing, expected a list."],
    [
      { presets, groups: [{ label: "D", scopes: [{ ...scope, risk: "low" }] }] },
      'getScopes answered with groups.0.scopes.0.risk: found "low", expected "high".',
    ],
  ])("that break the contract are refused", async (answer, text) => {
    await expect(ask(answer)).rejects.toEqual(message(text));
  });
});

describe("G27 what happened to a key", () => {
  const event = { at: "2026-11-16T10:30:00Z", type: "renamed", detail: "Old name" };
  const ask = (answer: unknown) =>
    callAdapter(answering("getKeyEvents", answer), "getKeyEvents", { keyId: "key_production", limit: 5 }, options);

  test("comes through without what the contract does not name", async () => {
    const answer = { items: [{ ...event, by: null, ip: "127.0.0.1" }], nextCursor: null };
    expect(await ask(answer)).toStrictEqual({ items: [event] });
  });

  test.each([
    [{ items: "none" }, "getKeyEvents answered with items: found a string of 4 characters, expected a list."],
    [
      { items: [{ ...event, type: "" }] },
      "getKeyEvents answered with items.0.type: found a string of 0 characters, expected at least one character.",
    ],
  ])("that breaks the contract is refused", async (answer, text) => {
    await expect(ask(answer)).rejects.toEqual(message(text));
  });
});

describe("what an answer is compared with", () => {
  test("has null as absent, and is otherwise as it was", () => {
    const key = { ...fixtureKey({ lastUsedAt: null }), revokedAt: null, extra: 1 };
    const { revokedAt, ...rest } = key;
    expect(revokedAt).toBeNull();
    expect(nullAsAbsent("getKey", key)).toStrictEqual(rest);
    expect(nullAsAbsent("getKey", undefined)).toBeUndefined();
  });

  test("is never unchecked: a method without a check is refused", () => {
    expect(() => checkAnswer("getSecrets" as AdapterMethod, {}, {})).toThrow(
      "There is no check for the answer of getSecrets().",
    );
  });
});

describe("an answer of which a list stands where something else should", () => {
  test.each([
    ["getAccess", { ...fixtureAccess(), company: [1, 2] }, "company.id: found nothing, expected a string."],
    ["getKey", ["a", "b"], "id: found nothing, expected a string."],
    ["getKey", fixtureKey({ name: ["a", "b"] as never }), "name: found a list of 2, expected a string."],
    ["getKey", fixtureKey({ name: 5n as never }), "name: found a bigint, expected a string."],
    ["getKey", fixtureKey({ name: true as never }), "name: found true, expected a string."],
    ["getKey", fixtureKey({ name: {} as never }), "name: found an object, expected a string."],
  ] as const)("%s says what it found", async (method, answer, text) => {
    const input = method === "getKey" ? { keyId: "key_production" } : {};
    const asked = callAdapter(answering(method, answer), method, input as never, options);
    await expect(asked).rejects.toEqual(message(`${method} answered with ${text}`));
  });

  test("createKey never says a value, since any may be the secret", async () => {
    const input = { workspaceId: "ws_sales", name: "Production", idempotencyKey: "0123456789" };
    const { key, secret } = fixtureCreatedKey();
    const found = async (name: unknown) => {
      const answer = { key: { ...key, name }, secret };
      const asked = callAdapter(answering("createKey", answer), "createKey", input, options);
      return asked.catch((error: unknown) => (error as Error).message);
    };
    expect(await Promise.all([7, true, null].map(found))).toEqual([
      "createKey answered with key.name: found a number, expected a string.",
      "createKey answered with key.name: found a boolean, expected a string.",
      "createKey answered with key.name: found null, expected a string.",
    ]);
  });
});
