import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import type { ApiKey } from "../../../src/contract/types.ts";
import { readUnsavedKeys } from "../../../src/data/creation/unsavedKeys.ts";
import { createKeyCreationController } from "../../../src/data/creation/keyCreationController.ts";
import { aController, apiKey, clock, settle } from "./fakes.ts";

/** What befalls one create on its way there and back. Times in milliseconds; the page waits for 1,000. */
interface Fate {
  readonly fault: "none" | "lost-before" | "lost-after" | "refused" | "garbage" | "hang" | "no-secret";
  readonly there: number;
  readonly back: number;
}

/** A backend with a network before it. Only what a real one keeps: keys, and which submission made which. */
class Backend {
  readonly keys = new Map<string, ApiKey>();
  readonly submissions = new Map<string, { keyId: string | undefined }>();
  /** The keys that each submission made: one that made two broke the promise. */
  readonly madeBy = new Map<string, string[]>();
  readonly secrets = new Map<string, string>();
  /** The idempotency keys of all requests, in their order. */
  readonly asked: string[] = [];
  /** The keys whose secret was sent back whole. */
  readonly answered = new Set<string>();
  /** Requests that were sent though the browser said that it is offline: none before it was said so. */
  sentOffline = 0;
  private fates: Fate[];
  listFailures: number;

  constructor(
    readonly idempotent: boolean,
    fates: readonly Fate[],
    listFailures: number,
    readonly clockSkew: number,
  ) {
    this.fates = [...fates];
    this.listFailures = listFailures;
  }

  readonly adapter = (): ApiKeysAdapter => ({
    idempotentCreate: this.idempotent,
    timeoutMs: 1_000,
    createKey: async ({ name, workspaceId, idempotencyKey }) => {
      const { fault, there, back } = this.fates.shift() ?? { fault: "none", there: 1, back: 1 };
      if ((globalThis.navigator as { onLine?: boolean }).onLine === false) this.sentOffline += 1;
      this.asked.push(idempotencyKey);
      await wait(there);
      if (fault === "lost-before") throw new ApiKeysError("network");
      if (fault === "refused") throw new ApiKeysError("rate_limited", { retryAfter: 1 });
      const before = this.submissions.get(idempotencyKey);
      if (this.idempotent && before !== undefined) {
        await wait(back);
        const existingKey = before.keyId === undefined ? undefined : this.keys.get(before.keyId);
        if (existingKey === undefined) throw new ApiKeysError("in_progress", { retryAfter: 1 });
        throw new ApiKeysError("secret_already_shown", { existingKey });
      }
      const submission: { keyId: string | undefined } = { keyId: undefined };
      this.submissions.set(idempotencyKey, submission);
      await wait(1);
      const id = `key_${String(this.keys.size + 1)}`;
      const key = apiKey({ id, name, workspaceId, createdAt: new Date(Date.now() + this.clockSkew).toISOString() });
      const secret = `mk_live_secret_of_${id}`;
      submission.keyId = id;
      this.keys.set(id, key);
      this.secrets.set(id, secret);
      this.madeBy.set(idempotencyKey, [...(this.madeBy.get(idempotencyKey) ?? []), id]);
      await wait(back);
      if (fault === "lost-after") throw new ApiKeysError("network");
      if (fault === "hang") return new Promise(() => undefined);
      if (fault === "garbage") return "<html>" as never;
      if (fault === "no-secret") return { key } as never;
      this.answered.add(id);
      return { key, secret };
    },
    listKeys: async () => {
      await wait(5);
      if (this.listFailures > 0) {
        this.listFailures -= 1;
        throw new ApiKeysError("unavailable");
      }
      return { items: [...this.keys.values()].reverse() };
    },
    revokeKey: async ({ keyId }) => {
      await wait(5);
      const revoked: ApiKey = {
        ...this.keyOf(keyId),
        status: "revoked",
        revokedAt: new Date(Date.now()).toISOString(),
      };
      this.keys.set(keyId, revoked);
      return revoked;
    },
  });

  keyOf(id: string): ApiKey {
    const key = this.keys.get(id);
    if (key === undefined) throw new ApiKeysError("not_found");
    return key;
  }
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

type Act = "submit" | "double-submit" | "ask-again" | "check" | "close" | "wait" | "long-wait" | "remount" | "offline";

const fate: fc.Arbitrary<Fate> = fc.record({
  fault: fc.constantFrom<Fate["fault"][]>(
    "none",
    "lost-before",
    "lost-after",
    "refused",
    "garbage",
    "hang",
    "no-secret",
  ),
  there: fc.constantFrom(1, 50, 900, 1_500, 4_000),
  back: fc.constantFrom(1, 50, 900, 1_500, 4_000),
});
const acts = fc.array(
  fc.constantFrom<Act[]>(
    "submit",
    "double-submit",
    "ask-again",
    "check",
    "close",
    "wait",
    "long-wait",
    "remount",
    "offline",
  ),
  { minLength: 3, maxLength: 14 },
);

beforeEach(() => {
  vi.useFakeTimers({ now: clock });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function play(
  idempotent: boolean,
  fates: readonly Fate[],
  script: readonly Act[],
  listFailures: number,
  skew: number,
) {
  const backend = new Backend(idempotent, fates, listFailures, skew);
  const scope = `schedule-${String((schedules += 1))}`;
  const page = aController(backend.adapter(), { scope, now: Date.now });
  const { client, tenant } = page;
  let { controller } = page;
  const shown = new Set<string>();
  const offered = new Set<string>();
  /** Submissions whose outcome was not known when their page was removed, although the page asks before it goes. */
  const leftInDoubt = new Set<string>();
  const node = { textContent: "", ownerDocument: undefined } as unknown as HTMLElement;
  const look = () => {
    for (const { id } of readUnsavedKeys(scope)) offered.add(id);
    const state = controller.getState();
    if (state.step === "revealed") {
      // What a person sees is the node, and it is the secret of this very key.
      expect(node.textContent).toBe(backend.secrets.get(state.key.id));
      shown.add(state.key.id);
    } else if (state.step !== "saved") expect(node.textContent).toBe("");
    if (state.step === "lost") offered.add(state.key.id);
    if (state.step === "candidates") for (const { id } of state.candidateKeys ?? []) offered.add(id);
  };
  const show = () => {
    controller.holder.attach(node);
    controller.subscribe(look);
    controller.mount();
  };
  show();
  const advance = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    await settle();
    look();
  };
  /** A person does as the page says: looks until the list could be read, and where it was empty once more in a moment. */
  const settleDoubt = async () => {
    let empty = 0;
    for (let tries = 0; tries < 30; tries += 1) {
      const state = controller.getState();
      if (state.step === "candidates" && state.candidateKeys?.length === 0) empty += 1;
      const readable = state.step === "candidates" && state.candidateKeys !== undefined && empty !== 1;
      if (state.step === "unknown" || (state.step === "candidates" && !readable)) controller.check();
      else if (state.step !== "pending" && state.step !== "checking") return;
      await advance(10_000);
    }
  };
  let submissions = 0;
  const submit = () => {
    const before = controller.getState().step;
    controller.submit({ workspaceId: "ws_1", name: `Key ${String(submissions)}` });
    if (before !== "pending" && controller.getState().step === "pending") submissions += 1;
  };

  for (const act of script) {
    switch (act) {
      case "double-submit":
        submit();
        submit();
        break;
      case "submit":
        submit();
        break;
      case "offline":
        vi.stubGlobal("navigator", { onLine: false });
        submit();
        controller.retry();
        vi.stubGlobal("navigator", { onLine: true });
        break;
      case "ask-again":
        controller.retry();
        break;
      case "check":
        controller.check();
        break;
      case "close":
        await settleDoubt();
        controller.dispatch({ type: "requestClose" });
        controller.dispatch({ type: "closeConfirmed" });
        break;
      case "remount":
        if (["pending", "unknown", "checking", "candidates"].includes(controller.getState().step)) {
          leftInDoubt.add(backend.asked.at(-1) ?? "");
        }
        controller.unmount();
        expect(node.textContent, "after the page was removed").toBe("");
        controller.abandon();
        controller = createKeyCreationController(() => tenant);
        show();
        break;
      case "wait":
        await advance(700);
        break;
      case "long-wait":
        await advance(6_000);
        break;
    }
    await advance(3);
  }
  // The network comes to rest; nothing else is sent by itself. Whoever is still in doubt looks once more.
  await advance(20_000);
  await settleDoubt();
  if (controller.getState().step === "candidates") controller.check();
  await advance(20_000);
  look();
  client.clear();
  return { backend, shown, offered, leftInDoubt, submissions };
}
let schedules = 0;

describe.each([
  { kind: "an adapter that creates idempotently", idempotent: true },
  { kind: "an adapter that does not", idempotent: false },
])("$kind", ({ idempotent }) => {
  it("G04 creates at most one key per submission and never loses its secret silently, over 200 schedules", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 6 }),
        acts,
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(0, -300_000, 300_000),
        async (fates, script, listFailures, skew) => {
          const played = await play(idempotent, fates, script, listFailures, skew);
          const { backend, shown, offered, leftInDoubt, submissions } = played;
          for (const [id, made] of backend.madeBy) expect(made, `keys of submission ${id}`).toHaveLength(1);
          expect(backend.keys.size).toBeLessThanOrEqual(submissions);
          // A4: the first press warns, and the next is sent.
          expect(backend.sentOffline).toBeLessThanOrEqual(script.filter((act) => act === "offline").length);
          const neverAnswered = [...leftInDoubt]
            .flatMap((submission) => backend.madeBy.get(submission) ?? [])
            .filter((id) => !backend.answered.has(id));
          for (const key of backend.keys.values()) {
            if (neverAnswered.includes(key.id)) continue;
            const known = shown.has(key.id) || key.status === "revoked" || offered.has(key.id);
            expect(known, `${key.id} was neither shown nor revoked nor offered`).toBe(true);
          }
        },
      ),
      { numRuns: 200, seed: 20_261_116 },
    );
  }, 120_000);
});
