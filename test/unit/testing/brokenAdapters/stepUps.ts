import { ApiKeysError, isApiKeysError, type CompleteAdapter } from "@mark-ai/api-keys/contract";
import type { ConformanceHarness } from "@mark-ai/api-keys/testing";
import type { Broken } from "./broken.js";

const [refusesCreate, refusesOthers, refusesSeveral] = [
  "step-up: a create without a proof makes nothing, and the same idempotency key makes one key after it",
  "step-up: without a proof a key is neither revoked nor renamed, and after it both work",
  "step-up: without a proof several keys are refused as a whole, and after it each is revoked",
] as const;

/** Replaces the backend's own step-up with one that asks for the proof when it has done the work already. */
function askingTooLate(...methods: ("createKey" | "revokeKey" | "updateKey")[]): Broken["breakHarness"] {
  return (harness: ConformanceHarness) => {
    const adapter = harness.adapter as CompleteAdapter;
    let isProven = true;
    const late = Object.fromEntries(
      methods.map((method) => {
        const call = adapter[method] as (...args: unknown[]) => Promise<unknown>;
        const asking = async (...args: unknown[]) => {
          const answer = await call(...args);
          if (!isProven) throw new ApiKeysError("step_up_required");
          return answer;
        };
        return [method, asking];
      }),
    );
    const prove = () => {
      isProven = true;
      return Promise.resolve();
    };
    const stepUp = () => {
      isProven = false;
      return Promise.resolve(prove);
    };
    return { ...harness, adapter: { ...adapter, ...late }, stepUp };
  };
}

export const brokenStepUps: readonly Broken[] = [
  {
    defect: "creates the key and then asks for a proof",
    breakHarness: askingTooLate("createKey", "revokeKey", "updateKey"),
    // Its other methods ask for no proof.
    fails: [refusesCreate, refusesOthers, refusesSeveral],
  },
  {
    defect: "says of each of several keys that it wants a proof",
    breakIt: (adapter) => ({
      ...adapter,
      revokeKeys: async (input, context) => {
        try {
          return (await adapter.revokeKeys?.(input, context)) ?? { results: [] };
        } catch (thrown) {
          if (!isApiKeysError(thrown) || thrown.code !== "step_up_required") throw thrown;
          return { results: input.keyIds.map((keyId) => ({ keyId, error: { code: thrown.code } })) };
        }
      },
    }),
    fails: [refusesSeveral],
  },
  {
    defect: "revokes without a proof",
    breakHarness: (harness) => {
      let prove = () => Promise.resolve();
      const adapter = harness.adapter as CompleteAdapter;
      return {
        ...harness,
        adapter: {
          ...adapter,
          revokeKey: async (input, context) => {
            await prove();
            return adapter.revokeKey(input, context);
          },
        },
        stepUp: async () => {
          prove = (await harness.stepUp?.()) ?? prove;
          return prove;
        },
      };
    },
    fails: [refusesOthers],
  },
  {
    defect: "keeps the idempotency key of a create that wanted a proof",
    breakIt: (adapter, { store }) => ({
      ...adapter,
      createKey: async (input, context) => {
        const kept = `refused ${input.idempotencyKey}`;
        if (store.has(kept)) throw new ApiKeysError("idempotency_mismatch");
        try {
          return await adapter.createKey(input, context);
        } catch (error) {
          if (isApiKeysError(error) && error.code === "step_up_required") store.set(kept, true);
          throw error;
        }
      },
    }),
    fails: [refusesCreate],
  },
];
