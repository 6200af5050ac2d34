import { describe, expect, test } from "vitest";
import { ApiKeysError, callAdapter, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import {
  fixtureCreatedKey,
  fixtureHistory,
  fixtureKey,
  fixtureKeyUsage,
  fixtureSecret,
} from "@mark-ai/api-keys/testing";

const options = { signal: new AbortController().signal };
const listing = { listKeys: () => Promise.resolve({ items: [] }) };
const input = { workspaceId: "ws_marketing", name: "Production", idempotencyKey: "0123456789" };
const create = (createKey: () => unknown) =>
  callAdapter({ ...listing, createKey } as ApiKeysAdapter, "createKey", input, options);
const refused = (promise: Promise<unknown>) => promise.catch((error: unknown) => error as ApiKeysError);

describe("what a method returns", () => {
  test.each([null, undefined, 7, "items", {}, { then: "soon" }, [fixtureKey()]])(
    "is no promise if it is %j",
    async (answer) => {
      const error = await refused(callAdapter({ listKeys: () => answer as never }, "listKeys", { limit: 1 }, options));
      const message = "listKeys did not return a promise. Declare it async.";
      expect(error).toMatchObject({ code: "contract", message, existingKey: undefined });
    },
  );

  test("may be a promise of another library", async () => {
    const listKeys = () =>
      ({ then: (resolve: (list: unknown) => void) => resolve({ items: [fixtureKey()] }) }) as never;
    expect(await callAdapter({ listKeys }, "listKeys", { limit: 1 }, options)).toEqual({ items: [fixtureKey()] });
  });

  test("is not searched for a key that exists, except after a creation", async () => {
    const getKey = () => fixtureCreatedKey() as never;
    const error = await refused(callAdapter({ ...listing, getKey }, "getKey", { keyId: "key_production" }, options));
    expect(error).toMatchObject({ code: "contract", existingKey: undefined });
    const wrong = () => Promise.resolve({ ...fixtureCreatedKey(), id: 5 }) as never;
    const other = await refused(callAdapter({ ...listing, getKey: wrong }, "getKey", { keyId: "a" }, options));
    expect(other).toMatchObject({ code: "contract", existingKey: undefined });
  });
});

describe("an error that a method rejects with", () => {
  const cause = new TypeError("no such thing");

  test("keeps its cause, except for a creation, whose request or answer it may quote", async () => {
    const refusal = new ApiKeysError("limit_reached", { message: "Ten keys at most.", field: "name", cause });
    const listKeys = () => Promise.reject(refusal);
    expect(await refused(callAdapter({ listKeys }, "listKeys", { limit: 1 }, options))).toBe(refusal);
    const error = await refused(create(() => Promise.reject(refusal)));
    expect(error).toMatchObject({ code: "limit_reached", message: "Ten keys at most.", field: "name" });
    expect(error).not.toHaveProperty("cause");
  });

  test("loses the unknown fields of its key, also without a cause", async () => {
    const existingKey = { ...fixtureKey(), secret: fixtureSecret };
    const refusal = new ApiKeysError("secret_already_shown", { existingKey, message: "Shown before.", retryAfter: 3 });
    const error = (await refused(create(() => Promise.reject(refusal)))) as ApiKeysError;
    expect(error).toMatchObject({ code: "secret_already_shown", message: "Shown before.", retryAfter: 3 });
    expect(error.existingKey).toStrictEqual(fixtureKey());
    const revokeKey = () => Promise.reject(new ApiKeysError("conflict", { existingKey, cause }));
    const other = await refused(callAdapter({ ...listing, revokeKey }, "revokeKey", { keyId: "a" }, options));
    expect(other).toMatchObject({ code: "conflict", cause, existingKey: fixtureKey() });
  });

  test("is named in the message of a creation if it is no ApiKeysError", async () => {
    const error = (await refused(create(() => Promise.reject(cause)))) as ApiKeysError;
    expect(error.message).toMatch(/^The adapter failed with an error .* \(TypeError\)$/u);
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the defect under test
    const odd = (await refused(create(() => Promise.reject({ name: fixtureSecret })))) as ApiKeysError;
    expect(odd.message).not.toContain(fixtureSecret);
  });
});

describe("a part of an answer that throws when it is read", () => {
  const throwing = {
    get keyId(): never {
      throw new Error(fixtureSecret);
    },
  };

  test("leaves out one key's usage, and keeps the others", async () => {
    const { today, keys } = fixtureKeyUsage();
    const getKeyUsage = () => Promise.resolve({ today, keys: [throwing, ...keys] }) as never;
    const asked = { keyIds: ["key_production"], timeZone: "Etc/UTC", days: 30 };
    expect(await callAdapter({ ...listing, getKeyUsage }, "getKeyUsage", asked, options)).toEqual({
      today,
      keys,
      omitted: {
        count: 1,
        reason: "getKeyUsage answered with keys.0: found an answer that throws when it is read, expected plain data.",
      },
    });
  });

  test("leaves open what became of one key, and keeps the others", async () => {
    const key = fixtureKey({ id: "a", status: "revoked" });
    const broken = {
      keyId: "b",
      key: {
        get id(): never {
          throw new Error(fixtureSecret);
        },
      },
    };
    const revokeKeys = () => Promise.resolve({ results: [{ keyId: "a", key }, broken] }) as never;
    const message =
      "revokeKeys answered with results.1: found an answer that throws when it is read, expected plain data.";
    expect(await callAdapter({ ...listing, revokeKeys }, "revokeKeys", { keyIds: ["a", "b"] }, options)).toEqual({
      results: [
        { keyId: "a", key },
        { keyId: "b", error: { code: "contract", message } },
      ],
    });
    const unread = { ...listing, revokeKeys: () => Promise.resolve({ results: [throwing] }) as never };
    const { results, omitted } = await callAdapter(unread, "revokeKeys", { keyIds: ["a"] }, options);
    expect([results[0]?.error?.code, omitted?.count]).toEqual(["contract", 1]);
  });
});

describe("a company's history", () => {
  const { today, days } = fixtureHistory();
  const ask = (...workspaces: unknown[]) => {
    const getCompanyHistory = () => Promise.resolve({ today, workspaces }) as never;
    const asked = { timeZone: "Etc/UTC", days: 30 };
    return callAdapter({ ...listing, getCompanyHistory }, "getCompanyHistory", asked, options);
  };
  const workspace = { workspaceId: "ws_sales", days };

  test("is refused if a workspace or a day is in it twice, and says which", async () => {
    expect(await refused(ask(workspace, workspace))).toMatchObject({
      message:
        "getCompanyHistory answered with workspaces.1.workspaceId: found a workspace that is in the list already, expected each once.",
    });
    expect(await refused(ask({ ...workspace, days: [...days, days[0]] }))).toMatchObject({
      message:
        "getCompanyHistory answered with workspaces.0.days.30.date: found a day that is in the list already, expected every day once.",
    });
  });
});
