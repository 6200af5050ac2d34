import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import {
  ApiKeysError,
  callAdapter,
  isApiKeysError,
  type AdapterInput,
  type AdapterMethod,
  type ApiKeysAdapter,
} from "@mark-ai/api-keys/contract";
import {
  fixtureAccess,
  fixtureCompanyHistory,
  fixtureCreatedKey,
  fixtureHistory,
  fixtureKey,
  fixtureKeyUsage,
  fixtureQuota,
  fixtureSecret,
} from "@mark-ai/api-keys/testing";

const inputs: { [M in AdapterMethod]: AdapterInput<M> } = {
  listKeys: { limit: 25 },
  getAccess: {},
  createKey: { workspaceId: "ws_marketing", name: "Production", idempotencyKey: "0123456789" },
  revokeKey: { keyId: "key_production" },
  revokeKeys: { keyIds: ["key_production"] },
  getKey: { keyId: "key_production" },
  updateKey: { keyId: "key_production", name: "Production" },
  getKeyEvents: { keyId: "key_production", limit: 20 },
  getScopes: { workspaceId: "ws_marketing" },
  getImportQuota: {},
  getImportHistory: { workspaceId: "ws_marketing", timeZone: "Europe/Berlin", days: 30 },
  getKeyUsage: { keyIds: ["key_production"], timeZone: "Europe/Berlin", days: 30 },
  getCompanyHistory: { timeZone: "Europe/Berlin", days: 30 },
};

/** An adapter each of whose methods answers with the same, whatever it is. */
function answering(answer: unknown): ApiKeysAdapter {
  const method = () => Promise.resolve(answer) as Promise<never>;
  return {
    listKeys: method,
    getAccess: method,
    createKey: method,
    revokeKey: method,
    getImportQuota: method,
    getImportHistory: method,
    getKeyUsage: method,
    getCompanyHistory: method,
  };
}

function call<M extends AdapterMethod>(adapter: ApiKeysAdapter, method: M, signal = new AbortController().signal) {
  return callAdapter(adapter, method, inputs[method], { signal });
}

async function failure(promise: Promise<unknown>): Promise<ApiKeysError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isApiKeysError(error)) throw new Error("It did not reject with an ApiKeysError.");
  return error;
}

/** Everything that an error can carry anywhere. */
function everythingIn(error: ApiKeysError): string {
  const { message, stack, cause, existingKey } = error;
  return [
    message,
    stack,
    String(cause),
    JSON.stringify(cause),
    JSON.stringify(existingKey),
    JSON.stringify(error),
  ].join("\n");
}

describe("an answer that keeps the contract", () => {
  test.each([
    ["listKeys", { items: [fixtureKey()], nextCursor: "next", total: 1 }],
    ["getAccess", fixtureAccess({ maxActiveKeys: 5 })],
    ["createKey", fixtureCreatedKey()],
    ["revokeKey", fixtureKey({ status: "revoked", revokedAt: "2026-11-16T10:30:00Z" })],
    ["getImportQuota", fixtureQuota({ limit: null })],
    ["getImportHistory", fixtureHistory()],
    ["getKeyUsage", fixtureKeyUsage()],
    ["getCompanyHistory", fixtureCompanyHistory()],
  ] as const)("%s comes through as it is", async (method, answer) => {
    expect(await call(answering(answer), method)).toEqual(answer);
  });

  test("G03 loses the fields that the contract does not name, at any depth", async () => {
    const leaky = {
      items: [{ ...fixtureKey({ createdBy: { id: "u", name: "A", token: "x" } as never }), secret: fixtureSecret }],
      debug: fixtureSecret,
    };
    const list = await call(answering(leaky), "listKeys");
    expect(list).toEqual({ items: [fixtureKey({ createdBy: { id: "u", name: "A" } })] });
    expect(JSON.stringify(list)).not.toContain(fixtureSecret);
  });

  test("A23 keeps a status that the page does not know, with its label", async () => {
    const items = [fixtureKey({ status: "paused", statusLabel: "Paused" }), fixtureKey({ id: "b", status: "frozen" })];
    expect(await call(answering({ items }), "listKeys")).toEqual({ items });
  });

  test("B7 takes null for what is absent, wherever the contract allows absence, and keeps the nulls that mean something", async () => {
    const nothing = { statusLabel: null, createdBy: null, revokedAt: null, revokedBy: null, expiresAt: null };
    const item = { ...fixtureKey({ lastUsedAt: null }), ...nothing, replacedBy: null };
    const { id, name, workspaceId, preview, status, createdAt, lastUsedAt } = fixtureKey({ lastUsedAt: null });
    const key = { id, name, workspaceId, preview, status, createdAt, lastUsedAt };
    const adapter = answering({ items: [item], nextCursor: null, total: null });
    expect(await call(adapter, "listKeys")).toStrictEqual({ items: [key] });

    const permissions = { ...fixtureAccess().permissions, createKeys: { allowed: false, reason: null } };
    const access = await call(answering({ ...fixtureAccess(), permissions, maxActiveKeys: null }), "getAccess");
    const expected = { ...fixtureAccess().permissions, createKeys: { allowed: false } };
    expect(access).toStrictEqual({ ...fixtureAccess(), permissions: expected });

    const quota = await call(answering(fixtureQuota({ limit: null })), "getImportQuota");
    expect(quota.limit).toBeNull();
  });

  test("keeps the first of two keys with one id", async () => {
    const items = [fixtureKey(), fixtureKey({ name: "Again" }), fixtureKey({ id: "key_other" })];
    const list = await call(answering({ items }), "listKeys");
    expect(list.items).toEqual([fixtureKey(), fixtureKey({ id: "key_other" })]);
  });

  test("B7 is asked for without a field for what is not given", async () => {
    const seen: unknown[] = [];
    const listKeys: ApiKeysAdapter["listKeys"] = (input) => {
      seen.push(input);
      return Promise.resolve({ items: [] });
    };
    const input = { limit: 25, search: undefined, cursor: undefined };
    await callAdapter({ listKeys }, "listKeys", input, { signal: new AbortController().signal });
    expect(seen).toStrictEqual([{ limit: 25 }]);
  });

  test("may take `this` to be the adapter", async () => {
    const adapter = {
      quota: fixtureQuota(),
      listKeys: () => Promise.resolve({ items: [] }),
      getImportQuota(this: { quota: ReturnType<typeof fixtureQuota> }) {
        return Promise.resolve(this.quota);
      },
    };
    expect(await call(adapter as ApiKeysAdapter, "getImportQuota")).toEqual(fixtureQuota());
  });
});

describe("A23 a list with keys that break the contract", () => {
  const list = (...items: unknown[]) => call(answering({ items, total: items.length }), "listKeys");

  test("keeps the others, and counts what it left out", async () => {
    const fitting = [fixtureKey(), fixtureKey({ id: "b" })];
    const found = await list(fitting[0], { ...fixtureKey(), id: 5 }, fitting[1], null, "a key");
    expect(found).toEqual({
      items: fitting,
      total: 5,
      omitted: { count: 3, reason: "listKeys answered with items.1.id: found 5, expected a string." },
    });
  });

  test("is still a list when no key fits", async () => {
    expect(await list({})).toEqual({
      items: [],
      total: 1,
      omitted: { count: 1, reason: "listKeys answered with items.0.id: found nothing, expected a string." },
    });
  });

  test.each<[unknown, string]>([
    [{ ...fixtureKey(), name: undefined }, "items.0.name: found nothing, expected a string."],
    [{ ...fixtureKey(), name: null }, "items.0.name: found null, expected a string."],
    [fixtureKey({ id: "" }), "items.0.id: found a string of 0 characters, expected at least one character."],
    [
      fixtureKey({ createdAt: "yesterday" }),
      "items.0.createdAt: found a string of 9 characters, expected an ISO 8601 date with a time and a zone.",
    ],
    [
      fixtureKey({ createdAt: "2026-13-45T00:00:00Z" }),
      "items.0.createdAt: found a string of 20 characters, expected a date that exists.",
    ],
    [
      { ...fixtureKey(), createdAt: fixtureSecret },
      "items.0.createdAt: found a string of 44 characters, expected an ISO 8601 date with a time and a zone.",
    ],
    [{ ...fixtureKey(), status: 5 }, 'items.0.status: found 5, expected "active" | "expired" | "revoked" | string.'],
    [null, "items.0: found null, expected an object."],
  ])("says what is wrong with %j", async (item, reason) => {
    expect((await list(item)).omitted).toEqual({ count: 1, reason: `listKeys answered with ${reason}` });
  });

  test("leaves out a key that throws when it is read, and tells nothing of what it threw", async () => {
    const item = {
      get id(): never {
        throw new Error(fixtureSecret);
      },
    };
    const { items, omitted } = await list(fixtureKey(), item);
    expect(items).toHaveLength(1);
    expect(omitted?.reason).toBe(
      "listKeys answered with items.1: found an answer that throws when it is read, expected plain data.",
    );
  });

  test("keeps the count of an earlier check, as of data that was prefetched on a server", async () => {
    const before = { count: 2, reason: "listKeys answered with items.0.id: found 5, expected a string." };
    const answer = { items: [fixtureKey(), {}], omitted: before };
    expect((await call(answering(answer), "listKeys")).omitted).toEqual({ ...before, count: 3 });
  });
});

describe("an answer that breaks the contract", () => {
  test.each<[AdapterMethod, unknown, string]>([
    ["listKeys", undefined, "listKeys answered: found nothing, expected an object."],
    ["listKeys", null, "listKeys answered: found null, expected an object."],
    ["listKeys", [], "listKeys answered with items: found nothing, expected a list."],
    ["listKeys", { items: {} }, "listKeys answered with items: found an object, expected a list."],
    ["listKeys", { items: [], total: -1 }, "listKeys answered with total: found -1, expected a number of at least 0."],
    [
      "getAccess",
      { ...fixtureAccess(), workspaces: [{ id: "a", name: "A", developersEnabled: "yes" }] },
      "getAccess answered with workspaces.0.developersEnabled: found a string of 3 characters, expected true or false.",
    ],
    [
      "getAccess",
      { ...fixtureAccess(), permissions: {} },
      "getAccess answered with permissions.createKeys: found nothing, expected an object.",
    ],
    [
      "getImportQuota",
      fixtureQuota({ used: 1.5 }),
      "getImportQuota answered with used: found 1.5, expected a whole number.",
    ],
    [
      "getImportQuota",
      fixtureQuota({ used: Infinity }),
      "getImportQuota answered with used: found Infinity, expected a whole number.",
    ],
    [
      "getImportQuota",
      fixtureQuota({ used: 1e300 }),
      "getImportQuota answered with used: found 1e+300, expected a whole number.",
    ],
    [
      "getImportQuota",
      { ...fixtureQuota(), limit: true },
      "getImportQuota answered with limit: found true, expected a number.",
    ],
    [
      "getImportHistory",
      fixtureHistory({ today: "2026-02-30" }),
      "getImportHistory answered with today: found a string of 10 characters, expected a day that exists.",
    ],
    [
      "revokeKey",
      fixtureKey({ status: "active" }),
      'revokeKey answered with status: found "active", expected "revoked".',
    ],
    [
      "revokeKey",
      fixtureKey({ status: "paused" }),
      'revokeKey answered with status: found "paused", expected "revoked".',
    ],
    [
      "revokeKey",
      fixtureKey({ id: "key_other", status: "revoked" }),
      "revokeKey answered with id: found another key's, expected the id of the key to revoke.",
    ],
  ])("%s: %j", async (method, answer, message) => {
    const error = await failure(call(answering(answer), method));
    expect(error.code).toBe("contract");
    expect(error.retryable).toBe(false);
    expect(error.message).toBe(message);
  });

  test("a history with a day twice names the day's place", async () => {
    const days = [
      { date: "2026-11-15", imports: 1 },
      { date: "2026-11-16", imports: 2 },
      { date: "2026-11-15", imports: 3 },
    ];
    const error = await failure(call(answering(fixtureHistory({ days })), "getImportHistory"));
    expect(error.code).toBe("contract");
    expect(error.message).toBe(
      "getImportHistory answered with days.2.date: found a day that is in the list already, expected every day once.",
    );
  });

  test("an answer that throws when it is read tells nothing of what it threw", async () => {
    const answer = {
      get items(): never {
        throw new Error(fixtureSecret);
      },
    };
    const error = await failure(call(answering(answer), "listKeys"));
    expect(error.code).toBe("contract");
    expect(everythingIn(error)).not.toContain(fixtureSecret);
  });
});

describe("G04 a created key whose secret did not arrive", () => {
  const { key } = fixtureCreatedKey();

  test.each<[string, unknown]>([
    ["is missing", undefined],
    ["is empty", ""],
    ["is null", null],
    ["is a number", 12345678],
    ["is too long", "s".repeat(4097)],
  ])("is told with the error when the secret %s", async (_, secret) => {
    const error = await failure(call(answering({ key: { ...key, extra: "x" }, secret }), "createKey"));
    expect(error.code).toBe("contract");
    expect(error.existingKey).toEqual(key);
    expect(error.isDefiniteFailure).toBe(false);
    expect(error.message).toMatch(/^createKey answered with secret: found /u);
  });

  test("is not told when the key is broken too", async () => {
    const error = await failure(call(answering({ key: { ...key, id: 5 }, secret: "" }), "createKey"));
    expect(error.existingKey).toBeUndefined();
  });
});

describe("G03 an error of createKey never holds a secret", () => {
  const { key } = fixtureCreatedKey();

  test.each<[string, unknown]>([
    ["the key is broken", { key: { ...key, status: 5 }, secret: fixtureSecret }],
    ["the secret stands in the status", { key: { ...key, status: fixtureSecret }, secret: fixtureSecret }],
    ["the secret stands in a date", { key: { ...key, createdAt: fixtureSecret }, secret: fixtureSecret }],
    ["the secret is too long", { key, secret: fixtureSecret.repeat(100) }],
    ["the answer is the secret", fixtureSecret],
    ["the preview is the secret", { key: { ...key, preview: fixtureSecret }, secret: fixtureSecret }],
    ["an id is the secret", { key: { ...key, id: fixtureSecret }, secret: fixtureSecret }],
  ])("when %s", async (_, answer) => {
    const error = await failure(call(answering(answer), "createKey"));
    expect(error.code).toBe("contract");
    expect(everythingIn(error)).not.toContain(fixtureSecret);
  });

  test("when a short secret stands where a status should", async () => {
    const error = await failure(
      call(answering({ key: { ...key, status: "hunter2" }, secret: "hunter2" }), "createKey"),
    );
    expect(everythingIn(error)).not.toContain("hunter2");
  });

  test("when the answer is no promise", async () => {
    const adapter = { ...answering(undefined), createKey: () => fixtureCreatedKey() as never };
    const error = await failure(call(adapter, "createKey"));
    expect(error.existingKey).toEqual(key);
    expect(everythingIn(error)).not.toContain(fixtureSecret);
  });

  test("when the adapter throws the answer on, as a parser does", async () => {
    const thrown = new SyntaxError(`Unexpected end of JSON input: "${fixtureSecret}`);
    const adapter = { ...answering(undefined), createKey: () => Promise.reject(thrown) };
    const error = await failure(call(adapter, "createKey"));
    expect(error.code).toBe("unknown");
    expect(error.message).toContain("(SyntaxError)");
    expect(everythingIn(error)).not.toContain(fixtureSecret);
  });

  test("when a refusal's existing key holds it", async () => {
    const existingKey = { ...key, secret: fixtureSecret };
    const refusal = new ApiKeysError("secret_already_shown", { existingKey, requestId: "req_1", cause: fixtureSecret });
    const error = await failure(
      call({ ...answering(undefined), createKey: () => Promise.reject(refusal) }, "createKey"),
    );
    expect([error.code, error.requestId]).toEqual(["secret_already_shown", "req_1"]);
    expect(error.existingKey).toEqual(key);
    expect(everythingIn(error)).not.toContain(fixtureSecret);
  });
});

describe("an adapter that fails", () => {
  const cause = new TypeError("no such thing");

  test("synchronously rejects as unknown, with what was thrown as its cause", async () => {
    const listKeys = () => {
      throw cause;
    };
    const error = await failure(call({ listKeys }, "listKeys"));
    expect([error.code, error.cause]).toEqual(["unknown", cause]);
  });

  test("with a rejection that is no error rejects as unknown", async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the defect under test
    const error = await failure(call({ listKeys: () => Promise.reject("a text") }, "listKeys"));
    expect([error.code, error.cause]).toEqual(["unknown", "a text"]);
  });

  test("with an ApiKeysError rejects with that very error", async () => {
    const refusal = new ApiKeysError("rate_limited", { retryAfter: 7 });
    expect(await failure(call({ listKeys: () => Promise.reject(refusal) }, "listKeys"))).toBe(refusal);
  });

  test("with an AbortError of its own rejects as aborted", async () => {
    const listKeys = () => Promise.reject(new DOMException("stop", "AbortError"));
    expect((await failure(call({ listKeys }, "listKeys"))).code).toBe("aborted");
  });

  test("without a promise rejects as contract", async () => {
    const error = await failure(call({ listKeys: () => ({ items: [] }) as never }, "listKeys"));
    expect([error.code, error.message]).toEqual(["contract", "listKeys did not return a promise. Declare it async."]);
  });

  test("for want of the method rejects as contract", async () => {
    const error = await failure(call({ listKeys: () => Promise.resolve({ items: [] }) }, "revokeKey"));
    expect([error.code, error.message]).toEqual([
      "contract",
      "The adapter has no revokeKey(). Check that it is there before you call it.",
    ]);
  });
});

describe("an adapter that never settles", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function hanging() {
    const signals: AbortSignal[] = [];
    const listKeys: ApiKeysAdapter["listKeys"] = (_input, { signal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    return { listKeys, signals };
  }

  test("times out after 30 seconds, and its signal is aborted", async () => {
    const { listKeys, signals } = hanging();
    const error = failure(call({ listKeys }, "listKeys"));
    await vi.advanceTimersByTimeAsync(29_999);
    expect(signals[0]?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await error).code).toBe("timeout");
    expect(signals[0]?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("times out after its own time, or the caller's", async () => {
    const { listKeys } = hanging();
    const own = failure(call({ listKeys, timeoutMs: 50 }, "listKeys"));
    await vi.advanceTimersByTimeAsync(50);
    expect((await own).code).toBe("timeout");
    const signal = new AbortController().signal;
    const callers = failure(
      callAdapter({ listKeys, timeoutMs: 50 }, "listKeys", { limit: 1 }, { signal, timeoutMs: 20 }),
    );
    await vi.advanceTimersByTimeAsync(20);
    expect((await callers).code).toBe("timeout");
  });

  test("rejects as aborted at once when the signal is aborted, and leaves no timer", async () => {
    const { listKeys, signals } = hanging();
    const controller = new AbortController();
    const error = failure(call({ listKeys }, "listKeys", controller.signal));
    controller.abort();
    expect((await error).code).toBe("aborted");
    expect(signals[0]?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("is not called at all with a signal that is aborted already", async () => {
    const { listKeys, signals } = hanging();
    expect((await failure(call({ listKeys }, "listKeys", AbortSignal.abort()))).code).toBe("aborted");
    expect(signals).toHaveLength(0);
  });

  test("leaves no timer and no listener behind when it does settle", async () => {
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, "removeEventListener");
    await call(answering({ items: [] }), "listKeys", controller.signal);
    expect(vi.getTimerCount()).toBe(0);
    expect(remove).toHaveBeenCalledTimes(1);
  });

  test("may answer or fail later without anybody noticing", async () => {
    const listKeys = () =>
      new Promise<never>((_, reject) =>
        setTimeout(() => {
          reject(new Error("late"));
        }, 100),
      );
    const error = failure(call({ listKeys, timeoutMs: 50 }, "listKeys"));
    await vi.advanceTimersByTimeAsync(200);
    expect((await error).code).toBe("timeout");
  });

  test("waits without end where the time is no finite number", () => {
    const { listKeys } = hanging();
    const promise = call({ listKeys, timeoutMs: Infinity }, "listKeys");
    expect(vi.getTimerCount()).toBe(0);
    expect(promise).toBeInstanceOf(Promise);
  });
});

describe("G27 one key", () => {
  test.each(["getKey", "updateKey"] as const)("%s answering another key is refused", async (method) => {
    const other = { ...answering(undefined), [method]: () => Promise.resolve(fixtureKey({ id: "key_other" })) };
    const error = await failure(call(other, method));
    expect(error.code).toBe("contract");
    expect(error.message).toContain(`${method} answered with id: found another key's`);
    const right = { ...other, [method]: () => Promise.resolve({ ...fixtureKey(), description: null }) };
    expect(await call(right, method)).toEqual(fixtureKey());
  });
});
