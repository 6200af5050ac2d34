import { describe, expect, test } from "vitest";

import { createMemoryAdapter, type MemoryAdapter, type MemoryAdapterOptions } from "@mark-ai/api-keys/adapters/memory";
import type { CreateKeyInput } from "@mark-ai/api-keys/contract";
import { fixtureKeyAttributes, fixtureNow, fixtureSecret } from "@mark-ai/api-keys/testing";

const live = { signal: new AbortController().signal };
const hourMs = 3_600_000;
const at = (hours: number) => new Date(fixtureNow + hours * hourMs).toISOString();
const input: CreateKeyInput = { workspaceId: "ws_sales", name: "Nightly", idempotencyKey: "0123456789" };

function make(options: MemoryAdapterOptions = {}) {
  return createMemoryAdapter({ clock: () => fixtureNow, scenario: "policies", ...options });
}

const create = (more: Partial<CreateKeyInput>) => (adapter: MemoryAdapter) =>
  adapter.createKey({ ...input, ...more }, live);

interface Refusal {
  readonly when: string;
  readonly options?: MemoryAdapterOptions;
  readonly send: (adapter: MemoryAdapter) => Promise<unknown>;
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

const refusals: readonly Refusal[] = [
  {
    when: "a field cannot be read",
    send: create({ name: "" }),
    code: "validation",
    message: "The field name cannot be accepted.",
    field: "name",
  },
  {
    when: "an attribute cannot be read",
    send: create({ attributes: { team: {} as never } }),
    code: "validation",
    message: "The field attributes.team cannot be accepted.",
    field: "attributes.team",
  },
  {
    when: "a person may not, and the company says no more",
    send: (adapter) =>
      adapter.anotherClient({ permissions: { createKeys: { allowed: false } } }).createKey(input, live),
    code: "forbidden",
    message: "You may not do this.",
  },
  {
    when: "a proof of identity is missing",
    options: { stepUp: { isProven: () => false } },
    send: create({}),
    code: "step_up_required",
    message: "Confirm your identity, then send the request again.",
  },
  {
    when: "the workspace does not exist",
    send: create({ workspaceId: "ws_none" }),
    code: "not_found",
    message: "There is no such workspace.",
    field: "workspaceId",
  },
  {
    when: "the workspace has no Developers feature",
    send: create({ workspaceId: "ws_support" }),
    code: "feature_disabled",
    message: "The Developers feature is not enabled for this workspace.",
  },
  {
    when: "the key does not exist",
    send: (adapter) => adapter.revokeKey({ keyId: "key_none" }, live),
    code: "not_found",
    message: "There is no such key.",
    field: "keyId",
  },
  {
    when: "the key to replace does not exist",
    send: create({ replaces: "key_none" }),
    code: "not_found",
    message: "There is no such key.",
    field: "replaces",
  },
  {
    when: "the idempotency key was sent with another name",
    send: async (adapter) => {
      await adapter.createKey(input, live);
      return adapter.createKey({ ...input, name: "Weekly" }, live);
    },
    code: "idempotency_mismatch",
    message: "This idempotency key belongs to another request.",
  },
  {
    when: "the same request was answered before",
    send: async (adapter) => {
      await adapter.createKey(input, live);
      return adapter.createKey(input, live);
    },
    code: "secret_already_shown",
    message: "The key was created before. Its secret is not kept and cannot be shown again.",
  },
  {
    when: "the name holds a key",
    send: create({ name: `old ${fixtureSecret}` }),
    code: "validation",
    message: "The name must have no key in it.",
    field: "name",
  },
  {
    when: "the description holds a key",
    send: create({ description: fixtureSecret }),
    code: "validation",
    message: "The description must have no key in it.",
    field: "description",
  },
  {
    when: "the expiry has passed",
    send: create({ expiresAt: at(-1) }),
    code: "validation",
    message: "The expiry date cannot be accepted: past.",
    field: "expiresAt",
  },
  {
    when: "one of the permissions does not exist",
    send: async (adapter) => {
      const { key } = await adapter.createKey(input, live);
      const scopes = [...(key.scopes ?? []), "documents:nothing"];
      return create({ scopes, idempotencyKey: "another-one" })(adapter);
    },
    code: "validation",
    message: "There is no such permission.",
    field: "scopes",
  },
  {
    when: "the company declares no such attribute",
    options: { scenario: { name: "policies", keyAttributes: fixtureKeyAttributes } },
    send: create({ attributes: { colour: "blue" } }),
    code: "validation",
    message: "The attribute cannot be accepted: unknown.",
    field: "attributes.colour",
  },
  {
    when: "a revocation is for an instant that has come",
    send: (adapter) => adapter.revokeKey({ keyId: "key_demo_zapier", at: at(0) }, live),
    code: "validation",
    message: "The revocation cannot be scheduled for this instant.",
    field: "at",
  },
  {
    when: "a revocation is for later than a week ahead",
    send: (adapter) => adapter.revokeKey({ keyId: "key_demo_zapier", at: at(7 * 24 + 1) }, live),
    code: "validation",
    message: "The revocation cannot be scheduled for this instant.",
    field: "at",
  },
  {
    when: "nothing can be scheduled",
    options: { scenario: "demo" },
    send: (adapter) => adapter.revokeKey({ keyId: "key_demo_zapier", at: at(1) }, live),
    code: "validation",
    message: "The revocation cannot be scheduled for this instant.",
    field: "at",
  },
  {
    when: "the company has all of its active keys",
    options: { scenario: { name: "empty", maxActiveKeys: 0 } },
    send: create({}),
    code: "limit_reached",
    message: "The company has all of its 0 active keys. Revoke one first.",
  },
];

describe("the adapter in memory refuses, and says why, where", () => {
  test.each(refusals)("$when", async ({ options, send, code, message, field }) => {
    const error = (await send(make(options)).catch((refusal: unknown) => refusal)) as Record<string, unknown>;
    expect(error).toMatchObject({ code, message });
    expect(error["field"]).toBe(field);
    expect(error["requestId"]).toMatch(/^req_00000\d$/u);
  });
});

describe("the adapter in memory accepts", () => {
  test.each([1, 7 * 24])("a revocation in %i hours", async (hours) => {
    const adapter = make();
    const { key } = await adapter.createKey(input, live);
    await expect(adapter.revokeKey({ keyId: key.id, at: at(hours) }, live)).resolves.toMatchObject({
      status: "active",
      revokesAt: at(hours),
    });
  });

  test("as many keys as the company may have: those that expired or were revoked do not count", async () => {
    const few = { scenario: { name: "empty", maxActiveKeys: 1 }, clock: () => now } as const;
    let now = fixtureNow;
    const adapter = make(few);
    const first = await adapter.createKey({ ...input, expiresAt: at(2) }, live);
    await expect(adapter.createKey({ ...input, idempotencyKey: "second-try" }, live)).rejects.toMatchObject({
      code: "limit_reached",
    });
    now += 3 * hourMs;
    const second = await adapter.createKey({ ...input, idempotencyKey: "after-expiry" }, live);
    await adapter.revokeKey({ keyId: second.key.id }, live);
    const third = await adapter.createKey({ ...input, idempotencyKey: "after-revoking" }, live);
    expect(new Set([first.key.id, second.key.id, third.key.id]).size).toBe(3);
  });

  test("some of the permissions that keys can have, and without a word all of them", async () => {
    const adapter = make();
    const { scopes } = (await adapter.createKey(input, live)).key;
    expect(scopes?.length).toBeGreaterThan(1);
    const some = scopes?.slice(0, 1);
    await expect(
      adapter.createKey({ ...input, idempotencyKey: "only-some", scopes: some }, live),
    ).resolves.toMatchObject({ key: { scopes: some } });
  });

  test("the requests that it refuses have numbers of their own", async () => {
    const adapter = make();
    const idOf = async () => {
      const refusal: unknown = await adapter.createKey({ ...input, name: "" }, live).catch((error: unknown) => error);
      return (refusal as { requestId?: string }).requestId;
    };
    expect([await idOf(), await idOf(), await idOf()]).toEqual(["req_000001", "req_000002", "req_000003"]);
  });
});
