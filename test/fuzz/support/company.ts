import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { ApiKeysError, type AdapterMethod, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import type { ApiKey, CreatedKey, ImportHistory, ImportQuota, KeyList } from "../../../src/contract/types.ts";

/** What can happen to one call. */
export type Fault = "refused" | "lost" | "slow" | "broken";

/** The calls that a fault can strike. */
export const faultyMethods = ["createKey", "revokeKey", "listKeys", "getImportQuota", "getImportHistory"] as const;

const slowMs = 60;
/** The page sends a read again after so many seconds: short, so that a run does not wait. */
const retryAfter = 0.01;

/** What the connections of a run have in common. */
export interface Network {
  offline: boolean;
  /** Calls without an answer yet. */
  pending: number;
  readonly faults: Map<AdapterMethod, Fault>;
}

/** One tenant: its backend, and all that it has said. */
export class Company {
  readonly adapter: ApiKeysAdapter;
  /** Every secret that the backend made, also those whose answer was lost. */
  readonly secrets: string[] = [];
  readonly idempotencyKeys = new Set<string>();
  readonly said = {
    quotas: new Set<number>(),
    /** The sum of a history's days, by workspace. */
    histories: new Map<string, Set<number>>(),
    counts: new Set<number>(),
    names: new Map<string, Set<string>>(),
  };
  readonly #memory;
  readonly #network: Network;

  constructor(name: string, seed: number, now: () => number, network: Network) {
    this.name = name;
    this.#memory = createMemoryAdapter({ clock: now, seed });
    this.#network = network;
    const { createKey, revokeKey, listKeys, getImportQuota, getImportHistory } = this.#memory;
    this.adapter = {
      ...this.#memory,
      createKey: this.#call("createKey", createKey, (created: CreatedKey, input) => {
        this.secrets.push(created.secret);
        this.idempotencyKeys.add(input.idempotencyKey);
      }),
      revokeKey: this.#call("revokeKey", revokeKey),
      listKeys: this.#call("listKeys", listKeys, (list: KeyList) => {
        const { items, counts, total } = list;
        for (const key of items) this.#hear(key);
        for (const count of [...(Object.values(counts ?? {}) as number[]), total ?? 0]) this.said.counts.add(count);
        if (counts) this.said.counts.add(counts.active + counts.expired + counts.revoked);
      }),
      getImportQuota: this.#call("getImportQuota", getImportQuota, (quota: ImportQuota) => {
        this.said.quotas.add(quota.used);
      }),
      getImportHistory: this.#call("getImportHistory", getImportHistory, (history: ImportHistory, input) => {
        const totals = this.said.histories.get(input.workspaceId) ?? new Set();
        totals.add(history.days.reduce((sum, { imports }) => sum + imports, 0));
        this.said.histories.set(input.workspaceId, totals);
      }),
    };
  }

  readonly name: string;

  /** Somebody else imports documents, and a key of theirs appears. */
  change(count: number): void {
    this.#memory.controls.importDocuments("ws_marketing", count);
    this.#memory.controls.addKeys("ws_sales", 1, () => `Of a colleague ${String(count)}`);
  }

  /** All keys that the backend has. */
  keys(): ApiKey[] {
    const { keys } = JSON.parse(this.#memory.controls.dump()) as { keys: [string, ApiKey][] };
    return keys.map(([, key]) => key);
  }

  #hear(key: ApiKey): void {
    const names = this.said.names.get(key.id) ?? new Set();
    this.said.names.set(key.id, names.add(key.name));
  }

  #call<I, A>(
    method: AdapterMethod,
    send: (input: I, context: { signal: AbortSignal }) => Promise<A>,
    hear?: (answer: A, input: I) => void,
  ): (input: I, context: { signal: AbortSignal }) => Promise<A> {
    return async (input, context) => {
      const network = this.#network;
      network.pending += 1;
      try {
        if (network.offline) throw new ApiKeysError("network", { retryAfter });
        const fault = network.faults.get(method);
        network.faults.delete(method);
        if (fault === "refused") throw new ApiKeysError("rate_limited", { retryAfter });
        if (fault === "broken") throw new ApiKeysError("unavailable", { retryAfter });
        if (fault === "slow") await new Promise((resolve) => setTimeout(resolve, slowMs));
        const answer = await send(input, context);
        hear?.(answer, input);
        if (fault === "lost") throw new ApiKeysError("network", { retryAfter });
        return answer;
      } finally {
        network.pending -= 1;
      }
    };
  }
}
