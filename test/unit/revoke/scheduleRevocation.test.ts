import { afterEach, describe, expect, it } from "vitest";
import type { ApiKey } from "../../../src/contract/types.ts";
import { beginOperation } from "../../../src/data/context/tenant.ts";
import { forgetUnsavedKey, readUnsavedKeys, rememberUnsavedKey } from "../../../src/data/creation/unsavedKeys.ts";
import { scheduleRevocation } from "../../../src/data/revocation/scheduleRevocation.ts";
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
