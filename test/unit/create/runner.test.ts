import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import type { ApiKey, KeyList } from "../../../src/contract/schemas.ts";
import { cacheKeys } from "../../../src/data/cache/cacheKeys.ts";
import { snapshotKeys } from "../../../src/data/creation/candidateKeys.ts";
import { readUnsavedKeys } from "../../../src/data/creation/unsavedKey.ts";
import { deferred } from "../../support/deferred.ts";
import { aRunner, apiKey, clock } from "./fakes.ts";

const draft = { workspaceId: "ws_1", name: "Production" };
const secret = "mk_live_secret";
let scopes = 0;
const aScope = () => `runner-${String((scopes += 1))}`;

beforeEach(() => {
  vi.useFakeTimers({ now: clock });
});
afterEach(() => {
  vi.useRealTimers();
});

const adapterOf = (createKey: ApiKeysAdapter["createKey"], more: Partial<ApiKeysAdapter> = {}): ApiKeysAdapter => ({
  listKeys: () => Promise.resolve({ items: [] }),
  revokeKey: ({ keyId }) => Promise.resolve(apiKey({ id: keyId, status: "revoked" })),
  createKey,
  ...more,
});

const tick = (ms = 1) => vi.advanceTimersByTimeAsync(ms);

describe("the runner", () => {
  it("G03 keeps the secret in its holder alone, and nothing of it after closing", async () => {
    const { runner, events } = aRunner(adapterOf(() => Promise.resolve({ key: apiKey(), secret })));
    runner.submit(draft);
    await tick();
    expect(runner.holder.read()).toBe(secret);
    expect(JSON.stringify([runner.getState(), events])).not.toContain(secret);
    runner.dispatch({ type: "save" });
    runner.dispatch({ type: "requestClose" });
    expect(runner.holder.holds()).toBe(false);
    expect(() => runner.holder.read()).toThrow(/no secret any more/);
  });

  it("G03 the holder writes into its node and empties each node that it leaves", () => {
    const { runner } = aRunner(adapterOf(undefined));
    const [first, second] = [{ textContent: "" }, { textContent: "" }] as unknown as [HTMLElement, HTMLElement];
    runner.holder.put(secret);
    runner.holder.attach(first);
    expect(first.textContent).toBe(secret);
    runner.holder.attach(second);
    expect([first.textContent, second.textContent]).toEqual(["", secret]);
    runner.holder.attach(null);
    expect(second.textContent).toBe("");
    runner.holder.attach(second);
    expect(second.textContent).toBe(secret);
    runner.holder.destroy();
    expect(second.textContent).toBe("");
  });

  it("G04 an event handler of the host's that throws stands in nobody's way", async () => {
    const reported = vi.fn();
    vi.stubGlobal("reportError", reported);
    const { runner } = aRunner(
      adapterOf(() => Promise.resolve({ key: apiKey(), secret })),
      {
        emit: () => {
          throw new Error("host");
        },
      },
    );
    runner.submit(draft);
    await tick();
    expect(runner.getState().step).toBe("revealed");
    expect(reported).toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it("G04 two answers to one submission: the first is shown, a second key is told of", async () => {
    const scope = aScope();
    const gate = deferred<{ key: ApiKey; secret: string }>();
    const answers = [gate.promise, Promise.resolve({ key: apiKey({ id: "key_b" }), secret: "second" })];
    const lying = adapterOf(() => answers.shift() ?? Promise.reject(new ApiKeysError("network")), {
      idempotentCreate: true,
      timeoutMs: 100,
    });
    const { runner } = aRunner(lying, { scope });
    runner.submit(draft);
    await tick(200);
    runner.retry();
    await tick();
    expect(runner.getState()).toMatchObject({ step: "revealed", key: { id: "key_b" } });
    gate.resolve({ key: apiKey({ id: "key_a" }), secret });
    await tick();
    expect(runner.holder.read()).toBe("second");
    expect(readUnsavedKeys(scope).map(({ id }) => id)).toEqual(["key_a"]);
  });

  it("G04 the retry says that the key exists, then the first answer arrives: it is shown", async () => {
    const gate = deferred<{ key: ApiKey; secret: string }>();
    let sent = 0;
    const { runner } = aRunner(
      adapterOf(
        () => {
          sent += 1;
          if (sent === 1) return gate.promise;
          return Promise.reject(new ApiKeysError("secret_already_shown", { existingKey: apiKey() }));
        },
        { idempotentCreate: true, timeoutMs: 100 },
      ),
    );
    runner.submit(draft);
    await tick(200);
    runner.retry();
    await tick();
    expect(runner.getState().step).toBe("lost");
    gate.resolve({ key: apiKey(), secret });
    await tick();
    expect(runner.getState().step).toBe("revealed");
    expect(runner.holder.read()).toBe(secret);
  });

  it("G04 a late answer about a key that is being revoked is not shown", async () => {
    const gate = deferred<{ key: ApiKey; secret: string }>();
    const { runner } = aRunner(
      adapterOf(() => gate.promise, {
        timeoutMs: 100,
        listKeys: () => Promise.resolve({ items: [apiKey()] }),
      }),
    );
    runner.submit(draft);
    await tick(200);
    expect(runner.getState()).toMatchObject({ step: "candidates", candidateKeys: [{ id: "key_1" }] });
    const revoking = runner.revoke(apiKey());
    gate.resolve({ key: apiKey(), secret });
    await tick();
    await revoking;
    expect(runner.getState()).toMatchObject({ step: "candidates", candidateKeys: [] });
    expect(runner.holder.holds()).toBe(false);
  });

  it("G04 a late refusal settles the doubt: nothing happened", async () => {
    const gate = deferred<never>();
    const { runner } = aRunner(adapterOf(() => gate.promise, { timeoutMs: 100 }));
    runner.submit(draft);
    await tick(200);
    gate.reject(new ApiKeysError("forbidden"));
    await tick();
    expect(runner.getState()).toMatchObject({ step: "form", draft, error: { code: "forbidden" } });
  });

  it("G04 a refused second attempt proves nothing about the first", async () => {
    const answers = [new ApiKeysError("network"), new ApiKeysError("forbidden")];
    const { runner } = aRunner(
      adapterOf(() => Promise.reject(answers.shift() ?? new ApiKeysError("network")), { idempotentCreate: true }),
    );
    runner.submit(draft);
    await tick();
    runner.retry();
    await tick();
    expect(runner.getState()).toMatchObject({ step: "unknown", error: { code: "forbidden" }, retry: "safe" });
  });

  it("G01 an answer for a page that is gone: the secret goes nowhere, the key is remembered", async () => {
    const scope = aScope();
    const gate = deferred<{ key: ApiKey; secret: string }>();
    const { runner } = aRunner(
      adapterOf(() => gate.promise),
      { scope },
    );
    runner.submit(draft);
    runner.unmount();
    gate.resolve({ key: apiKey(), secret });
    await tick();
    expect(runner.holder.holds()).toBe(false);
    expect(readUnsavedKeys(scope)).toEqual([{ id: "key_1", name: "Production", workspaceId: "ws_1" }]);
  });

  it("G04 an attempt that stays in progress is asked for no more than a while", async () => {
    let sent = 0;
    const { runner } = aRunner(
      adapterOf(
        () => {
          sent += 1;
          return Promise.reject(new ApiKeysError("in_progress", { retryAfter: 1 }));
        },
        { idempotentCreate: true },
      ),
    );
    runner.submit(draft);
    await tick(120_000);
    expect(runner.getState()).toMatchObject({ step: "unknown", retry: "safe" });
    expect(sent).toBe(21);
  });

  it("G04 the answer that the key exists, without saying which, leads to the newer keys and never to another send", async () => {
    let sent = 0;
    const { runner } = aRunner(
      adapterOf(
        () => {
          sent += 1;
          return Promise.reject(new ApiKeysError("secret_already_shown"));
        },
        { idempotentCreate: true, listKeys: () => Promise.resolve({ items: [apiKey()] }) },
      ),
    );
    runner.submit(draft);
    await tick(10);
    runner.retry();
    await tick(10);
    expect(runner.getState()).toMatchObject({ step: "candidates", retry: "never", candidateKeys: [{ id: "key_1" }] });
    expect(sent).toBe(1);
  });

  it("S10 the new key stands in every cached first page that it belongs to at once", async () => {
    const scope = aScope();
    const { runner, client } = aRunner(
      adapterOf(() => Promise.resolve({ key: apiKey(), secret })),
      { scope },
    );
    client.setQueryData<KeyList>(cacheKeys.list(scope, { limit: 25 }), { items: [], total: 0 });
    client.setQueryData<KeyList>(cacheKeys.list(scope, { limit: 25, workspaceId: "ws_2" }), { items: [] });
    runner.submit(draft);
    await tick();
    expect(client.getQueryData(cacheKeys.list(scope, { limit: 25 }))).toMatchObject({
      items: [{ id: "key_1" }],
      total: 1,
    });
    expect(client.getQueryData(cacheKeys.list(scope, { limit: 25, workspaceId: "ws_2" }))).toMatchObject({ items: [] });
  });
});

describe("what is known before an attempt", () => {
  const list = (items: readonly ApiKey[]): KeyList => ({ items });
  const at = (iso: string, id: string) => apiKey({ id, createdAt: iso });
  const now = clock;

  it("G04 is dated by the backend's own clock where a plain list is cached, however wrong the reader's is", () => {
    const scope = aScope();
    const { client } = aRunner(adapterOf(undefined), { scope });
    client.setQueryData(
      cacheKeys.list(scope, { limit: 25, sort: "createdAt:desc" }),
      list([at("2026-11-16T09:00:00Z", "a")]),
    );
    client.setQueryData(cacheKeys.list(scope, { limit: 25, search: "x" }), list([at("2026-11-16T10:00:00Z", "b")]));
    const baseline = snapshotKeys(client, scope, { workspaceId: "ws_1", now, seen: new Set(["c"]) });
    expect(new Date(baseline.since).toISOString()).toBe("2026-11-16T09:00:00.000Z");
    expect([...baseline.knownIds].sort()).toEqual(["a", "b", "c"]);
  });

  it("G04 falls back on the reader's clock, with room for its error", () => {
    const scope = aScope();
    const { client } = aRunner(adapterOf(undefined), { scope });
    expect(snapshotKeys(client, scope, { workspaceId: "ws_1", now, seen: new Set() }).since).toBe(now - 600_000);
  });
});
