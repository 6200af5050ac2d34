import type { AdapterMethod, CallContext, CompleteAdapter } from "../contract/adapter.js";
import { abortedError } from "../contract/withDeadline.js";
import { createBackend } from "./memory/backend.js";
import { createControls, type MemoryControls } from "./memory/controls.js";
import { createScenario, type MemoryScenario, type MemoryScenarioOptions } from "./memory/scenarios.js";
import type { World } from "./memory/world.js";

export { memoryScenarios } from "./memory/scenarios.js";
export type { ImportOutcome, MemoryControls } from "./memory/controls.js";
export type { MemoryScenario, MemoryScenarioOptions } from "./memory/scenarios.js";

/** Milliseconds from a request to its answer: one number, or one for each method. */
export type MemoryLatency = number | ((method: AdapterMethod) => number);

export interface MemoryAdapterOptions {
  /** What time it is, in milliseconds since the epoch. @default Date.now */
  readonly clock?: (() => number) | undefined;
  /** Same seed, same clock, same calls: same answers. @default 1 */
  readonly seed?: number | undefined;
  /** A request reaches the backend after half of it. @default 0 */
  readonly latency?: MemoryLatency | undefined;
  /** The world that it starts in. @default "demo" */
  readonly scenario?: MemoryScenario | MemoryScenarioOptions | undefined;
}

/** The adapter in memory: all methods are there. */
export interface MemoryAdapter extends CompleteAdapter {
  readonly idempotentCreate: true;
  /** What happens beside the page: imports, other people, other settings. */
  readonly controls: MemoryControls;
  /** Another client of the same backend, as another tab or another person has it. */
  anotherClient(): MemoryAdapter;
}

/**
 * Makes an adapter with a whole backend behind it, in memory: secrets given once and kept only as digests,
 * revocation for good, creates recognised by their idempotency key for 24 hours, permissions, limits, imports counted
 * by the company and charted by the workspace. For stories, tests and trials: everything is gone with the page, and
 * the secrets come from a seed.
 */
export function createMemoryAdapter(options: MemoryAdapterOptions = {}): MemoryAdapter {
  const { clock = Date.now, seed = 1, latency = 0, scenario = "demo" } = options;
  return clientOf(createScenario(scenario, clock, seed), latency);
}

function clientOf(world: World, latency: MemoryLatency): MemoryAdapter {
  const backend = createBackend(world);

  /** Aborted on the way there, nothing has happened; aborted on the way back, it has. */
  async function serve<T>(method: AdapterMethod, { signal }: CallContext, work: () => T): Promise<T> {
    const half = (typeof latency === "number" ? latency : latency(method)) / 2;
    await travel(half, signal);
    const answer = work();
    await travel(half, signal);
    return answer;
  }

  return {
    idempotentCreate: true,
    listKeys: (input, context) => serve("listKeys", context, () => backend.listKeys(input)),
    getAccess: (_input, context) => serve("getAccess", context, () => backend.getAccess()),
    createKey: (input, context) => serve("createKey", context, () => backend.createKey(input)),
    revokeKey: (input, context) => serve("revokeKey", context, () => backend.revokeKey(input)),
    getImportQuota: (_input, context) => serve("getImportQuota", context, () => backend.getImportQuota()),
    getImportHistory: (input, context) => serve("getImportHistory", context, () => backend.getImportHistory(input)),
    controls: createControls(world),
    anotherClient: () => clientOf(world, latency),
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
