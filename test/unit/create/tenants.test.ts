import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import type { CreateKeyInput } from "../../../src/contract/types.ts";
import type { ApiKey, KeyList } from "../../../src/contract/types.ts";
import { cacheKeys } from "../../../src/data/cache/cacheKeys.ts";
import { beginOperation } from "../../../src/data/context/tenant.ts";
import { readUnsavedKeys } from "../../../src/data/creation/unsavedKeys.ts";
import { revokeKey } from "../../../src/data/revocation/revokeKey.ts";
import { deferred } from "../../support/deferred.ts";
import { aController, apiKey, aTenant, clock } from "./fakes.ts";

// A51, A52: the host switches the tenant while something is under way. It must stay with the old tenant.

const draft = { workspaceId: "ws_1", name: "Production" };
const secret = "mk_live_secret";
const firstPage = (scope: string) => cacheKeys.list(scope, { limit: 25 });

beforeEach(() => {
  vi.useFakeTimers({ now: clock });
});
afterEach(() => {
  vi.useRealTimers();
});

const tick = (ms = 1) => vi.advanceTimersByTimeAsync(ms);

/** A backend that records every request. */
function aBackend(given: Partial<ApiKeysAdapter> = {}) {
  const calls: string[] = [];
  const creates: CreateKeyInput[] = [];
  const adapter: ApiKeysAdapter = {
    idempotentCreate: true,
    timeoutMs: 100,
    listKeys: (input, context) => {
      calls.push("listKeys");
      return given.listKeys?.(input, context) ?? Promise.resolve({ items: [apiKey()] });
    },
    createKey: (input, context) => {
      calls.push("createKey");
      creates.push(input);
      return given.createKey?.(input, context) ?? Promise.resolve({ key: apiKey(), secret });
    },
    revokeKey: (input, context) => {
      calls.push(`revokeKey ${input.keyId}`);
      const revoked = apiKey({ id: input.keyId, status: "revoked", revokedAt: new Date(clock).toISOString() });
      return given.revokeKey?.(input, context) ?? Promise.resolve(revoked);
    },
  };
  if (given.idempotentCreate === false) Object.assign(adapter, { idempotentCreate: false });
  return { adapter, calls, creates };
}

/** A page of Acme, and Bolt for the host to switch to; both share one query client, and have a list of keys in it. */
function aPage(given: Partial<ApiKeysAdapter> = {}) {
  const acme = aBackend(given);
  const bolt = aBackend();
  const page = aController(acme.adapter);
  const other = aTenant(bolt.adapter, { client: page.client });
  for (const { scope } of [page, other]) page.client.setQueryData<KeyList>(firstPage(scope), { items: [] });
  return {
    ...page,
    acme,
    bolt,
    other,
    switchTenant: () => page.switchTo(other.tenant),
    rowsOf: (scope: string) => page.client.getQueryData<KeyList>(firstPage(scope))?.items.map(({ id }) => id),
    eventsOf: ({ events }: { events: { type: string }[] }) => events.map(({ type }) => type),
  };
}

type Page = ReturnType<typeof aPage>;

/** What must hold at the end, whatever happened: Bolt was never asked, told or changed. */
function expectBoltUntouched({ bolt, other, rowsOf }: Page) {
  expect(bolt.calls).toEqual([]);
  expect(other.events).toEqual([]);
  expect(rowsOf(other.scope)).toEqual([]);
  expect(readUnsavedKeys(other.scope)).toEqual([]);
  expect(other.tenant.store.get()).toMatchObject({ newestKey: undefined, rotations: {} });
  expect([...other.tenant.store.get().revoking]).toEqual([]);
}

describe("A51 a creation stays with its tenant when the host switches", () => {
  it("while the answer is awaited", async () => {
    const answer = deferred<{ key: ApiKey; secret: string }>();
    const page = aPage({ createKey: () => answer.promise });
    page.controller.submit(draft);
    page.switchTenant();
    answer.resolve({ key: apiKey(), secret });
    await tick();
    expect(page.controller.holder.read()).toBe(secret);
    expect(page.rowsOf(page.scope)).toEqual(["key_1"]);
    expect(page.tenant.store.get().newestKey?.id).toBe("key_1");
    expect(page.eventsOf(page)).toEqual(["key-created"]);
    expectBoltUntouched(page);
  });

  it("while the answer to a rotation is awaited", async () => {
    const answer = deferred<{ key: ApiKey; secret: string }>();
    const page = aPage({ createKey: () => answer.promise });
    page.controller.submit({ ...draft, replaces: apiKey({ id: "key_old" }) });
    page.switchTenant();
    answer.resolve({ key: apiKey(), secret });
    await tick();
    expect(page.tenant.store.get().rotations).toEqual({ key_old: { id: "key_1", name: "Production" } });
    expect(page.eventsOf(page)).toEqual(["key-created", "key-rotated"]);
    expectBoltUntouched(page);
  });

  it("after the answer was lost, with the retry and its idempotency key", async () => {
    const answers = [Promise.reject(new ApiKeysError("network")), Promise.resolve({ key: apiKey(), secret })];
    const page = aPage({ createKey: () => answers.shift() as Promise<never> });
    page.controller.submit(draft);
    await tick();
    expect(page.controller.getState()).toMatchObject({ step: "unknown", retry: "safe" });
    page.switchTenant();
    page.controller.retry();
    await tick();
    expect(page.controller.getState().step).toBe("revealed");
    expect(new Set(page.acme.creates.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(page.acme.creates).toHaveLength(2);
    expectBoltUntouched(page);
  });

  it("while a first attempt is still worked on, which is asked for again", async () => {
    const answers = [
      Promise.reject(new ApiKeysError("in_progress", { retryAfter: 1 })),
      Promise.resolve({ key: apiKey(), secret }),
    ];
    const page = aPage({ createKey: () => answers.shift() as Promise<never> });
    page.controller.submit(draft);
    await tick();
    page.switchTenant();
    await tick(1_000);
    expect(page.controller.getState().step).toBe("revealed");
    expectBoltUntouched(page);
  });

  it("while candidate keys are read and revoked", async () => {
    const page = aPage({ idempotentCreate: false, createKey: () => Promise.reject(new ApiKeysError("network")) });
    page.controller.submit(draft);
    page.switchTenant();
    await tick();
    expect(page.controller.getState()).toMatchObject({ step: "candidates", candidateKeys: [{ id: "key_1" }] });
    page.controller.check();
    await tick();
    await page.controller.revoke(apiKey());
    expect(page.acme.calls).toEqual(["createKey", "listKeys", "listKeys", "revokeKey key_1"]);
    expect(page.eventsOf(page)).toContain("key-revoked");
    expectBoltUntouched(page);
  });

  it("when the key exists and its secret is lost: it is revoked and created again for the old tenant", async () => {
    const answers = [
      Promise.reject(new ApiKeysError("secret_already_shown", { existingKey: apiKey() })),
      Promise.resolve({ key: apiKey({ id: "key_2" }), secret }),
    ];
    const page = aPage({ createKey: () => answers.shift() as Promise<never> });
    page.controller.submit(draft);
    await tick();
    expect(page.controller.getState().step).toBe("lost");
    page.switchTenant();
    await page.controller.revokeAndCreate();
    await tick();
    expect(page.acme.calls).toEqual(["createKey", "revokeKey key_1", "createKey"]);
    expect(page.controller.getState()).toMatchObject({ step: "revealed", key: { id: "key_2" } });
    expectBoltUntouched(page);
  });

  it.each([
    { end: "it is given up", finish: ["requestClose", "closeConfirmed"], event: "secret-abandoned", remembered: [] },
    { end: "it is saved", finish: ["save", "requestClose"], event: "secret-saved", remembered: [] },
    { end: "the page is removed", finish: [], event: "secret-abandoned", remembered: ["key_1"] },
  ] as const)("while the secret is shown, until $end", async ({ finish, event, remembered }) => {
    const page = aPage();
    page.controller.submit(draft);
    await tick();
    page.switchTenant();
    expect(page.controller.holder.read()).toBe(secret);
    for (const type of finish) page.controller.dispatch({ type });
    if (finish.length === 0) page.controller.abandon();
    expect(page.eventsOf(page)).toEqual(["key-created", event]);
    expect(readUnsavedKeys(page.scope).map(({ id }) => id)).toEqual(remembered);
    expectBoltUntouched(page);
  });

  it("when its page is gone before the answer comes", async () => {
    const answer = deferred<{ key: ApiKey; secret: string }>();
    const page = aPage({ createKey: () => answer.promise });
    page.controller.submit(draft);
    page.switchTenant();
    page.controller.unmount();
    answer.resolve({ key: apiKey(), secret });
    await tick();
    expect(readUnsavedKeys(page.scope).map(({ id }) => id)).toEqual(["key_1"]);
    expectBoltUntouched(page);
  });

  it("and the next creation belongs to the new tenant", async () => {
    const page = aPage();
    page.controller.submit(draft);
    await tick();
    page.controller.dispatch({ type: "save" }, { type: "requestClose" });
    page.switchTenant();
    page.controller.submit(draft);
    await tick();
    expect(page.acme.calls).toEqual(["createKey"]);
    expect(page.bolt.calls).toEqual(["createKey"]);
    expect(page.rowsOf(page.other.scope)).toEqual(["key_1"]);
  });

  it("keeps the adapter with which it began, also where the host gives its tenant another one", async () => {
    const answers = [Promise.reject(new ApiKeysError("network")), Promise.resolve({ key: apiKey(), secret })];
    const page = aPage({ createKey: () => answers.shift() as Promise<never> });
    page.controller.submit(draft);
    await tick();
    page.tenant.update({ adapter: page.bolt.adapter, onEvent: () => undefined });
    page.controller.retry();
    await tick();
    expect(page.acme.creates).toHaveLength(2);
    expect(page.bolt.calls).toEqual([]);
  });
});

describe("A52 a revocation stays with its tenant when the host switches", () => {
  it("while it is under way", async () => {
    const answer = deferred<ApiKey>();
    const page = aPage({ revokeKey: () => answer.promise });
    page.client.setQueryData<KeyList>(firstPage(page.scope), { items: [apiKey()] });
    const revocation = revokeKey(beginOperation(page.tenant), "key_1");
    expect([...page.tenant.store.get().revoking]).toEqual(["key_1"]);
    page.switchTenant();
    answer.resolve(apiKey({ status: "revoked", revokedAt: new Date(clock).toISOString() }));
    await expect(revocation).resolves.toMatchObject({ ok: true, alreadyRevoked: false });
    expect(page.client.getQueryData<KeyList>(firstPage(page.scope))?.items).toMatchObject([{ status: "revoked" }]);
    expect(page.eventsOf(page)).toEqual(["key-revoked"]);
    expect([...page.tenant.store.get().revoking]).toEqual([]);
    expectBoltUntouched(page);
  });

  it("joins another call of its own tenant, and never one of the other tenant", async () => {
    const page = aPage();
    const [first, second, other] = [page.tenant, page.tenant, page.other.tenant].map((tenant) =>
      revokeKey(beginOperation(tenant), "key_1"),
    );
    expect(second).toBe(first);
    await Promise.all([first, other]);
    expect(page.acme.calls).toEqual(["revokeKey key_1"]);
    expect(page.bolt.calls).toEqual(["revokeKey key_1"]);
  });
});
