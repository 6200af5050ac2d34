import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectThat } from "./expect.js";
import type { Probe } from "./probe.js";

async function expectOpens(probe: Probe, secret: string, what: string): Promise<void> {
  expectThat((await probe.authenticate(secret)).allowed, `${what} does not open the API.`);
}

async function expectClosed(probe: Probe, secret: string, what: string): Promise<void> {
  expectThat(!(await probe.authenticate(secret)).allowed, `${what} opens the API.`);
}

/** The secret with its last letters and digits turned into others. */
const mistyped = (secret: string) =>
  secret.slice(0, -4) + secret.slice(-4).replaceAll(/./gu, (one) => (one === "x" ? "y" : "x"));

export const authenticationCases: readonly CaseDefinition[] = [
  defineCase("authentication: a new key opens the API at once", ["authenticate", "createKey"], async (probe) => {
    await expectOpens(probe, (await probe.create()).secret, "A new key");
  }),
  defineCase("authentication: a secret that no key has opens nothing", ["authenticate", "createKey"], async (probe) => {
    const { key, secret } = await probe.create();
    await expectClosed(probe, mistyped(secret), "A mistyped secret");
    await expectClosed(probe, key.id, "A key's id");
  }),
  defineCase(
    "authentication: a revoked key opens nothing from then on",
    ["authenticate", "createKey", "revokeKey"],
    async (probe) => {
      const { key, secret } = await probe.create();
      // A backend that caches who has opened must forget it.
      await expectOpens(probe, secret, "An active key");
      await probe.revoke(key.id);
      await expectClosed(probe, secret, "A revoked key");
    },
  ),
  defineCase(
    "authentication: revoking one key leaves the others open",
    ["authenticate", "createKey", "revokeKey"],
    async (probe) => {
      const [first, second] = [await probe.create(), await probe.create()];
      await probe.revoke(first.key.id);
      await expectOpens(probe, second.secret, "An active key beside a revoked one");
    },
  ),
  defineCase(
    "authentication: a replaced key opens until it is revoked",
    ["authenticate", "createKey"],
    async (probe) => {
      const { key, secret } = await probe.create();
      const replacement = await probe.create({ replaces: key.id });
      await expectOpens(probe, secret, "A replaced key");
      await expectOpens(probe, replacement.secret, "The replacement");
    },
  ),
  defineCase(
    "authentication: a key opens its own workspace and no other",
    ["authenticate", "createKey", "twoWorkspaces"],
    async (probe) => {
      for (const workspaceId of [probe.workspaceId, probe.otherWorkspaceId]) {
        const { secret } = await probe.create({ workspaceId });
        const opened = await probe.authenticate(secret);
        expectThat(opened.allowed, "A new key does not open the API.");
        expectThat(opened.workspaceId !== undefined, "authenticate() does not say which workspace the key opened.");
        expectEqual(opened.workspaceId, workspaceId, "The workspace that the key opened");
      }
    },
  ),
  defineCase(
    "authentication: a member's refused revocation leaves the key open",
    ["authenticate", "asMember", "createKey", "revokeKey"],
    async (probe) => {
      const { key, secret } = await probe.create();
      const adapter = await probe.harness.asMember?.();
      await adapter?.revokeKey?.({ keyId: key.id }, { signal: new AbortController().signal }).catch(() => undefined);
      await expectOpens(probe, secret, "A key that a member tried to revoke");
    },
  ),
];
