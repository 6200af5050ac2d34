import { afterEach, describe, expect, it } from "vitest";
import { ApiKeysError, type ApiKeysAdapter, type ApiKeysErrorCode } from "@mark-ai/api-keys/contract";
import type { ApiKey } from "../../../src/contract/types.ts";
import { cacheKeys } from "../../../src/data/cache/cacheKeys.ts";
import { beginOperation } from "../../../src/data/context/tenant.ts";
import { forgetUnsavedKey, readUnsavedKeys, rememberUnsavedKey } from "../../../src/data/creation/unsavedKeys.ts";
import { instantIn, scheduleRevocation } from "../../../src/data/revocation/scheduleRevocation.ts";
import { aTenant, apiKey, clock } from "../create/fakes.ts";

const at = new Date(clock + 3_600_000).toISOString();

describe("G24 the notice of a key that was never saved", () => {
  const remembered: { scope?: string } = {};
  afterEach(() => forgetUnsavedKey(remembered.scope ?? "", "key_1"));

  /** Schedules the revocation of an unsaved key with a backend that answers `answer`. */
  async function scheduleUnsaved(answer: ApiKey) {
    const { tenant, events } = aTenant({
      listKeys: () => Promise.resolve({ items: [] }),
      revokeKey: () => Promise.resolve(answer),
    });
    remembered.scope = tenant.scope;
    rememberUnsavedKey(tenant.scope, { id: "key_1", name: "Production", workspaceId: "ws_1" }, "lost");
    await expect(scheduleRevocation(beginOperation(tenant), "key_1", at)).resolves.toMatchObject({ ok: true });
    return { events, unsaved: readUnsavedKeys(tenant.scope).map(({ id }) => id) };
  }

  it("goes where the schedule finds the key already revoked", async () => {
    const { events, unsaved } = await scheduleUnsaved(apiKey({ status: "revoked", revokedAt: at }));
    expect(unsaved).toEqual([]);
    expect(events).toEqual([expect.objectContaining({ type: "key-revoked", alreadyRevoked: true })]);
  });

  it("stays while the key is only scheduled, and works until then", async () => {
    const { events, unsaved } = await scheduleUnsaved(apiKey({ revokesAt: at }));
    expect(unsaved).toEqual(["key_1"]);
    expect(events).toEqual([expect.objectContaining({ type: "revocation-scheduled" })]);
  });
});

describe("G28 a revocation that is scheduled", () => {
  async function schedule(when: string | null, revokeKey: NonNullable<ApiKeysAdapter["revokeKey"]>) {
    const page = aTenant({ listKeys: () => Promise.resolve({ items: [] }), revokeKey });
    const queryKey = cacheKeys.list(page.scope, { limit: 25 });
    page.client.setQueryData(queryKey, { items: [apiKey()] });
    const result = await scheduleRevocation(beginOperation(page.tenant), "key_1", when);
    const { data, isInvalidated } = page.client.getQueryState(queryKey) ?? {};
    return { ...page, result, data, isInvalidated };
  }

  it("is asked for with its instant, and is in the lists as the backend answers it", async () => {
    const inputs: unknown[] = [];
    const key = apiKey({ revokesAt: at });
    const { result, events, data } = await schedule(at, (input) => {
      inputs.push(input);
      return Promise.resolve(key);
    });
    expect([inputs, result, data]).toEqual([[{ keyId: "key_1", at }], { ok: true, key }, { items: [key] }]);
    expect(events).toEqual([{ type: "revocation-scheduled", key }]);
  });

  it("is taken back with null", async () => {
    const { result, events } = await schedule(null, () => Promise.resolve(apiKey()));
    expect(result).toEqual({ ok: true, key: apiKey() });
    expect(events).toEqual([{ type: "schedule-cancelled", key: apiKey() }]);
  });

  it.each<[ApiKeysErrorCode, boolean]>([
    ["forbidden", false],
    ["timeout", true],
  ])("fails with %s, and the lists are read again only where the answer may be lost: %s", async (code, readAgain) => {
    const error = new ApiKeysError(code);
    const { result, events, data, isInvalidated } = await schedule(at, () => Promise.reject(error));
    expect([result, data, isInvalidated]).toEqual([{ ok: false, error }, { items: [apiKey()] }, readAgain]);
    expect(events).toEqual([{ type: "error", source: "revoke", error }]);
  });

  it("has an instant in whole seconds, never earlier than the hours that were chosen", () => {
    expect(instantIn(2, clock)).toBe("2026-11-16T12:30:00.000Z");
    expect(instantIn(0.5, clock + 1)).toBe("2026-11-16T11:00:01.000Z");
  });
});
