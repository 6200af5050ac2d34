import type { KeyAttribute } from "../../contract/attributes.js";
import type { KeyExpiryPolicy, KeyScopes, ScheduledRevokePolicy } from "../../contract/policies.js";
import type { Workspace } from "../../contract/types.js";
import { demoAttributes } from "./demoAttributes.js";
import { ImportLedger } from "./imports.js";
import { createRandom } from "./random.js";
import { seedImports, type ImportingKey } from "./seedImports.js";
import { seedAttributes, seedDemoKeys, seedExpiringKeys, seedLeftoverKeys, seedManyKeys } from "./seedKeys.js";
import { createWorld, type World } from "./world.js";

const dayMs = 86_400_000;

/** The companies that an adapter in memory can start with. */
export const memoryScenarios = [
  "demo",
  "empty",
  "many",
  "near",
  "reached",
  "over",
  "unlimited",
  "read-only",
  "feature-off",
  "single-workspace",
  "policies",
  "attributes",
  "usage",
  "clean-up",
] as const;

/** A company to start with: its workspaces, keys, limit and imports. */
export type MemoryScenario = (typeof memoryScenarios)[number];

/** A scenario with some of its numbers changed. */
export interface MemoryScenarioOptions {
  /** @default "many" with `keys`, else "demo" */
  readonly name?: MemoryScenario | undefined;
  /** How many keys there are, in place of the scenario's own. */
  readonly keys?: number | undefined;
  /** Imports counted in the current period. */
  readonly used?: number | undefined;
  /** Imports that the plan allows; `null` = unlimited. */
  readonly limit?: number | null | undefined;
  /** Active keys that the company may have. @default no limit */
  readonly maxActiveKeys?: number | undefined;
  /** How long new keys may live. @default keys never expire; `"policies"` and `"clean-up"`: up to a year, with a warning of 14 days */
  readonly keyExpiry?: KeyExpiryPolicy | undefined;
  /** What keys may be permitted to do. @default everything; `"policies"`: three presets and three permissions */
  readonly scopes?: KeyScopes | undefined;
  /** The host's own attributes of keys. @default none; `"attributes"`: an environment, a team and three more */
  readonly keyAttributes?: readonly KeyAttribute[] | undefined;
  /** How far ahead a revocation can be scheduled. @default not at all; `"policies"`: a week */
  readonly scheduledRevoke?: ScheduledRevokePolicy | undefined;
  /** Whether keys can be renamed and described. @default false; `"policies"`: true */
  readonly editable?: boolean | undefined;
  /** Whether the imports of each key and of the whole company can be read. @default false; `"usage"`: true */
  readonly usage?: boolean | undefined;
  /**
   * Whether lists can be asked for keys that were not used for long or whose creator has left, and several keys be
   * revoked in one call. @default false; `"clean-up"`: true
   */
  readonly cleanUp?: boolean | undefined;
}

const workspaces: readonly Workspace[] = [
  { id: "ws_marketing", name: "Marketing", developersEnabled: true },
  { id: "ws_sales", name: "Sales", developersEnabled: true },
  { id: "ws_support", name: "Support", developersEnabled: false },
];

/** More workspaces than the chart has colours for. */
const manyWorkspaces: readonly Workspace[] = [
  ...workspaces,
  ...["Product", "Finance", "Legal", "People", "Partners", "Research"].map((name) => ({
    id: `ws_${name.toLowerCase()}`,
    name,
    developersEnabled: true,
  })),
];

const shares: Readonly<Record<string, number>> = { ws_marketing: 0.34, ws_sales: 0.51, ws_support: 0.15 };

const sharesOfMany: Readonly<Record<string, number>> = {
  ws_marketing: 0.3,
  ws_sales: 0.24,
  ws_support: 0.06,
  ws_product: 0.16,
  ws_finance: 0.03,
  ws_legal: 0.05,
  ws_people: 0.02,
  ws_partners: 0.1,
  ws_research: 0.04,
};

/** More than any time zone's last 30, and last 90, days. */
const historyDays = 33;
const longHistoryDays = 93;
/** Keys beyond these import nothing: each of a hundred thousand is looked at for each quarter of an hour. */
const mostImporting = 40;

const demoExpiry: KeyExpiryPolicy = { presetDays: [30, 90, 365], allowNever: true, maxDays: 730, warnDays: 14 };

const demoScopes: KeyScopes = {
  presets: [
    {
      id: "full",
      label: "Full access",
      description: "Everything that the API offers, now and later.",
      scopes: ["documents:write", "knowledge-bases:read"],
    },
    {
      id: "import",
      label: "Import only",
      description: "For integrations that send documents and read nothing.",
      scopes: ["documents:write"],
    },
    {
      id: "read",
      label: "Read only",
      description: "For dashboards and checks that change nothing.",
      scopes: ["knowledge-bases:read"],
    },
  ],
  groups: [
    {
      label: "Documents",
      scopes: [
        { id: "documents:write", label: "import documents", description: "Each document counts as one import." },
        {
          id: "documents:delete",
          label: "delete documents",
          risk: "high",
          disabledReason: "Your plan does not include this.",
        },
      ],
    },
    { label: "Knowledge bases", scopes: [{ id: "knowledge-bases:read", label: "read knowledge bases" }] },
  ],
};

const usedIn: Readonly<Partial<Record<MemoryScenario, number>>> = { empty: 0, near: 1724, reached: 2000, over: 2143 };

export function createScenario(
  scenario: MemoryScenario | MemoryScenarioOptions,
  clock: () => number,
  seed: number,
): World {
  const options = typeof scenario === "string" ? { name: scenario } : scenario;
  const { name = options.keys === undefined ? "demo" : "many", maxActiveKeys } = options;
  const world = createWorld(clock, seed);
  const now = clock();

  world.access.workspaces = workspacesOf(name);
  if (maxActiveKeys !== undefined) world.access.maxActiveKeys = maxActiveKeys;
  const expires = name === "policies" || name === "clean-up";
  const keyExpiry = options.keyExpiry ?? (expires ? demoExpiry : undefined);
  if (keyExpiry !== undefined) world.access.keyExpiry = keyExpiry;
  const scheduledRevoke = options.scheduledRevoke ?? (name === "policies" ? { maxHours: 168 } : undefined);
  if (scheduledRevoke !== undefined) world.access.scheduledRevoke = scheduledRevoke;
  const keyAttributes = options.keyAttributes ?? (name === "attributes" ? demoAttributes : undefined);
  if (keyAttributes !== undefined) world.access.keyAttributes = keyAttributes;
  world.scopes = options.scopes ?? (name === "policies" ? demoScopes : undefined);
  world.editable = options.editable ?? name === "policies";
  world.usage = options.usage ?? name === "usage";
  world.cleanUp = options.cleanUp ?? name === "clean-up";
  if (name === "read-only") {
    world.access.permissions = {
      createKeys: { allowed: false, reason: "Only administrators can create keys." },
      revokeKeys: { allowed: false, reason: "Only administrators can revoke keys." },
      viewUsage: { allowed: true },
    };
  }

  world.importLimit = options.limit === undefined ? (name === "unlimited" ? null : 2000) : options.limit;
  // In its first days a period has no pace yet. Early in a month the period therefore starts in the month before.
  world.billingDay = new Date(now).getUTCDate() < 8 ? 16 : 1;
  const { billingDay } = world;
  const used = options.used ?? usedIn[name] ?? 1284;
  const shares = sharesOf(name, world.access.workspaces);
  world.imports = new ImportLedger((ledger) => {
    // A random stream of its own: the number of keys must not change the imports.
    const random = createRandom(seed + 1);
    const days = name === "usage" ? longHistoryDays : historyDays;
    const keys = world.usage ? importingKeys(world, now - days * dayMs) : [];
    seedImports({ ledger, random, now, billingDay, used, shares, days, keys });
  });

  seedKeys(world, name, options.keys);
  return world;
}

/** Those that were used in the time that has imports, the first of each workspace the most. */
function importingKeys(world: World, since: number): ImportingKey[] {
  return Array.from(world.keys.values(), ({ id, workspaceId, createdAt, lastUsedAt }) => ({
    id,
    workspaceId,
    from: Date.parse(createdAt),
    until: Date.parse(lastUsedAt ?? createdAt),
  }))
    .filter(({ from, until }) => until > from && until >= since)
    .reverse()
    .slice(0, mostImporting);
}

function workspacesOf(name: MemoryScenario): Workspace[] {
  if (name === "usage") return [...manyWorkspaces];
  if (name === "single-workspace") return workspaces.slice(0, 1);
  return workspaces.map((workspace) =>
    name === "feature-off" ? { ...workspace, developersEnabled: false } : workspace,
  );
}

function sharesOf(name: MemoryScenario, all: readonly Workspace[]) {
  const known = name === "usage" ? sharesOfMany : shares;
  return all.map(({ id }) => ({ workspaceId: id, share: all.length === 1 ? 1 : (known[id] ?? 0) }));
}

function seedKeys(world: World, name: MemoryScenario, count: number | undefined): void {
  const [first, ...others] = world.access.workspaces.filter((one) => one.developersEnabled).map(({ id }) => id);
  if (first === undefined) return;
  if (count !== undefined || name === "many") seedManyKeys(world, count ?? 100, [first, ...others]);
  else if (name !== "empty") {
    seedDemoKeys(world, new Set([first, ...others]));
    if (name === "policies") seedExpiringKeys(world);
    if (name === "attributes") seedAttributes(world);
    if (name === "clean-up") seedLeftoverKeys(world);
  }
}
