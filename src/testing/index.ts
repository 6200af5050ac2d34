export { fixtureAccess, fixtureCreatedKey, fixtureHistory, fixtureKey, fixtureNow, fixtureQuota, fixtureSecret } from "./fixtures.js";
export { withFaults } from "./withFaults.js";
export type { Fault, Faults } from "./withFaults.js";
