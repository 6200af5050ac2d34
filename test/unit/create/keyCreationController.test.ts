import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import type { ApiKey, KeyList } from "../../../src/contract/types.ts";
import { cacheKeys } from "../../../src/data/cache/cacheKeys.ts";
import { beginOperation } from "../../../src/data/context/tenant.ts";
import { snapshotKeys } from "../../../src/data/creation/candidateKeys.ts";
import { readUnsavedKeys } from "../../../src/data/creation/unsavedKeys.ts";
import { deferred } from "../../support/deferred.ts";
import { aController, apiKey, aScope, aTenant, clock } from "./fakes.ts";

const draft = { workspaceId: "ws_1", name: "Production" };
const secret = "mk_live_secret";

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

describe("the controller", () => {
  it("G03 keeps the secret only in its holder, and not after closing", async () => {
    const { controller, events } = aController(adapterOf(() => Promise.resolve({ key: apiKey(), secret })));
    controller.submit(draft);
    await tick();
    expect(controller.holder.read()).toBe(secret);
    expect(JSON.stringify([controller.getState(), events])).not.toContain(secret);
    controller.dispatch({ type: "save" });
    controller.dispatch({ type: "requestClose" });
    expect(controller.holder.holds()).toBe(false);
    expect(() => controller.holder.read()).toThrow(/no secret any more/);
  });

  it("G03 writes the secret into its node, and empties each node that it leaves", () => {
    const { controller } = aController(adapterOf(undefined));
    const [first, second] = [{ textContent: "" }, { textContent: "" }] as unknown as [HTMLElement, HTMLElement];
    controller.holder.put(secret);
    controller.holder.attach(first);
    expect(first.textContent).toBe(secret);
    controller.holder.attach(second);
    expect([first.textContent, second.textContent]).toEqual(["", secret]);
    controller.holder.attach(null);
    expect(second.textContent).toBe("");
    controller.holder.attach(second);
    expect(second.textContent).toBe(secret);
    controller.holder.destroy();
    expect(second.textContent).toBe("");
  });

  it("G04 shows the key though the host's event handler throws", async () => {
    const reported = vi.fn();
    vi.stubGlobal("reportError", reported);
    const { controller } = aController(
      adapterOf(() => Promise.resolve({ key: apiKey(), secret })),
      {
        onEvent: () => {
          throw new Error("host");
        },
      },
    );
    controller.submit(draft);
    await tick();
    expect(controller.getState().step).toBe("revealed");
    expect(reported).toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it("G04 shows the first of two answers to one submission, and remembers the second key as unsaved", async () => {
    const scope = aScope();
    const gate = deferred<{ key: ApiKey; secret: string }>();
    const answers = [gate.promise, Promise.resolve({ key: apiKey({ id: "key_b" }), secret: "second" })];
    const lying = adapterOf(() => answers.shift() ?? Promise.reject(new ApiKeysError("network")), {
      idempotentCreate: true,
      timeoutMs: 100,
    });
    const { controller } = aController(lying, { scope });
    controller.submit(draft);
    await tick(200);
    controller.retry();
    await tick();
    expect(controller.getState()).toMatchObject({ step: "revealed", key: { id: "key_b" } });
    gate.resolve({ key: apiKey({ id: "key_a" }), secret });
    await tick();
    expect(controller.holder.read()).toBe("second");
    expect(readUnsavedKeys(scope).map(({ id }) => id)).toEqual(["key_a"]);
  });

  it("G04 shows the first answer though the retry already said that the key exists", async () => {
    const gate = deferred<{ key: ApiKey; secret: string }>();
    let sent = 0;
    const { controller } = aController(
      adapterOf(
        () => {
          sent += 1;
          if (sent === 1) return gate.promise;
          return Promise.reject(new ApiKeysError("secret_already_shown", { existingKey: apiKey() }));
        },
        { idempotentCreate: true, timeoutMs: 100 },
      ),
    );
    controller.submit(draft);
    await tick(200);
    controller.retry();
    await tick();
    expect(controller.getState().step).toBe("lost");
    gate.resolve({ key: apiKey(), secret });
    await tick();
    expect(controller.getState().step).toBe("revealed");
    expect(controller.holder.read()).toBe(secret);
  });

  it("G04 does not show a late answer about a key that is being revoked", async () => {
    const gate = deferred<{ key: ApiKey; secret: string }>();
    const { controller } = aController(
      adapterOf(() => gate.promise, {
        timeoutMs: 100,
        listKeys: () => Promise.resolve({ items: [apiKey()] }),
      }),
    );
    controller.submit(draft);
    await tick(200);
    expect(controller.getState()).toMatchObject({ step: "candidates", candidateKeys: [{ id: "key_1" }] });
    const revoking = controller.revoke(apiKey());
    gate.resolve({ key: apiKey(), secret });
    await tick();
    await revoking;
    expect(controller.getState()).toMatchObject({ step: "candidates", candidateKeys: [] });
    expect(controller.holder.holds()).toBe(false);
  });

  it("G04 returns to the form when a late refusal proves that no key was created", async () => {
    const gate = deferred<never>();
    const { controller } = aController(adapterOf(() => gate.promise, { timeoutMs: 100 }));
    controller.submit(draft);
    await tick(200);
    gate.reject(new ApiKeysError("forbidden"));
    await tick();
    expect(controller.getState()).toMatchObject({ step: "form", draft, error: { code: "forbidden" } });
  });

  it("G04 stays in doubt when only the second attempt is refused", async () => {
    const answers = [new ApiKeysError("network"), new ApiKeysError("forbidden")];
    const { controller } = aController(
      adapterOf(() => Promise.reject(answers.shift() ?? new ApiKeysError("network")), { idempotentCreate: true }),
    );
    controller.submit(draft);
    await tick();
    controller.retry();
    await tick();
    expect(controller.getState()).toMatchObject({ step: "unknown", error: { code: "forbidden" }, retry: "safe" });
  });

  it("G01 drops the secret of an answer for a removed page, and remembers the key", async () => {
    const scope = aScope();
    const gate = deferred<{ key: ApiKey; secret: string }>();
    const { controller } = aController(
      adapterOf(() => gate.promise),
      { scope },
    );
    controller.submit(draft);
    controller.unmount();
    gate.resolve({ key: apiKey(), secret });
    await tick();
    expect(controller.holder.holds()).toBe(false);
    expect(readUnsavedKeys(scope)).toEqual([{ id: "key_1", name: "Production", workspaceId: "ws_1" }]);
  });

  it("G04 stops asking for an attempt that stays in progress", async () => {
    let sent = 0;
    const { controller } = aController(
      adapterOf(
        () => {
          sent += 1;
          return Promise.reject(new ApiKeysError("in_progress", { retryAfter: 1 }));
        },
        { idempotentCreate: true },
      ),
    );
    controller.submit(draft);
    await tick(120_000);
    expect(controller.getState()).toMatchObject({ step: "unknown", retry: "safe" });
    expect(sent).toBe(21);
  });

  it("G04 the answer that the key exists, without saying which, leads to the newer keys and never to another send", async () => {
    let sent = 0;
    const { controller } = aController(
      adapterOf(
        () => {
          sent += 1;
          return Promise.reject(new ApiKeysError("secret_already_shown"));
        },
        { idempotentCreate: true, listKeys: () => Promise.resolve({ items: [apiKey()] }) },
      ),
    );
    controller.submit(draft);
    await tick(10);
    controller.retry();
    await tick(10);
    expect(controller.getState()).toMatchObject({
      step: "candidates",
      retry: "never",
      candidateKeys: [{ id: "key_1" }],
    });
    expect(sent).toBe(1);
  });

  it("S10 adds the new key at once to every cached first page that it belongs to", async () => {
    const scope = aScope();
    const { controller, client } = aController(
      adapterOf(() => Promise.resolve({ key: apiKey(), secret })),
      { scope },
    );
    client.setQueryData<KeyList>(cacheKeys.list(scope, { limit: 25 }), { items: [], total: 0 });
    client.setQueryData<KeyList>(cacheKeys.list(scope, { limit: 25, workspaceId: "ws_2" }), { items: [] });
    controller.submit(draft);
    await tick();
    expect(client.getQueryData(cacheKeys.list(scope, { limit: 25 }))).toMatchObject({
      items: [{ id: "key_1" }],
      total: 1,
    });
    expect(client.getQueryData(cacheKeys.list(scope, { limit: 25, workspaceId: "ws_2" }))).toMatchObject({ items: [] });
  });
});

describe("what is known before a submission", () => {
  const list = (items: readonly ApiKey[]): KeyList => ({ items });
  const at = (iso: string, id: string) => apiKey({ id, createdAt: iso });
  const snapshotOf = ({ tenant }: ReturnType<typeof aTenant>, knownKeyIds: readonly string[] = []) =>
    snapshotKeys(beginOperation(tenant), { workspaceId: "ws_1", knownKeyIds: new Set(knownKeyIds) });

  it("G04 is dated by the backend's own clock where an unfiltered list is cached, however wrong the reader's is", () => {
    const page = aTenant(adapterOf(undefined));
    const { client, scope } = page;
    const newest = cacheKeys.list(scope, { limit: 25, sort: "createdAt:desc" });
    client.setQueryData(newest, list([at("2026-11-16T09:00:00Z", "a")]));
    const searched = cacheKeys.list(scope, { limit: 25, search: "x" });
    client.setQueryData(searched, list([at("2026-11-16T10:00:00Z", "b")]));
    const snapshot = snapshotOf(page, ["c"]);
    expect(new Date(snapshot.since).toISOString()).toBe("2026-11-16T09:00:00.000Z");
    expect([...snapshot.knownIds].sort()).toEqual(["a", "b", "c"]);
  });

  it("G04 is dated by the reader's clock where there is no list, ten minutes early in case it is wrong", () => {
    expect(snapshotOf(aTenant(adapterOf(undefined))).since).toBe(clock - 600_000);
  });
});
