import { defineCase, type CaseDefinition } from "./case.js";
import { expectThat, holds } from "./expect.js";
import { hasNeed } from "./harness.js";

const shortestSecret = 24;

export const secretCases: readonly CaseDefinition[] = [
  defineCase("secret: it is long, and two keys have different ones", ["createKey"], async (probe) => {
    const [first, second] = [await probe.create(), await probe.create()];
    expectThat(first.secret.length >= shortestSecret, `A secret has fewer than ${String(shortestSecret)} characters.`);
    expectThat(first.secret !== second.secret, "Two keys have the same secret.");
    expectThat(first.key.id !== second.key.id, "Two keys have the same id.");
  }),
  defineCase("secret: create's answer has it in one place only", ["createKey"], async (probe) => {
    const { key, secret } = await probe.create();
    expectThat(!holds(key, secret), "The created key's metadata holds the secret.");
  }),
  defineCase("secret: the preview gives away less than half of it", ["createKey"], async (probe) => {
    const { key, secret } = await probe.create();
    const shown = key.preview.split(/[^0-9A-Za-z_-]+/u).filter((part) => part.length > 1 && secret.includes(part));
    expectThat(shown.join("").length < secret.length / 2, "The preview shows half of the secret or more.");
  }),
  defineCase("secret: no list holds it", ["createKey"], async (probe) => {
    const { key, secret } = await probe.create();
    const answers = [
      await probe.list(),
      await probe.list({ workspaceId: probe.workspaceId, status: "active" }),
      await probe.list({ search: key.name }),
      await probe.list({ workspaceId: probe.workspaceId, limit: 1 }),
    ];
    expectThat(!holds(answers, secret), "A list holds the secret.");
  }),
  defineCase("secret: revoking does not answer with it", ["createKey", "revokeKey"], async (probe) => {
    const { key, secret } = await probe.create();
    expectThat(!holds(await probe.revoke(key.id), secret), "The revoked key holds the secret.");
    expectThat(
      !holds(await probe.revoke(key.id).catch(asIs), secret),
      "The key that was revoked twice holds the secret.",
    );
  }),
  defineCase("secret: no other answer holds it", ["createKey"], async (probe) => {
    const { secret } = await probe.create();
    const { adapter } = probe.harness;
    const answers: unknown[] = [(await probe.create()).key];
    if (adapter.getAccess) answers.push(await probe.call("getAccess", {}));
    if (adapter.getImportQuota) answers.push(await probe.call("getImportQuota", {}));
    if (adapter.getImportHistory) {
      answers.push(
        await probe.call("getImportHistory", { workspaceId: probe.workspaceId, timeZone: "Etc/UTC", days: 30 }),
      );
    }
    expectThat(!holds(answers, secret), "An answer holds the secret of a key that was created before.");
  }),
  defineCase("secret: neither a refusal nor a repeated create holds it", ["createKey"], async (probe) => {
    const input = probe.newKey();
    const { key, secret } = await probe.call("createKey", input);
    const refusals = [
      await probe.call("createKey", { ...input, idempotencyKey: `${input.idempotencyKey}x`, name: "" }).catch(asIs),
    ];
    if (hasNeed(probe.harness, "idempotentCreate")) {
      refusals.push(await probe.call("createKey", input).catch(asIs));
      refusals.push(await probe.call("createKey", { ...input, name: `${key.name} other` }).catch(asIs));
    }
    expectThat(!holds(refusals, secret), "A refusal, or the answer to a repeated create, holds the secret.");
  }),
];

function asIs(error: unknown): unknown {
  return error;
}
