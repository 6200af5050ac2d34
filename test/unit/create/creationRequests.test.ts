import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import type { CreateKeyInput } from "../../../src/contract/types.ts";
import { readUnsavedKeys } from "../../../src/data/creation/unsavedKeys.ts";
import type { KeyDraft } from "../../../src/data/creation/keyCreationState.ts";
import { aController, apiKey, clock } from "./fakes.ts";

const draft = { workspaceId: "ws_1", name: "Production" };
const created = { key: apiKey(), secret: "mk_live_secret" };

beforeEach(() => {
  vi.useFakeTimers({ now: clock });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const tick = (ms = 1) => vi.advanceTimersByTimeAsync(ms);

/** A page whose backend answers with what `answer` returns, or rejects with what it throws, and all that it was sent. */
function aPage(answer: (request: number) => unknown, adapter: Partial<ApiKeysAdapter> = {}) {
  const sent: CreateKeyInput[] = [];
  const times: number[] = [];
  const page = aController({
    listKeys: () => Promise.resolve({ items: [] }),
    revokeKey: ({ keyId }) => Promise.resolve(apiKey({ id: keyId, status: "revoked" })),
    createKey: async (input) => {
      times.push((Date.now() - clock) / 1000);
      const thrown = answer(sent.push(input));
      if (thrown instanceof Error) throw thrown;
      return (await thrown) as typeof created;
    },
    ...adapter,
  });
  return { ...page, sent, times };
}
const submitted = async (own: Partial<KeyDraft>, adapter: Partial<ApiKeysAdapter> = {}) => {
  const page = aPage(() => created, adapter);
  page.controller.submit({ ...draft, ...own });
  await tick();
  return page;
};

describe("the request to create a key", () => {
  const old = apiKey({ id: "key_old", name: "Old" });

  it("has what the person chose, and nothing else", async () => {
    const { sent } = await submitted({});
    expect(sent).toEqual([{ ...draft, idempotencyKey: sent[0]?.idempotencyKey }]);
    expect(sent[0]?.idempotencyKey.length).toBeGreaterThanOrEqual(16);
    expect(Object.keys(sent[0] ?? {}).sort()).toEqual(["idempotencyKey", "name", "workspaceId"]);
  });

  it("has the expiry, permissions, attributes, description and the key that it replaces", async () => {
    const own = { expiresAt: "2027-01-01T00:00:00Z", scopes: ["read"], attributes: { team: "A" }, description: "CRM" };
    const { sent, events, tenant } = await submitted({ ...own, replaces: old });
    expect(sent).toEqual([{ ...draft, ...own, replaces: "key_old", idempotencyKey: sent[0]?.idempotencyKey }]);
    expect(events).toContainEqual({ type: "key-rotated", oldKey: old, newKey: created.key });
    expect(tenant.store.get().rotations).toEqual({ key_old: { id: "key_1", name: "Production" } });
  });

  it("leaves the replaced key alone unless the person chose when it stops", async () => {
    const revoked: unknown[] = [];
    const revokeKey: ApiKeysAdapter["revokeKey"] = (input) => {
      revoked.push(input);
      const revokesAt = input.at ?? undefined;
      return Promise.resolve(revokesAt === undefined ? { ...old, status: "revoked" } : { ...old, revokesAt });
    };
    await submitted({ replaces: old }, { revokeKey });
    await submitted({ replacedStopsIn: 0 }, { revokeKey });
    expect(revoked).toEqual([]);
    await submitted({ replaces: old, replacedStopsIn: 0 }, { revokeKey });
    await submitted({ replaces: old, replacedStopsIn: 2 }, { revokeKey });
    expect(revoked).toEqual([{ keyId: "key_old" }, { keyId: "key_old", at: "2026-11-16T12:30:00.000Z" }]);
  });

  it("says beside the new secret that the replaced key may still work, where it could not be stopped", async () => {
    const revokeKey = () => Promise.reject(new ApiKeysError("forbidden"));
    const { controller } = await submitted({ replaces: old, replacedStopsIn: 0 }, { revokeKey });
    const replacedStays = expect.objectContaining({ code: "forbidden" }) as ApiKeysError;
    expect(controller.getState()).toMatchObject({ step: "revealed", replacedStays });
    controller.dispatch({ type: "save" });
    expect(controller.getState()).toMatchObject({ step: "saved", replacedStays });
  });
});

describe("a browser that believes to be offline", () => {
  it("stops the first press with a warning, and sends the next one, since it may be wrong", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    const { controller, sent } = aPage(() => created);
    controller.submit(draft);
    await tick();
    expect(controller.getState()).toMatchObject({ step: "form", draft, error: { code: "offline" } });
    expect(sent).toHaveLength(0);
    controller.submit(draft);
    await tick();
    expect([controller.getState().step, sent.length]).toEqual(["revealed", 1]);
  });

  it("stops the first retry of a lost answer with a warning, and sends the next one", async () => {
    const { controller, sent } = aPage((request) => (request === 1 ? new ApiKeysError("network") : created), {
      idempotentCreate: true,
    });
    controller.submit(draft);
    await tick();
    vi.stubGlobal("navigator", { onLine: false });
    controller.retry();
    await tick();
    expect(controller.getState()).toMatchObject({ step: "unknown", error: { code: "offline" }, retry: "safe" });
    expect(sent).toHaveLength(1);
    controller.retry();
    await tick();
    expect([controller.getState().step, sent.length]).toEqual(["revealed", 2]);
    expect(sent[1]).toEqual(sent[0]);
  });
});

describe("a creation that the backend does not answer well", () => {
  it.each([
    new ApiKeysError("forbidden"),
    new ApiKeysError("network"),
    new ApiKeysError("secret_already_shown", { existingKey: apiKey() }),
  ])("is an error that the host hears of: %s", async (error) => {
    const { controller, events } = aPage(() => error, { idempotentCreate: true });
    controller.submit(draft);
    await tick();
    expect(events.filter(({ type }) => type === "error")).toEqual([{ type: "error", source: "create", error }]);
  });

  it("has timed out after the adapter's time, which the host hears of", async () => {
    const { controller, events } = aPage(() => new Promise(() => undefined), {
      timeoutMs: 100,
      idempotentCreate: true,
    });
    controller.submit(draft);
    await tick(99);
    expect(controller.getState().step).toBe("pending");
    await tick(1);
    const message = "No answer came within 100 ms.";
    expect(controller.getState()).toMatchObject({ step: "unknown", error: { code: "timeout", message } });
    expect(events).toMatchObject([{ type: "error", source: "create", error: { code: "timeout", message } }]);
  });

  it.each([0, -1, Infinity, 2 ** 31])("never times out where the adapter's time is %s", async (timeoutMs) => {
    const { controller } = aPage(() => new Promise(() => undefined), { timeoutMs });
    controller.submit(draft);
    await tick(10 ** 8);
    expect(controller.getState().step).toBe("pending");
  });

  it.each([
    [undefined, 2],
    [0.1, 0.5],
    [7, 7],
    [90, 30],
  ])("that is in progress is sent again: with a Retry-After of %s it waits %s seconds", async (retryAfter, seconds) => {
    const { controller, times } = aPage(
      (request) => (request === 1 ? new ApiKeysError("in_progress", { retryAfter }) : created),
      { idempotentCreate: true },
    );
    controller.submit(draft);
    await tick(40_000);
    expect([controller.getState().step, times]).toEqual(["revealed", [0, seconds]]);
  });

  it("that is in progress is not asked for again where that might create a second key", async () => {
    const { controller, times } = aPage(() => new ApiKeysError("in_progress"));
    controller.submit(draft);
    await tick(40_000);
    expect([controller.getState(), times]).toMatchObject([{ step: "candidates", retry: "never" }, [0]]);
  });

  it("leaves a key without its secret: leaving the page remembers it", async () => {
    const error = new ApiKeysError("secret_already_shown", { existingKey: apiKey() });
    const { controller, scope } = aPage(() => error, { idempotentCreate: true });
    controller.submit(draft);
    await tick();
    expect([controller.getState().step, readUnsavedKeys(scope)]).toEqual(["lost", []]);
    controller.abandon();
    expect(readUnsavedKeys(scope).map(({ id }) => id)).toEqual(["key_1"]);
  });

  it("can be replaced: the lost key is revoked, and another one is created with the same draft", async () => {
    const error = new ApiKeysError("secret_already_shown", { existingKey: apiKey({ id: "key_lost" }) });
    const { controller, sent } = aPage((request) => (request === 1 ? error : created), { idempotentCreate: true });
    // Nothing is lost yet.
    await controller.revokeAndCreate();
    expect(sent).toHaveLength(0);
    controller.submit(draft);
    await tick();
    await controller.revokeAndCreate();
    await tick();
    expect([controller.getState().step, sent.length]).toEqual(["revealed", 2]);
    expect(sent[1]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey);
  });

  it("is not replaced while the lost key could not be revoked", async () => {
    const error = new ApiKeysError("secret_already_shown", { existingKey: apiKey() });
    const revokeKey = () => Promise.reject(new ApiKeysError("forbidden"));
    const { controller, sent } = aPage(() => error, { idempotentCreate: true, revokeKey });
    controller.submit(draft);
    await tick();
    await controller.revokeAndCreate();
    await tick();
    expect(controller.getState()).toMatchObject({ step: "lost", revoking: false, revokeError: { code: "forbidden" } });
    expect(sent).toHaveLength(1);
  });

  it("has no candidates where the newer keys cannot be read, which the host hears of", async () => {
    const failure = new ApiKeysError("unavailable");
    const { controller, events } = aPage(() => new ApiKeysError("network"), {
      listKeys: () => Promise.reject(failure),
    });
    controller.submit(draft);
    await tick();
    expect(controller.getState()).toMatchObject({ step: "candidates", candidateKeys: undefined });
    expect(events).toContainEqual({ type: "error", source: "create", error: failure });
  });
});

describe("whoever listens to a creation", () => {
  it("hears of each change once, until they stop", async () => {
    const { controller } = aPage(() => created);
    const steps: string[] = [];
    const stop = controller.subscribe(() => steps.push(controller.getState().step));
    controller.submit(draft);
    await tick();
    controller.dispatch({ type: "closeCancelled" });
    expect(steps).toEqual(["pending", "revealed"]);
    stop();
    controller.dispatch({ type: "save" });
    expect(steps).toHaveLength(2);
  });

  it("hears of a secret that was saved, and of one that was given up", async () => {
    const saved = await submitted({});
    saved.controller.dispatch({ type: "save" });
    expect(saved.events.slice(1)).toEqual([{ type: "secret-saved", keyId: "key_1" }]);
    const left = await submitted({});
    left.controller.dispatch({ type: "requestClose" }, { type: "closeConfirmed" });
    expect(left.events.slice(1)).toEqual([{ type: "secret-abandoned", keyId: "key_1" }]);
    expect(readUnsavedKeys(left.scope)).toEqual([]);
    const lost = await submitted({});
    lost.controller.abandon();
    expect(lost.events.slice(1)).toEqual([{ type: "secret-abandoned", keyId: "key_1" }]);
    expect(readUnsavedKeys(lost.scope)).toHaveLength(1);
  });

  it("a page that is removed sends nothing, and one that is back does", async () => {
    const { controller, sent } = aPage(() => created);
    controller.unmount();
    controller.submit(draft);
    await tick();
    expect(sent).toHaveLength(0);
    controller.mount();
    controller.submit(draft);
    await tick();
    expect(controller.getState().step).toBe("revealed");
  });
});
