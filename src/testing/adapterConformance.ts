import { callCases } from "./conformance/callCases.js";
import type { CaseDefinition } from "./conformance/case.js";
import { createCases } from "./conformance/createCases.js";
import { expectThat } from "./conformance/expect.js";
import { hasNeed, type ConformanceNeed, type MakeConformanceHarness } from "./conformance/harness.js";
import { idempotencyCases } from "./conformance/idempotencyCases.js";
import { listCases } from "./conformance/listCases.js";
import { Probe } from "./conformance/probe.js";
import { processCases } from "./conformance/processCases.js";
import { revokeCases } from "./conformance/revokeCases.js";
import { secretCases } from "./conformance/secretCases.js";
import { shapeCases } from "./conformance/shapeCases.js";
import { usageCases } from "./conformance/usageCases.js";

/** `"left out"`: the harness has not what the case needs, and nothing was run. */
export type ConformanceOutcome = "passed" | "left out";

export interface ConformanceCase {
  readonly name: string;
  /** What the harness must have beyond `listKeys` and one workspace for the case to run. */
  readonly needs: readonly ConformanceNeed[];
  /** Makes a harness, runs the case on it and disposes of it. Rejects when the adapter breaks the contract. */
  readonly run: () => Promise<ConformanceOutcome>;
}

export interface ConformanceOptions {
  /**
   * What the harness has. The list then holds only the cases that can run, and one whose need is missing after all
   * fails instead of being left out. @default every case is in the list, and `run` finds out
   */
  readonly provides?: readonly ConformanceNeed[] | undefined;
}

const definitions: readonly CaseDefinition[] = [
  ...shapeCases,
  ...secretCases,
  ...createCases,
  ...idempotencyCases,
  ...revokeCases,
  ...listCases,
  ...callCases,
  ...usageCases,
  ...processCases,
];

/**
 * The contract as cases that any test runner can run: each makes its own harness, so they need no order.
 *
 * A harness is known only once it is made, which is after the runner has its list. So, by default, a case that needs
 * a hook or a method that the harness has not is in the list, and its `run` resolves with `"left out"`; with
 * `provides` it is not in the list at all.
 *
 * @example
 * for (const { name, run } of adapterConformance(makeHarness)) test(name, async () => { await run(); });
 */
export function adapterConformance(
  makeHarness: MakeConformanceHarness,
  options: ConformanceOptions = {},
): ConformanceCase[] {
  const { provides } = options;
  return definitions
    .filter(({ needs }) => provides === undefined || needs.every((need) => provides.includes(need)))
    .map((definition) => ({
      name: definition.name,
      needs: definition.needs,
      run: () => runCase(definition, makeHarness, provides !== undefined),
    }));
}

async function runCase(
  definition: CaseDefinition,
  makeHarness: MakeConformanceHarness,
  declared: boolean,
): Promise<ConformanceOutcome> {
  const harness = await makeHarness();
  const probe = new Probe(harness);
  try {
    const missing = definition.needs.filter((need) => !hasNeed(harness, need));
    expectThat(missing.length === 0 || !declared, `The harness has no ${missing.join(", ")}, though it was declared.`);
    if (missing.length > 0) return "left out";
    await definition.run(probe);
    return "passed";
  } finally {
    await probe.end();
  }
}
