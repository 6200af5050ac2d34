import { describe, expect, test } from "vitest";
import { callAdapter, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import { fixtureKey, fixtureSecret } from "@mark-ai/api-keys/testing";

const options = { signal: new AbortController().signal };

function revoke(answer: unknown, keyIds: readonly string[] = ["a", "b"]) {
  const method = () => Promise.resolve(answer) as Promise<never>;
  const adapter: ApiKeysAdapter = { listKeys: method, revokeKeys: method };
  return callAdapter(adapter, "revokeKeys", { keyIds }, options);
}

const revoked = (id: string) => fixtureKey({ id, status: "revoked", revokedAt: "2026-11-16T10:30:00Z" });
const a = { keyId: "a", key: revoked("a") };
const b = { keyId: "b", error: { code: "not_found", message: "There is no such key." } } as const;

describe("G25 what became of several keys", () => {
  test("comes through in the order in which it was asked for", async () => {
    expect(await revoke({ results: [b, a] })).toEqual({ results: [a, b] });
  });

  test("takes an expired key for one that no longer works, as revokeKey does", async () => {
    const results = [{ keyId: "a", key: fixtureKey({ id: "a", status: "expired" }) }];
    expect(await revoke({ results }, ["a"])).toEqual({ results });
  });

  test("takes null for what is absent", async () => {
    const results = [
      { ...a, error: null, key: { ...a.key, revokedBy: null } },
      { ...b, key: null, error: { code: "not_found", message: null } },
    ];
    expect(await revoke({ results })).toEqual({ results: [a, { keyId: "b", error: { code: "not_found" } }] });
  });

  test("G03 loses the fields that the contract does not name", async () => {
    const results = [{ ...a, secret: fixtureSecret, key: { ...a.key, secret: fixtureSecret } }, b];
    expect(JSON.stringify(await revoke({ results }))).not.toContain(fixtureSecret);
  });

  test.each([
    ["nothing", [], "results: found no result for a key"],
    ["another key", [{ keyId: "b", key: revoked("c") }], "results.1.key.id: found another key's"],
    ["a key that works", [{ keyId: "b", key: fixtureKey({ id: "b" }) }], 'results.1.key.status: found "active"'],
    ["a key that does not fit", [{ keyId: "b", key: {} }], "results.1.key.id: found nothing"],
    ["neither key nor error", [{ keyId: "b" }], "results.1: found neither"],
    ["key and error", [{ ...b, key: revoked("b") }], "results.1: found both"],
    ["a code that does not exist", [{ keyId: "b", error: { code: "gone" } }], 'results.1.error.code: found "gone"'],
    ["two results", [{ keyId: "b", key: revoked("b") }, b], "results.2.keyId: found a key for the second time"],
  ])("says that it does not know of a key that is answered with %s, and keeps the others", async (_, wrong, reason) => {
    const answer = await revoke({ results: [a, ...wrong] });
    const message = expect.stringContaining(`revokeKeys answered with ${reason}`) as string;
    expect(answer).toEqual({ results: [a, { keyId: "b", error: { code: "contract", message } }] });
  });

  test.each([
    ["a key that nobody asked for", { keyId: "c", key: revoked("c") }],
    ["no key", { key: revoked("c") }],
    ["nothing", null],
  ])("leaves out a result for %s, and counts it", async (_, wrong) => {
    const reason = expect.stringContaining("results.1.keyId: found no key that was asked for") as string;
    expect(await revoke({ results: [a, wrong, b] })).toEqual({ results: [a, b], omitted: { count: 1, reason } });
  });

  test("answers a key that was asked for twice once", async () => {
    expect(await revoke({ results: [a] }, ["a", "a"])).toEqual({ results: [a] });
  });

  test("is the same when it is checked again", async () => {
    const once = await revoke({ results: [a, null] });
    expect(await revoke(once)).toEqual(once);
  });

  test.each([{}, { results: null }, null, "revoked"])(
    "is refused as a whole where it is no list: %j",
    async (answer) => {
      await expect(revoke(answer)).rejects.toMatchObject({ code: "contract" });
    },
  );
});
