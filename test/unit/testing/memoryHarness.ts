import { createMemoryAdapter, type MemoryScenarioOptions } from "@mark-ai/api-keys/adapters/memory";
import { fixtureKeyAttributes, fixtureNow, type ConformanceHarness } from "@mark-ai/api-keys/testing";
import type { Broken } from "./brokenAdapters/broken.js";

const notAllowed = { allowed: false, reason: "Only administrators can do this." } as const;
const member = {
  person: { id: "usr_ben", name: "Ben Okafor" },
  permissions: { createKeys: notAllowed, revokeKeys: notAllowed, viewUsage: notAllowed },
};

const leaver = { id: "usr_cleo", name: "Cleo Haddad" };

const withPolicies: MemoryScenarioOptions = {
  name: "policies",
  maxActiveKeys: 20,
  usage: true,
  cleanUp: true,
  keyAttributes: fixtureKeyAttributes,
};

/** Makes a fresh backend in memory, with every hook, for each case. A test may break it first. */
export function memoryHarness({
  breakIt = (adapter) => adapter,
  breakHarness = (harness) => harness,
  scenario = withPolicies,
}: Pick<Broken, "breakIt" | "breakHarness"> & {
  readonly scenario?: MemoryScenarioOptions;
} = {}): () => Promise<ConformanceHarness> {
  return () => {
    // Time passes, so that two events have two instants.
    let now = fixtureNow;
    const shared = { now: () => (now += 1), store: new Map<string, unknown>() };
    let isProven = true;
    const adapter = createMemoryAdapter({ clock: shared.now, scenario, stepUp: { isProven: () => isProven } });
    const { controls } = adapter;
    const done = async (work: () => unknown) => {
      await work();
    };
    return Promise.resolve(
      breakHarness({
        adapter: breakIt(adapter, shared),
        workspaceIds: ["ws_marketing", "ws_sales"],
        spendQuota: (count) => done(() => controls.spendQuota(count)),
        importAt: (instant, count, workspaceId) =>
          done(() => controls.importDocuments(workspaceId, count, Date.parse(instant))),
        importWithKey: (secret, count) => done(() => controls.importWithKey(secret, count)),
        setImportLimit: (limit) => done(() => controls.setImportLimit(limit)),
        authenticate: (secret) => {
          const key = controls.authenticate(secret);
          return Promise.resolve({ allowed: key !== undefined, workspaceId: key?.workspaceId });
        },
        assertScopeEnforced: (secret, scope) => Promise.resolve(controls.isPermitted(secret, scope)),
        asMember: () => Promise.resolve(breakIt(adapter.anotherClient(member), shared)),
        asLeaver: () =>
          Promise.resolve({
            adapter: breakIt(adapter.anotherClient({ person: leaver }), shared),
            leave: () => done(() => controls.leave(leaver.id)),
          }),
        seed: (count, nameOf) => done(() => controls.addKeys("ws_marketing", count, nameOf)),
        passTime: (ms) => done(() => (now += ms)),
        newProcess: () => Promise.resolve(breakIt(adapter.anotherClient(), shared)),
        stepUp: () => {
          isProven = false;
          return Promise.resolve(() => done(() => (isProven = true)));
        },
      }),
    );
  };
}
