import { describe, expect, it } from "vitest";
import { ApiKeysError, type ApiKeysAdapter, type ApiKeysErrorCode } from "@mark-ai/api-keys/contract";
import { cacheKeys } from "../../../src/data/cache/cacheKeys.ts";
import { beginOperation } from "../../../src/data/context/tenant.ts";
import { countDone, countRevoked, openKeysOf, type KeyOutcome } from "../../../src/data/revocation/cleanUpRun.ts";
import { revokeKey, type RevokeKeyOptions } from "../../../src/data/revocation/revokeKey.ts";
import { deferred } from "../../support/deferred.ts";
import { aTenant, apiKey } from "../create/fakes.ts";

/** A page that revokes a key, with what `revokeKey` answers. */
function aPage(revokes: NonNullable<ApiKeysAdapter["revokeKey"]>) {
  const page = aTenant({ listKeys: () => Promise.resolve({ items: [] }), revokeKey: revokes });
  const queryKey = cacheKeys.list(page.scope, { limit: 25 });
  page.client.setQueryData(queryKey, { items: [apiKey()] });
  const revoke = (keyId = "key_1", options?: RevokeKeyOptions) =>
    revokeKey(beginOperation(page.tenant), keyId, options);
  return {
    ...page,
    revoke,
    memory: () => page.tenant.store.get(),
    listState: () => page.client.getQueryState(queryKey),
  };
}

describe("a revocation", () => {
  it("is under way until it is answered, once for a key however often it is asked for", async () => {
    const gates = { key_1: deferred<undefined>(), key_2: deferred<undefined>() };
    const asked: string[] = [];
    const page = aPage(async ({ keyId }) => {
      asked.push(keyId);
      await gates[keyId as "key_1"].promise;
      return apiKey({ id: keyId, status: "revoked" });
    });
    const [first, again, other] = [page.revoke(), page.revoke(), page.revoke("key_2")];
    expect(again).toBe(first);
    expect([...page.memory().revoking]).toEqual(["key_1", "key_2"]);
    gates.key_1.resolve(undefined);
    await first;
    expect([[...page.memory().revoking], page.memory().revocations]).toEqual([["key_2"], { key_1: "revoked" }]);
    gates.key_2.resolve(undefined);
    await other;
    expect(page.memory().revocations).toEqual({ key_1: "revoked", key_2: "revoked" });
    expect([asked, page.memory().revoking.size]).toEqual([["key_1", "key_2"], 0]);
    void page.revoke();
    expect(asked).toHaveLength(3);
  });

  it.each<[ApiKeysErrorCode, string, boolean]>([
    ["forbidden", "failed", false],
    ["timeout", "unknown", true],
  ])("that fails with %s is remembered as %s, and the lists are read again: %s", async (code, outcome, readAgain) => {
    const error = new ApiKeysError(code);
    const page = aPage(() => Promise.reject(error));
    expect(await page.revoke()).toEqual({ ok: false, error });
    expect(page.memory().revocations).toEqual({ key_1: outcome });
    expect(page.events).toEqual([{ type: "error", source: "revoke", error }]);
    expect(page.listState()).toMatchObject({ data: { items: [apiKey()] }, isInvalidated: readAgain });
  });

  it("of a series leaves the lists to its end", async () => {
    const failing = aPage(() => Promise.reject(new ApiKeysError("timeout")));
    await failing.revoke("key_1", { refresh: false });
    expect(failing.listState()?.isInvalidated).toBe(false);
    const working = aPage(() => Promise.resolve(apiKey({ status: "revoked" })));
    await working.revoke("key_1", { refresh: false });
    expect(working.listState()).toMatchObject({
      data: { items: [apiKey({ status: "revoked" })] },
      isInvalidated: false,
    });
  });

  it.each([undefined, "revoke-many"] as const)("asks for a proof of the action %s, and for the key", async (action) => {
    const asked: unknown[] = [];
    const page = aPage(() => Promise.reject(new ApiKeysError("step_up_required")));
    page.tenant.update({
      adapter: page.tenant.getAdapter(),
      onEvent: () => undefined,
      onStepUp: (challenge) => {
        asked.push(challenge);
        return Promise.resolve(false);
      },
    });
    await page.revoke("key_1", action && { action });
    expect(asked).toMatchObject([{ action: action ?? "revoke" }]);
  });
});

describe("a series of revocations", () => {
  const error = new ApiKeysError("forbidden");
  const outcomes: KeyOutcome[] = [
    { step: "waiting" },
    { step: "sending" },
    { step: "revoked" },
    { step: "alreadyRevoked" },
    { step: "failed", error },
    { step: "unknown", error },
    { step: "notSent", error },
  ];
  const keys = [...outcomes.map(({ step }) => apiKey({ id: step })), apiKey({ id: "later" })];
  const run = { keys, outcomes: new Map(outcomes.map((outcome) => [outcome.step, outcome])), running: true };

  it("counts what is done and what is revoked, and knows which keys may still work", () => {
    expect([countDone(run), countRevoked(run)]).toEqual([5, 2]);
    expect(openKeysOf(run).map(({ id }) => id)).toEqual(["failed", "unknown", "notSent"]);
  });
});
