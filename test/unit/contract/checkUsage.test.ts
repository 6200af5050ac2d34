import { describe, expect, test } from "vitest";
import { callAdapter, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import { fixtureCompanyHistory, fixtureKeyUsage } from "@mark-ai/api-keys/testing";

const days = (imports: unknown, date = "2026-11-16") => [{ date, imports }];
const options = { signal: new AbortController().signal };

function answering(answer: unknown): ApiKeysAdapter {
  const method = () => Promise.resolve(answer) as Promise<never>;
  return { listKeys: method, getKeyUsage: method, getCompanyHistory: method };
}

function usage(keys: readonly unknown[], keyIds: readonly string[] = ["a", "b"]) {
  const input = { keyIds, timeZone: "UTC", days: 30 };
  return callAdapter(answering({ today: "2026-11-16", keys }), "getKeyUsage", input, options);
}

function company(workspaces: readonly unknown[]) {
  const input = { timeZone: "UTC", days: 30 };
  return callAdapter(answering({ today: "2026-11-16", workspaces }), "getCompanyHistory", input, options);
}

describe("G22 the usage of keys, where some of it does not fit", () => {
  test.each([
    ["a key that nobody asked for", { keyId: "c", days: [] }, "keys.1.keyId: found another key's"],
    ["a key for the second time", { keyId: "a", days: [] }, "keys.1.keyId: found another key's"],
    ["fewer than no imports", { keyId: "b", days: days(-1) }, "keys.1.days.0.imports: found -1"],
    ["half an import", { keyId: "b", days: days(0.5) }, "keys.1.days.0.imports: found 0.5"],
    ["more than a number can tell", { keyId: "b", days: days(1e300) }, "keys.1.days.0.imports: found 1e+300"],
    ["no number", { keyId: "b", days: days("7") }, "keys.1.days.0.imports: found a string"],
    ["a day that does not exist", { keyId: "b", days: days(1, "2026-02-30") }, "keys.1.days.0.date: found a string"],
    ["a day twice", { keyId: "b", days: [...days(1), ...days(2)] }, "keys.1.days.1.date: found a day"],
    ["nothing", null, "keys.1: found null"],
  ])("leaves out %s, says why, and keeps the others", async (_, wrong, reason) => {
    const answer = await usage([{ keyId: "a", days: days(3) }, wrong]);
    expect(answer.keys).toEqual([{ keyId: "a", days: days(3) }]);
    expect(answer.omitted).toEqual({ count: 1, reason: expect.stringContaining(reason) as string });
  });

  test("takes gaps, and keys that are absent", async () => {
    const answer = await usage([{ keyId: "b", days: [] }]);
    expect(answer).toEqual({ today: "2026-11-16", keys: [{ keyId: "b", days: [] }] });
  });

  test("is refused as a whole where it is no list", async () => {
    const input = { keyIds: ["a"], timeZone: "UTC", days: 30 };
    await expect(callAdapter(answering({ today: "2026-11-16" }), "getKeyUsage", input, options)).rejects.toMatchObject({
      code: "contract",
    });
  });

  test("drops what the contract does not name", async () => {
    const { keys } = await usage([{ keyId: "a", days: [{ ...days(1)[0], secret: "mk_live_x" }], secret: "mk_live_x" }]);
    expect(JSON.stringify(keys)).not.toContain("mk_live");
  });

  test("of the fixture fits", async () => {
    expect(await usage(fixtureKeyUsage().keys, ["key_production"])).toEqual(fixtureKeyUsage());
  });
});

describe("G23 the history of the company, where some of it does not fit", () => {
  test.each([
    [
      "a workspace twice",
      [
        { workspaceId: "a", days: [] },
        { workspaceId: "a", days: [] },
      ],
      "workspaces.1.workspaceId",
    ],
    ["a day twice", [{ workspaceId: "a", days: [...days(1), ...days(1)] }], "workspaces.0.days.1.date"],
    ["a negative number", [{ workspaceId: "a", days: days(-3) }], "workspaces.0.days.0.imports"],
    ["a huge number", [{ workspaceId: "a", days: days(1e300) }], "workspaces.0.days.0.imports"],
    ["a workspace without an id", [{ days: [] }], "workspaces.0.workspaceId"],
  ])("is refused with %s: a sum of it would be wrong", async (_, workspaces, place) => {
    await expect(company(workspaces)).rejects.toMatchObject({
      code: "contract",
      message: expect.stringContaining(place) as string,
    });
  });

  test("of the fixture fits", async () => {
    expect(await company(fixtureCompanyHistory().workspaces)).toEqual(fixtureCompanyHistory());
  });
});
