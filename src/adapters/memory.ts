import type { AdapterMethod, CallContext, CompleteAdapter } from "../contract/adapter.js";
import { abortedError } from "../contract/withDeadline.js";
import { createBackend, type MemorySession } from "./memory/backend.js";
import { createControls, type MemoryControls } from "./memory/controls.js";
import { createScenario, type MemoryScenario, type MemoryScenarioOptions } from "./memory/scenarios.js";
import type { World } from "./memory/world.js";

export { memoryScenarios } from "./memory/scenarios.js";
export type { MemorySession } from "./memory/backend.js";
export type { ImportOutcome, MemoryControls } from "./memory/controls.js";
export type { MemoryScenario, MemoryScenarioOptions } from "./memory/scenarios.js";

/** Milliseconds from a request to its answer: one number, or one for each method. */
export type MemoryLatency = number | ((method: AdapterMethod) => number);

/** When the backend in memory wants a fresh proof of the person's identity (`step_up_required`). */
export interface MemoryStepUp {
  /** Returns whether the person has confirmed their identity lately. While false, nothing is created, changed or revoked. */
  readonly isProven: () => boolean;
}

/** The options of `createMemoryAdapter()`. */
export interface MemoryAdapterOptions {
  /** The current time in milliseconds since the epoch. @default Date.now */
  readonly clock?: (() => number) | undefined;
  /** With the same seed, clock and calls, the answers are the same. @default 1 */
  readonly seed?: number | undefined;
  /** Time from a request to its answer. The request reaches the backend after half of it. @default 0 */
  readonly latency?: MemoryLatency | undefined;
  /** The company, keys and imports that it starts with. @default "demo" */
  readonly scenario?: MemoryScenario | MemoryScenarioOptions | undefined;
  /** Wants a fresh proof of the person's identity before every write. @default none is wanted */
  readonly stepUp?: MemoryStepUp | undefined;
}

/** The adapter in memory. It has all methods. */
export interface MemoryAdapter extends CompleteAdapter {
  /** A create that is sent again with the same idempotency key makes no second key. */
  readonly idempotentCreate: true;
  /** Changes the backend from outside of the page: imports, other people, settings. */
  readonly controls: MemoryControls;
  /** Another client of the same backend: another tab, or with a session another person. */
  anotherClient(session?: MemorySession): MemoryAdapter;
}

/**
 * Makes an adapter with a whole backend behind it, in memory. The backend shows a secret once and keeps only its
 * digest, refuses what a person may not do, revokes for good, recognises a repeated create for 24 hours, and counts
 * imports by company and by workspace. It is made for stories, tests and trials: its data is gone with the page, and
 * its secrets come from a seed.
 */
export function createMemoryAdapter(options: MemoryAdapterOptions = {}): MemoryAdapter {
  const { clock = Date.now, seed = 1, latency = 0, scenario = "demo", stepUp } = options;
  const world = createScenario(scenario, clock, seed);
  if (stepUp !== undefined) world.isProven = () => stepUp.isProven();
  return clientOf(world, latency);
}

function clientOf(world: World, latency: MemoryLatency, session: MemorySession = {}): MemoryAdapter {
  const backend = createBackend(world, session);

  /** A request that is aborted before it reaches the backend changes nothing; one aborted later has been done. */
  async function serve<T>(method: AdapterMethod, { signal }: CallContext, work: () => T): Promise<T> {
    const half = (typeof latency === "number" ? latency : latency(method)) / 2;
    await travel(half, signal);
    const answer = work();
    await travel(half, signal);
    return answer;
  }

  return {
    idempotentCreate: true,
    listFeatures: [
      "expiresBefore",
      "sort:expiresAt",
      ...(world.usage ? (["sort:imports"] as const) : []),
      ...(world.cleanUp ? (["usedBefore", "creatorLeft"] as const) : []),
    ],
    listKeys: (input, context) => serve("listKeys", context, () => backend.listKeys(input)),
    getAccess: (_input, context) => serve("getAccess", context, () => backend.getAccess()),
    createKey: (input, context) => serve("createKey", context, () => backend.createKey(input)),
    revokeKey: (input, context) => serve("revokeKey", context, () => backend.revokeKey(input)),
    revokeKeys: world.cleanUp
      ? (input, context) => serve("revokeKeys", context, () => backend.revokeKeys(input))
      : undefined,
    getKey: (input, context) => serve("getKey", context, () => backend.getKey(input)),
    updateKey: world.editable
      ? (input, context) => serve("updateKey", context, () => backend.updateKey(input))
      : undefined,
    getScopes: world.scopes && ((input, context) => serve("getScopes", context, () => backend.getScopes(input))),
    getKeyEvents: (input, context) => serve("getKeyEvents", context, () => backend.getKeyEvents(input)),
    getImportQuota: (_input, context) => serve("getImportQuota", context, () => backend.getImportQuota()),
    getImportHistory: (input, context) => serve("getImportHistory", context, () => backend.getImportHistory(input)),
    getKeyUsage: world.usage
      ? (input, context) => serve("getKeyUsage", context, () => backend.getKeyUsage(input))
      : undefined,
    getCompanyHistory: world.usage
      ? (input, context) => serve("getCompanyHistory", context, () => backend.getCompanyHistory(input))
      : undefined,
    controls: createControls(world),
    anotherClient: (other = session) => clientOf(world, latency, other),
  };
}

function travel(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(abortedError());
      return;
    }
    if (ms <= 0) {
      resolve();
      return;
    }
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    function onAbort() {
      clearTimeout(timer);
      reject(abortedError());
    }
    signal.addEventListener("abort", onAbort, { once: true });
  });
}
