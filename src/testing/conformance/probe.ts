import type { AdapterAnswer, AdapterInput, AdapterMethod, ApiKeysAdapter } from "../../contract/adapter.js";
import { withoutUndefined } from "../../contract/callMethod.js";
import { nullAsAbsent } from "../../contract/checkAnswer.js";
import { requiredOf, valueFor } from "./attributeValues.js";
import type { KeyAttributes } from "../../contract/attributes.js";
import type { ApiKey, CreatedKey, KeyList } from "../../contract/types.js";
import { withDeadline } from "../../contract/withDeadline.js";
import { expectThat } from "./expect.js";
import type { Authentication, ConformanceHarness } from "./harness.js";

const answerMs = 30_000;
const mostPages = 2000;

/** What a case works with: one harness, names of its own, and a list of the keys that it created. */
export class Probe {
  readonly harness: ConformanceHarness;
  /** In the name of every key of this case, so that a search finds these keys and no others. */
  readonly tag = `conf${randomToken()}`;
  readonly workspaceId: string;
  readonly #created: CreatedKey[] = [];
  #names = 0;
  #expiresAt: string | undefined;
  #attributes: KeyAttributes | undefined;

  constructor(harness: ConformanceHarness) {
    this.harness = harness;
    const [workspaceId] = harness.workspaceIds;
    expectThat(workspaceId !== undefined, "The harness has no workspace: workspaceIds is empty.");
    this.workspaceId = workspaceId;
  }

  /** Reads the policies: every key of the case gets the attributes, and the expiry, without which keys are refused. */
  async begin(): Promise<void> {
    if (this.harness.adapter.getAccess === undefined) return;
    // Cases of their own judge what getAccess answers.
    const access = await this.call("getAccess", {}).catch(() => undefined);
    const required = requiredOf(access?.keyAttributes ?? []).map((one) => [one.name, valueFor(one)] as const);
    if (required.length > 0) this.#attributes = Object.fromEntries(required);
    if (access?.keyExpiry?.allowNever === false) this.#expiresAt = new Date(Date.now() + 72_000_000).toISOString();
  }

  get otherWorkspaceId(): string {
    const workspaceId = this.harness.workspaceIds[1];
    expectThat(workspaceId !== undefined, "The harness has no second workspace.");
    return workspaceId;
  }

  /** Calls a method and does not check its answer, in which null has become absent. A throw becomes a rejection. */
  async call<M extends AdapterMethod>(
    method: M,
    input: AdapterInput<M>,
    options: { adapter?: ApiKeysAdapter; signal?: AbortSignal } = {},
  ): Promise<AdapterAnswer<M>> {
    const adapter = options.adapter ?? this.harness.adapter;
    const answer = await withDeadline(
      async (deadline) => {
        const signal = options.signal ?? deadline;
        const call = adapter[method] as (input: unknown, context: { signal: AbortSignal }) => Promise<unknown>;
        return call.call(adapter, withoutUndefined(input), { signal });
      },
      { signal: new AbortController().signal, timeoutMs: answerMs },
    );
    const normalized = nullAsAbsent(method, answer) as AdapterAnswer<M>;
    if (method === "createKey") this.#created.push(normalized as CreatedKey);
    return normalized;
  }

  /** Input for a create; the name is new and contains the tag. */
  newKey(changes: Partial<AdapterInput<"createKey">> = {}): AdapterInput<"createKey"> {
    this.#names += 1;
    return {
      workspaceId: this.workspaceId,
      name: `${this.tag} ${String(this.#names)}`,
      idempotencyKey: randomToken() + randomToken(),
      ...(this.#expiresAt !== undefined && { expiresAt: this.#expiresAt }),
      ...(this.#attributes !== undefined && { attributes: this.#attributes }),
      ...changes,
    };
  }

  create(changes: Partial<AdapterInput<"createKey">> = {}): Promise<CreatedKey> {
    return this.call("createKey", this.newKey(changes));
  }

  /** Creates keys one after the other, so that their dates are in order. */
  async createMany(count: number, changes: Partial<AdapterInput<"createKey">> = {}): Promise<ApiKey[]> {
    const keys: ApiKey[] = [];
    for (let index = 0; index < count; index += 1) keys.push((await this.create(changes)).key);
    return keys;
  }

  /** Creates two keys. */
  async createTwo(): Promise<[ApiKey, ApiKey]> {
    return [(await this.create()).key, (await this.create()).key];
  }

  revoke(keyId: string): Promise<ApiKey> {
    return this.call("revokeKey", { keyId });
  }

  list(input: Partial<AdapterInput<"listKeys">> = {}): Promise<KeyList> {
    return this.call("listKeys", { limit: 100, ...input });
  }

  /** The list of this case's keys in its workspace. */
  search(input: Partial<AdapterInput<"listKeys">> = {}): Promise<KeyList> {
    return this.list({ workspaceId: this.workspaceId, search: this.tag, ...input });
  }

  /** The newest keys of the workspace. A key that was just created must be among them. */
  async newest(workspaceId: string = this.workspaceId): Promise<readonly ApiKey[]> {
    return (await this.list({ workspaceId, sort: "createdAt:desc" })).items;
  }

  /** How many keys this case has made in its workspace. */
  async countMine(): Promise<number> {
    return this.mine(await this.newest()).length;
  }

  /** A created key as the list has it now. */
  async find(keyId: string): Promise<ApiKey> {
    const key = (await this.newest()).find(({ id }) => id === keyId);
    expectThat(key !== undefined, "A key that was created is not among the newest keys of its workspace.");
    return key;
  }

  /** The keys of this case that the list has, page after page; `between` runs before each page but the first. */
  async pages(
    input: Omit<AdapterInput<"listKeys">, "cursor">,
    between: (page: number) => Promise<void> = async () => {},
  ): Promise<ApiKey[]> {
    const found: ApiKey[] = [];
    const cursors = new Set<string>();
    let cursor: string | undefined;
    do {
      if (cursors.size > 0) await between(cursors.size);
      const list = await this.search({ ...input, ...(cursor !== undefined && { cursor }) });
      found.push(...this.mine(list.items));
      cursor = list.nextCursor;
      expectThat(cursor === undefined || !cursors.has(cursor), "A cursor came twice: the pages never end.");
      if (cursor !== undefined) cursors.add(cursor);
      expectThat(cursors.size < mostPages, "The pages do not end.");
    } while (cursor !== undefined);
    return found;
  }

  mine(keys: readonly ApiKey[]): ApiKey[] {
    return keys.filter(({ name }) => name.includes(this.tag));
  }

  /** Sends a secret to the API that the keys are for. */
  async authenticate(secret: string): Promise<Authentication> {
    const outcome = await this.harness.authenticate?.(secret);
    expectThat(typeof outcome?.allowed === "boolean", "authenticate() did not say whether the secret is allowed.");
    return outcome;
  }

  async importAt(epochMs: number, count: number, workspaceId: string = this.workspaceId): Promise<void> {
    await this.harness.importAt?.(new Date(epochMs).toISOString(), count, workspaceId);
  }

  /** Lets time pass: on the backend's own clock where the harness can move it, else really. */
  async passTime(ms: number): Promise<void> {
    if (this.harness.passTime) await this.harness.passTime(ms);
    else await new Promise((resolve) => setTimeout(resolve, ms));
  }

  /** Revokes what the case created and disposes of the harness. Errors of revoking are judged by cases of their own. */
  async end(): Promise<void> {
    const { adapter, dispose } = this.harness;
    const ids = this.#created.map((created) => (created as Partial<CreatedKey> | undefined)?.key?.id);
    for (const keyId of new Set(ids)) {
      if (keyId !== undefined && adapter.revokeKey) await this.revoke(keyId).catch(() => undefined);
    }
    this.#created.length = 0;
    await dispose?.call(this.harness);
  }
}

export function randomToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
