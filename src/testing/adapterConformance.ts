import { attributeCases } from "./conformance/attributeCases.js";
import { callCases } from "./conformance/callCases.js";
import { cleanUpCases } from "./conformance/cleanUpCases.js";
import type { CaseDefinition } from "./conformance/case.js";
import { companyCases } from "./conformance/companyCases.js";
import { createCases } from "./conformance/createCases.js";
import { expectThat } from "./conformance/expect.js";
import {
  conformanceNeeds,
  describeNeeds,
  hasNeed,
  type ConformanceNeed,
  type MakeConformanceHarness,
} from "./conformance/harness.js";
import { expiryCases } from "./conformance/expiryCases.js";
import { eventCases } from "./conformance/eventCases.js";
import { historyCases } from "./conformance/historyCases.js";
import { idempotencyCases } from "./conformance/idempotencyCases.js";
import { listCases } from "./conformance/listCases.js";
import { longListCases } from "./conformance/longListCases.js";
import { authenticationCases } from "./conformance/authenticationCases.js";
import { pageCases } from "./conformance/pageCases.js";
import { permissionCases } from "./conformance/permissionCases.js";
import { Probe } from "./conformance/probe.js";
import { processCases } from "./conformance/processCases.js";
import { quotaCases } from "./conformance/quotaCases.js";
import { revokeCases } from "./conformance/revokeCases.js";
import { scheduleCases } from "./conformance/scheduleCases.js";
import { scopeCases } from "./conformance/scopeCases.js";
import { scriptCases } from "./conformance/scriptCases.js";
import { searchCases } from "./conformance/searchCases.js";
import { secretCases } from "./conformance/secretCases.js";
import { shapeCases } from "./conformance/shapeCases.js";
import { stepUpCases } from "./conformance/stepUpCases.js";
import { updateCases } from "./conformance/updateCases.js";
import { sortCases } from "./conformance/sortCases.js";
import { usageCases } from "./conformance/usageCases.js";

/** One promise of the contract, as a case that any test runner can run. */
export interface ConformanceCase {
  /** What the contract promises. No two cases have the same name. */
  readonly name: string;
  /** The name, and for a case that is left out the reason too: for runners that show no reason for a skipped test. */
  readonly title: string;
  /** What the harness must have beyond `listKeys` and one workspace for the case to run. */
  readonly needs: readonly ConformanceNeed[];
  /** Why the case is left out, for example `needs the hook seed()`. Absent when the case can run. */
  readonly skipReason?: string | undefined;
  /** Makes a harness, runs the case on it and disposes of it. Rejects when the adapter breaks the contract. */
  readonly run: () => Promise<void>;
}

/** What `adapterConformance` may know about the harness before it makes one. */
export interface ConformanceOptions {
  /**
   * What the harness has: `await providedBy(makeHarness)`, or a list of your own, which then fails if something of it
   * gets lost. Cases that need more have a `skipReason`. @default everything
   */
  readonly provides?: readonly ConformanceNeed[] | undefined;
}

const definitions: readonly CaseDefinition[] = [
  ...shapeCases,
  ...secretCases,
  ...createCases,
  ...idempotencyCases,
  ...revokeCases,
  ...permissionCases,
  ...authenticationCases,
  ...listCases,
  ...pageCases,
  ...longListCases,
  ...searchCases,
  ...scriptCases,
  ...sortCases,
  ...expiryCases,
  ...scheduleCases,
  ...cleanUpCases,
  ...scopeCases,
  ...attributeCases,
  ...updateCases,
  ...eventCases,
  ...callCases,
  ...quotaCases,
  ...historyCases,
  ...usageCases,
  ...companyCases,
  ...processCases,
  ...stepUpCases,
];

/**
 * The contract as cases that any test runner can run. Each makes its own harness, so they need no order and may run
 * at the same time. Give each case to the runner, and those that have a `skipReason` to its `test.skip`.
 *
 * @example
 * const provides = await providedBy(makeHarness);
 * for (const { title, skipReason, run } of adapterConformance(makeHarness, { provides })) {
 *   (skipReason === undefined ? test : test.skip)(title, run);
 * }
 */
export function adapterConformance(
  makeHarness: MakeConformanceHarness,
  options: ConformanceOptions = {},
): ConformanceCase[] {
  const { provides = conformanceNeeds } = options;
  return definitions.map((definition) => {
    const { name, needs } = definition;
    const missing = needs.filter((need) => !provides.includes(need));
    const skipReason = missing.length === 0 ? undefined : `needs ${describeNeeds(missing)}`;
    return {
      name,
      title: skipReason === undefined ? name : `${name} (left out: ${skipReason})`,
      needs,
      skipReason,
      run: () => runCase(definition, makeHarness),
    };
  });
}

async function runCase(definition: CaseDefinition, makeHarness: MakeConformanceHarness): Promise<void> {
  const harness = await makeHarness();
  const probe = new Probe(harness);
  try {
    const missing = definition.needs.filter((need) => !hasNeed(harness, need));
    expectThat(
      missing.length === 0,
      `This case needs ${describeNeeds(missing)}, which the harness does not have. To leave such cases out, say what it has: adapterConformance(makeHarness, { provides: await providedBy(makeHarness) }).`,
    );
    await probe.begin();
    await definition.run(probe);
  } finally {
    await probe.end();
  }
}
