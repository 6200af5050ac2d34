import { describe, expect, it } from "vitest";
import { beginOperation } from "../../../src/data/context/tenant.ts";
import { revokeKey } from "../../../src/data/revocation/revokeKey.ts";
import { aTenant, apiKey, clock } from "../create/fakes.ts";

describe("B11 a key that somebody else had revoked before", () => {
  // The reader's clock may be two minutes ahead of the backend's.
  it.each([
    ["revoked by this request", 0, false],
    ["revoked by this request, by a clock two minutes behind", -120_000, false],
    ["revoked before, a millisecond further back", -120_001, true],
  ])("%s", async (_, distance, alreadyRevoked) => {
    const revokedAt = new Date(clock + distance).toISOString();
    const { tenant, events } = aTenant({
      listKeys: () => Promise.resolve({ items: [] }),
      revokeKey: () => Promise.resolve(apiKey({ status: "revoked", revokedAt })),
    });
    await expect(revokeKey(beginOperation(tenant), "key_1")).resolves.toMatchObject({ ok: true, alreadyRevoked });
    expect(events).toEqual([expect.objectContaining({ type: "key-revoked", alreadyRevoked })]);
  });

  it("is not told apart where the backend does not say when", async () => {
    const { tenant } = aTenant({
      listKeys: () => Promise.resolve({ items: [] }),
      revokeKey: () => Promise.resolve(apiKey({ status: "revoked" })),
    });
    await expect(revokeKey(beginOperation(tenant), "key_1")).resolves.toMatchObject({ alreadyRevoked: false });
  });
});
