import type { ConformanceNeed } from "./harness.js";
import type { Probe } from "./probe.js";

/** One promise of the contract, and how to see whether an adapter keeps it. */
export interface CaseDefinition {
  readonly name: string;
  readonly needs: readonly ConformanceNeed[];
  run(probe: Probe): Promise<void>;
}

export function defineCase(
  name: string,
  needs: readonly ConformanceNeed[],
  run: (probe: Probe) => Promise<void>,
): CaseDefinition {
  return { name, needs, run };
}
