import { describe, expect, it, vi } from "vitest";
import { ApiKeysError, type ApiKeysErrorCode } from "@mark-ai/api-keys/contract";
import type { ApiKey } from "../../../src/contract/types.ts";
import { cacheKeys } from "../../../src/data/cache/cacheKeys.ts";
import { beginOperation, type UpdatableTenant } from "../../../src/data/context/tenant.ts";
import { countDone, countRevoked, openKeysOf } from "../../../src/data/revocation/cleanUpRun.ts";
import { revokeKeys } from "../../../src/data/revocation/revokeKeys.ts";
import { deferred } from "../../support/deferred.ts";
import { aTenant, apiKey, clock, settle } from "../create/fakes.ts";

const keys = (count: number) =>
  Array.from({ length: count }, (_, index) => apiKey({ id: `key_${String(index + 1)}`, name: `Key ${String(index)}` }));
const revoked = (keyId: string, at = clock) =>
  apiKey({ id: keyId, status: "revoked", revokedAt: new Date(at).toISOString() });
const stepsOf = ({ store }: UpdatableTenant) =>
  Object.fromEntries(Array.from(store.get().cleanUp?.outcomes ?? [], ([id, { step }]) => [id, step]));
const listKeys = () => Promise.resolve({ items: [] });

/** A tenant whose backend answers for each key as `answer` says. */
function aSeries(answer: (keyId: string) => Promise<ApiKey>) {
  const revokeKey = vi.fn(({ keyId }: { keyId: string }) => answer(keyId));
  return { revokeKey, ...aTenant({ listKeys, revokeKey }) };
}

const refused = (code: ApiKeysErrorCode) => Promise.reject(new ApiKeysError(code));

describe("G25: many keys after one confirmation", () => {
  it("sends four at a time, in order, and knows of each where it stands", async () => {
    const answers = new Map(keys(6).map(({ id }) => [id, deferred<ApiKey>()]));
    const { tenant, revokeKey } = aSeries((keyId) => answers.get(keyId)?.promise ?? refused("not_found"));
    const run = revokeKeys(beginOperation(tenant), keys(6));
    await settle();
    expect(revokeKey.mock.calls.map(([{ keyId }]) => keyId)).toEqual(["key_1", "key_2", "key_3", "key_4"]);
    expect(stepsOf(tenant)).toMatchObject({ key_4: "sending", key_5: "waiting", key_6: "waiting" });
    answers.get("key_2")?.resolve(revoked("key_2"));
    await settle();
    expect(revokeKey).toHaveBeenCalledTimes(5);
    expect(stepsOf(tenant)).toMatchObject({ key_2: "revoked", key_5: "sending", key_6: "waiting" });
    for (const [id, { resolve }] of answers) resolve(revoked(id));
    await run;
    expect(revokeKey).toHaveBeenCalledTimes(6);
    expect(tenant.store.get().cleanUp).toMatchObject({ running: false });
    expect(new Set(Object.values(stepsOf(tenant)))).toEqual(new Set(["revoked"]));
  });

  it("tells a refusal, a lost answer and a key that was revoked before apart, and goes on", async () => {
    const { tenant, events } = aSeries((keyId) =>
      keyId === "key_1"
        ? refused("forbidden")
        : keyId === "key_2"
          ? refused("network")
          : Promise.resolve(revoked(keyId, keyId === "key_3" ? clock - 86_400_000 : clock)),
    );
    await revokeKeys(beginOperation(tenant), keys(5));
    expect(stepsOf(tenant)).toEqual({
      key_1: "failed",
      key_2: "unknown",
      key_3: "alreadyRevoked",
      key_4: "revoked",
      key_5: "revoked",
    });
    const run = tenant.store.get().cleanUp;
    if (run === undefined) throw new Error("The run was forgotten.");
    expect([countDone(run), countRevoked(run)]).toEqual([5, 3]);
    expect(openKeysOf(run).map(({ id }) => id)).toEqual(["key_1", "key_2"]);
    expect(events.map(({ type }) => type).sort()).toEqual([
      "error",
      "error",
      "key-revoked",
      "key-revoked",
      "key-revoked",
    ]);
  });

  it("tries again within the same run what was not revoked, and nothing else", async () => {
    let isDown = true;
    const { tenant, revokeKey } = aSeries((keyId) =>
      isDown && keyId !== "key_1" ? refused("unavailable") : Promise.resolve(revoked(keyId)),
    );
    const operation = beginOperation(tenant);
    await revokeKeys(operation, keys(3));
    isDown = false;
    revokeKey.mockClear();
    const run = tenant.store.get().cleanUp;
    await revokeKeys(operation, run === undefined ? [] : openKeysOf(run));
    expect(revokeKey.mock.calls.map(([{ keyId }]) => keyId)).toEqual(["key_2", "key_3"]);
    expect(stepsOf(tenant)).toEqual({ key_1: "revoked", key_2: "revoked", key_3: "revoked" });
    expect(tenant.store.get().cleanUp?.keys).toHaveLength(3);
  });

  it.each(["offline", "unauthenticated", "rate_limited", "step_up_required", "feature_disabled"] as const)(
    "sends nothing more once the answer is %s, and says of the rest that it was not sent",
    async (code) => {
      const { tenant, revokeKey } = aSeries((keyId) =>
        keyId === "key_1" ? refused(code) : Promise.resolve(revoked(keyId)),
      );
      await revokeKeys(beginOperation(tenant), keys(9));
      expect(revokeKey.mock.calls.length).toBeLessThan(9);
      const steps = Object.values(stepsOf(tenant));
      expect(steps.filter((step) => step === "revoked")).toHaveLength(revokeKey.mock.calls.length - 1);
      const [first, ...rest] = steps;
      expect(first).toBe(code === "offline" ? "notSent" : "failed");
      expect(rest.filter((step) => step === "notSent")).toHaveLength(9 - revokeKey.mock.calls.length);
    },
  );

  it("reads the lists again once, at the end", async () => {
    const { tenant, client, scope } = aSeries((keyId) => Promise.resolve(revoked(keyId)));
    const invalidate = vi.spyOn(client, "invalidateQueries");
    await revokeKeys(beginOperation(tenant), keys(5));
    const ofLists = invalidate.mock.calls.filter(([filters]) => {
      const [, , part] = filters?.queryKey ?? [];
      return part === "keys";
    });
    expect(ofLists).toEqual([[expect.objectContaining({ queryKey: cacheKeys.lists(scope) })]]);
  });

  it("begins no second run while one is under way", async () => {
    const answer = deferred<ApiKey>();
    const { tenant, revokeKey } = aSeries(() => answer.promise);
    const operation = beginOperation(tenant);
    const first = revokeKeys(operation, keys(1));
    await revokeKeys(operation, [apiKey({ id: "key_9" })]);
    expect(revokeKey).toHaveBeenCalledTimes(1);
    answer.resolve(revoked("key_1"));
    await first;
    expect(stepsOf(tenant)).toEqual({ key_1: "revoked" });
  });

  it("asks to the end the adapter that it began with", async () => {
    const answers = [deferred<ApiKey>(), deferred<ApiKey>(), deferred<ApiKey>(), deferred<ApiKey>()];
    let sent = 0;
    const { tenant, revokeKey } = aSeries((keyId) => answers[sent++]?.promise ?? Promise.resolve(revoked(keyId)));
    const run = revokeKeys(beginOperation(tenant), keys(6));
    await settle();
    const other = vi.fn();
    tenant.update({ adapter: { listKeys, revokeKey: other }, onEvent: () => undefined });
    answers.forEach(({ resolve }, index) => resolve(revoked(`key_${String(index + 1)}`)));
    await run;
    expect(revokeKey).toHaveBeenCalledTimes(6);
    expect(other).not.toHaveBeenCalled();
  });
});

describe("G25: an adapter's own method for many keys", () => {
  type Result = { keyId: string; key?: ApiKey; error?: { code: ApiKeysErrorCode } };
  /** A tenant whose backend answers a request for many keys. */
  function aBulk(answer: (keyIds: readonly string[]) => readonly Result[] | Promise<never>) {
    const revokeKey = vi.fn();
    const revokeKeysMethod = vi.fn(async ({ keyIds }: { keyIds: readonly string[] }) => ({
      results: await answer(keyIds),
    }));
    return { revokeKey, asked: revokeKeysMethod, ...aTenant({ listKeys, revokeKey, revokeKeys: revokeKeysMethod }) };
  }

  it("sends a hundred keys a request, and none alone", async () => {
    const { tenant, asked, revokeKey } = aBulk((keyIds) => keyIds.map((keyId) => ({ keyId, key: revoked(keyId) })));
    await revokeKeys(beginOperation(tenant), keys(150));
    expect(asked.mock.calls.map(([{ keyIds }]) => keyIds.length)).toEqual([100, 50]);
    expect(revokeKey).not.toHaveBeenCalled();
    expect(new Set(Object.values(stepsOf(tenant)))).toEqual(new Set(["revoked"]));
    expect(tenant.store.get().revoking.size).toBe(0);
  });

  it("keeps what became of each, and says of keys that the answer leaves out or mistakes that nobody knows", async () => {
    const { tenant } = aBulk(() => [
      { keyId: "key_1", key: revoked("key_1") },
      { keyId: "key_2", error: { code: "forbidden" } },
      { keyId: "key_3", key: revoked("key_9") },
      { keyId: "key_other", key: revoked("key_other") },
    ]);
    await revokeKeys(beginOperation(tenant), keys(4));
    expect(stepsOf(tenant)).toEqual({ key_1: "revoked", key_2: "failed", key_3: "unknown", key_4: "unknown" });
  });

  it.each([
    ["network", "unknown", "unknown"],
    ["forbidden", "failed", "failed"],
    ["step_up_required", "failed", "notSent"],
    ["offline", "notSent", "notSent"],
  ] as const)("where the request fails with %s, its keys are %s and the next ones %s", async (code, own, next) => {
    const { tenant } = aBulk(() => refused(code));
    await revokeKeys(beginOperation(tenant), keys(101));
    expect([stepsOf(tenant)["key_1"], stepsOf(tenant)["key_101"]]).toEqual([own, next]);
  });
});

it("G25: asks what became of a key whose answer was lost, where the backend can tell", async () => {
  const getKey = vi.fn(({ keyId }: { keyId: string }) =>
    keyId === "key_1" ? Promise.resolve(revoked(keyId)) : Promise.resolve(apiKey({ id: keyId })),
  );
  const { tenant } = aTenant({ listKeys, getKey, revokeKey: () => refused("timeout") });
  await revokeKeys(beginOperation(tenant), keys(2));
  expect(stepsOf(tenant)).toEqual({ key_1: "revoked", key_2: "unknown" });
});
