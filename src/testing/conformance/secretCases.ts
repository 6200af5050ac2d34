import type { ListKeysInput } from "../../contract/types.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectThat } from "./expect.js";
import { hasNeed } from "./harness.js";
import { hasSecretIn } from "./secretIn.js";
import type { Probe } from "./probe.js";

const shortestSecret = 24;
/** Two random texts of 16 characters, even hexadecimal ones, differ in more places than this. */
const fewestDifferences = 8;

const asIs = (error: unknown): unknown => error;

async function expectNotListed(
  probe: Probe,
  secret: string,
  inputs: readonly Partial<ListKeysInput>[],
  list: string,
): Promise<void> {
  for (const input of inputs) {
    const { items } = await probe.list(input);
    expectThat(!hasSecretIn(items, secret), `${list} contains the secret.`);
  }
}

/** In how many places two texts differ. */
function differences(first: string, second: string): number {
  const places = Array.from({ length: Math.max(first.length, second.length) }, (_, place) => place);
  return places.filter((place) => first[place] !== second[place]).length;
}

export const secretCases: readonly CaseDefinition[] = [
  defineCase("secret: it is long, and different for every key", ["createKey"], async (probe) => {
    const [first, second] = [await probe.create(), await probe.create()];
    expectThat(first.secret.length >= shortestSecret, `A secret has fewer than ${String(shortestSecret)} characters.`);
    expectThat(first.secret !== second.secret, "Two keys have the same secret.");
    expectThat(first.key.id !== second.key.id, "Two keys have the same id.");
  }),
  defineCase("secret: nobody who has one can guess the next", ["createKey"], async (probe) => {
    let previous = (await probe.create()).secret;
    for (let index = 0; index < 3; index += 1) {
      const { secret } = await probe.create();
      expectThat(
        differences(previous, secret) > fewestDifferences,
        `Two secrets made one after the other differ in no more than ${String(fewestDifferences)} characters.`,
      );
      previous = secret;
    }
  }),
  defineCase("secret: createKey answers with it in one place only", ["createKey"], async (probe) => {
    const { key, secret } = await probe.create();
    expectThat(!hasSecretIn(key, secret), "The created key's metadata contains the secret.");
  }),
  defineCase("secret: the preview shows less than half of it", ["createKey"], async (probe) => {
    const { key, secret } = await probe.create();
    const shown = key.preview.split(/[^0-9A-Za-z_-]+/u).filter((part) => part.length > 1 && secret.includes(part));
    expectThat(shown.join("").length < secret.length / 2, "The preview shows half of the secret or more.");
  }),
  defineCase("secret: no list contains it", ["createKey"], async (probe) => {
    const { key, secret } = await probe.create();
    const { workspaceId } = probe;
    const inputs = [{}, { workspaceId, status: "active" as const }, { search: key.name }, { workspaceId, limit: 1 }];
    await expectNotListed(probe, secret, inputs, "A list");
  }),
  defineCase("secret: no list in another order contains it", ["createKey"], async (probe) => {
    const { secret } = await probe.create();
    for (const sort of ["name:asc", "name:desc", "createdAt:asc", "lastUsedAt:asc", "lastUsedAt:desc"] as const) {
      const inputs = [{ search: probe.tag, sort }];
      await expectNotListed(probe, secret, inputs, `The list ordered by ${sort}`);
    }
  }),
  defineCase("secret: no page after the first contains it", ["createKey"], async (probe) => {
    const { secret } = await probe.create();
    await probe.createMany(2);
    const keys = await probe.pages({ limit: 1 });
    expectThat(!hasSecretIn(keys, secret), "A page after the first contains the secret.");
  }),
  defineCase("secret: no list of revoked keys contains it", ["createKey", "revokeKey"], async (probe) => {
    const { key, secret } = await probe.create();
    await probe.revoke(key.id);
    const { workspaceId } = probe;
    const inputs = [{ workspaceId, status: "revoked" as const }, { workspaceId }, { search: key.name }];
    await expectNotListed(probe, secret, inputs, "A list with revoked keys");
  }),
  defineCase("secret: no cursor contains it, encoded or not", ["createKey"], async (probe) => {
    const secrets = [(await probe.create()).secret, (await probe.create()).secret];
    for (const sort of [undefined, "name:asc", "lastUsedAt:desc"] as const) {
      const { nextCursor } = await probe.search({ limit: 1, sort });
      expectThat(!secrets.some((secret) => hasSecretIn(nextCursor, secret)), "A cursor contains a secret.");
    }
  }),
  defineCase("secret: revokeKey does not answer with it", ["createKey", "revokeKey"], async (probe) => {
    const { key, secret } = await probe.create();
    expectThat(!hasSecretIn(await probe.revoke(key.id), secret), "The revoked key contains the secret.");
    const again = await probe.revoke(key.id).catch(asIs);
    expectThat(!hasSecretIn(again, secret), "The key that was revoked twice contains the secret.");
  }),
  defineCase("secret: no other answer contains it", ["createKey"], async (probe) => {
    const { secret } = await probe.create();
    const { adapter } = probe.harness;
    const answers: unknown[] = [(await probe.create()).key];
    if (adapter.getAccess) answers.push(await probe.call("getAccess", {}));
    if (adapter.getImportQuota) answers.push(await probe.call("getImportQuota", {}));
    if (adapter.getImportHistory) {
      const input = { workspaceId: probe.workspaceId, timeZone: "Etc/UTC", days: 30 };
      answers.push(await probe.call("getImportHistory", input));
    }
    expectThat(!hasSecretIn(answers, secret), "An answer contains the secret of a key that was created before.");
  }),
  defineCase("secret: no refusal contains it, nor the answer to a repeated create", ["createKey"], async (probe) => {
    const input = probe.newKey();
    const { key, secret } = await probe.call("createKey", input);
    const refusals = [
      await probe.call("createKey", { ...input, idempotencyKey: `${input.idempotencyKey}x`, name: "" }).catch(asIs),
    ];
    if (hasNeed(probe.harness, "idempotentCreate")) {
      refusals.push(await probe.call("createKey", input).catch(asIs));
      refusals.push(await probe.call("createKey", { ...input, name: `${key.name} other` }).catch(asIs));
    }
    expectThat(!hasSecretIn(refusals, secret), "A refusal, or the answer to a repeated create, contains the secret.");
  }),
];
