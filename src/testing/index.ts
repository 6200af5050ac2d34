export { adapterConformance } from "./adapterConformance.js";
export type { ConformanceCase, ConformanceOptions } from "./adapterConformance.js";
export { ConformanceError } from "./conformance/expect.js";
export { providedBy } from "./conformance/harness.js";
export type {
  Authentication,
  ConformanceHarness,
  ConformanceHook,
  ConformanceNeed,
  Leaver,
  MakeConformanceHarness,
} from "./conformance/harness.js";
export {
  fixtureAccess,
  fixtureCompanyHistory,
  fixtureCreatedKey,
  fixtureHistory,
  fixtureKey,
  fixtureKeyAttributes,
  fixtureKeyUsage,
  fixtureNow,
  fixtureQuota,
  fixtureSecret,
} from "./fixtures.js";
export { withFaults } from "./withFaults.js";
export type { Fault, Faults } from "./withFaults.js";
