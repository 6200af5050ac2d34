import { describe, expect, test } from "vitest";

import { createMemoryAdapter, type MemoryAdapter, type MemoryAdapterOptions } from "@mark-ai/api-keys/adapters/memory";
import { fixtureNow, fixtureSecret } from "@mark-ai/api-keys/testing";

const live = { signal: new AbortController().signal };
const input = { workspaceId: "ws_sales", name: "Nightly", idempotencyKey: "0123456789" };

function make(options: MemoryAdapterOptions = {}) {
  return createMemoryAdapter({ clock: () => fixtureNow, scenario: "policies", ...options });
}

const keysIn = async (adapter: MemoryAdapter) =>
  new Set((await adapter.listKeys({ limit: 100 }, live)).items.map(({ workspaceId }) => workspaceId));

describe("the controls of the adapter in memory", () => {
  test("switch the feature of one workspace off and on, and its keys are hidden meanwhile", async () => {
    const adapter = make();
    const { key } = await adapter.createKey(input, live);
    expect(await keysIn(adapter)).toEqual(new Set(["ws_marketing", "ws_sales"]));
    adapter.controls.setDevelopersEnabled("ws_sales", false);
    const { workspaces } = await adapter.getAccess({}, live);
    expect(workspaces).toEqual([
      { id: "ws_marketing", name: "Marketing", developersEnabled: true },
      { id: "ws_sales", name: "Sales", developersEnabled: false },
      { id: "ws_support", name: "Support", developersEnabled: false },
    ]);
    expect(await keysIn(adapter)).toEqual(new Set(["ws_marketing"]));
    await expect(adapter.getKey?.({ keyId: key.id }, live)).rejects.toMatchObject({
      code: "not_found",
      message: "There is no such key.",
      field: "keyId",
    });
    adapter.controls.setDevelopersEnabled("ws_sales", true);
    await expect(adapter.getKey?.({ keyId: key.id }, live)).resolves.toMatchObject({ id: key.id });
    expect(() => adapter.controls.setDevelopersEnabled("ws_none", true)).toThrow(
      expect.objectContaining({ code: "not_found", field: "workspaceId" }) as Error,
    );
  });

  test("import with a key into its workspace, and with none nowhere", async () => {
    const adapter = make({ scenario: { name: "empty", limit: 5 } });
    const { secret } = await adapter.createKey(input, live);
    expect(adapter.controls.importWithKey(fixtureSecret, 3)).toEqual({ accepted: 0, refused: 3 });
    expect(adapter.controls.importWithKey(secret, 3)).toEqual({ accepted: 3, refused: 0 });
    expect(adapter.controls.importWithKey(secret, 3)).toEqual({ accepted: 2, refused: 1 });
    expect(adapter.controls.importWithKey(secret, 1)).toEqual({ accepted: 0, refused: 1 });
    adapter.controls.setImportLimit(null);
    expect(adapter.controls.importWithKey(secret, 9_000)).toEqual({ accepted: 9_000, refused: 0 });
  });

  test("spend nothing where no workspace has the feature", () => {
    expect(make({ scenario: "feature-off" }).controls.spendQuota(4)).toEqual({ accepted: 0, refused: 4 });
  });

  test("permit what a key has, and nothing to a key that is unknown or revoked", async () => {
    const { controls, ...adapter } = make();
    const whole = await adapter.createKey(input, live);
    const [first = "", second = ""] = whole.key.scopes ?? [];
    const some = await adapter.createKey({ ...input, idempotencyKey: "with-one-only", scopes: [first] }, live);
    expect([controls.isPermitted(some.secret, first), controls.isPermitted(some.secret, second)]).toEqual([
      true,
      false,
    ]);
    expect(controls.isPermitted(whole.secret, second)).toBe(true);
    expect(controls.isPermitted(fixtureSecret, first)).toBe(false);
    expect(controls.isPermitted("no key", first)).toBe(false);
    await adapter.revokeKey({ keyId: some.key.id }, live);
    expect(controls.isPermitted(some.secret, first)).toBe(false);
  });

  test("permit everything where keys have no permissions of their own", async () => {
    const adapter = make({ scenario: "demo" });
    const { secret } = await adapter.createKey(input, live);
    expect(adapter.controls.isPermitted(secret, "anything")).toBe(true);
  });

  test("dump all that is kept, and no secret", async () => {
    const adapter = make({ scenario: "empty" });
    const { key, secret } = await adapter.createKey(input, live);
    const kept = JSON.parse(adapter.controls.dump()) as Record<"keys" | "digests" | "creates", [string, unknown][]>;
    expect(kept.keys).toEqual([[key.id, expect.objectContaining({ name: "Nightly" })]]);
    expect(kept.digests).toEqual([[expect.any(String), key.id]]);
    expect(kept.creates).toEqual([[input.idempotencyKey, expect.objectContaining({ keyId: key.id })]]);
    expect(adapter.controls.dump()).not.toContain(secret);
  });
});

describe("a key in memory is changed", () => {
  test("without a secret in its new texts", async () => {
    const adapter = make();
    const { key } = await adapter.createKey(input, live);
    for (const field of ["name", "description"]) {
      await expect(adapter.updateKey?.({ keyId: key.id, [field]: fixtureSecret }, live)).rejects.toMatchObject({
        code: "validation",
        field,
      });
    }
  });

  test("and each change is noted with what was there before", async () => {
    const adapter = make();
    const { key } = await adapter.createKey(input, live);
    await adapter.updateKey?.({ keyId: key.id, description: "For the reports" }, live);
    await adapter.updateKey?.({ keyId: key.id, description: "For the board" }, live);
    await adapter.updateKey?.({ keyId: key.id, description: "For the board" }, live);
    const events = await adapter.getKeyEvents?.({ keyId: key.id, limit: 100 }, live);
    expect(events?.items.map(({ type, detail }) => [type, detail])).toEqual([
      ["described", "For the reports"],
      ["described", undefined],
      ["created", undefined],
    ]);
  });

  test("in its attributes, which is noted too", async () => {
    const adapter = make({ scenario: { name: "attributes", editable: true } });
    const { key } = await adapter.createKey({ ...input, attributes: { environment: "production" } }, live);
    await adapter.updateKey?.({ keyId: key.id, attributes: { environment: "staging" } }, live);
    const events = await adapter.getKeyEvents?.({ keyId: key.id, limit: 1 }, live);
    expect(events?.items[0]).toMatchObject({ type: "edited", by: { name: "Ada Moreau" } });
  });
});

test("a company in memory without permissions of keys has none to choose from", async () => {
  const adapter = make({ scenario: "demo" });
  const { scopes } = (await adapter.createKey(input, live)).key;
  expect(scopes).toBeUndefined();
});
