import type { KeyAttributes } from "../../contract/attributes.js";
import type { ApiKey, KeyCreator, Person } from "../../contract/types.js";
import { pick } from "./random.js";
import { randomPreview } from "./secret.js";
import { isoOf, nextKeyId, type World } from "./world.js";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const people = {
  ada: { id: "usr_ada", name: "Ada Moreau" },
  ben: { id: "usr_ben", name: "Ben Okafor" },
  chiara: { id: "usr_chiara", name: "Chiara Rossi" },
  dana: { id: "usr_dana", name: "Dana Weber", active: false },
} satisfies Record<string, KeyCreator>;

interface Sketch {
  readonly name: string;
  readonly workspaceId: string;
  /** Milliseconds before now; `null` = never. */
  readonly created: number;
  readonly used: number | null;
  readonly by: KeyCreator;
  readonly revoked?: number;
  readonly revokedBy?: Person;
  /** Milliseconds before now; negative = still to come. */
  readonly expires?: number;
  readonly scopes?: readonly string[];
}

/** Oldest first. */
const demoKeys: readonly Sketch[] = [
  {
    name: "Old script",
    workspaceId: "ws_marketing",
    created: 259 * dayMs,
    used: 100 * dayMs,
    by: people.ben,
    revoked: 96 * dayMs,
    revokedBy: people.ada,
  },
  {
    name: "CRM nightly export",
    workspaceId: "ws_sales",
    created: 210 * dayMs,
    used: 34 * dayMs,
    by: people.chiara,
    revoked: 33 * dayMs,
    revokedBy: people.chiara,
  },
  { name: "Intranet search", workspaceId: "ws_marketing", created: 180 * dayMs, used: 5 * hourMs, by: people.ada },
  {
    name: "Agency access",
    workspaceId: "ws_marketing",
    created: 121 * dayMs,
    used: 40 * dayMs,
    by: people.ben,
    expires: 31 * dayMs,
  },
  { name: "HubSpot sync", workspaceId: "ws_sales", created: 96 * dayMs, used: 11 * minuteMs, by: people.chiara },
  { name: "Zapier", workspaceId: "ws_sales", created: 46 * dayMs, used: null, by: people.chiara },
  { name: "CRM nightly export 2", workspaceId: "ws_sales", created: 34 * dayMs, used: 9 * hourMs, by: people.chiara },
  { name: "Staging", workspaceId: "ws_marketing", created: 27 * dayMs, used: 3 * dayMs, by: people.ada },
  { name: "Production", workspaceId: "ws_marketing", created: 13 * dayMs, used: 2 * minuteMs, by: people.ada },
  {
    name: "Proof of concept",
    workspaceId: "ws_sales",
    created: 12 * dayMs,
    used: 8 * dayMs,
    by: people.ben,
    revoked: 8 * dayMs,
    revokedBy: people.ben,
  },
  { name: "Zapier Integration", workspaceId: "ws_marketing", created: 4 * dayMs, used: 35 * minuteMs, by: people.ben },
  {
    name: "Trial for a partner",
    workspaceId: "ws_sales",
    created: 2 * dayMs,
    used: null,
    by: people.chiara,
    expires: -26 * dayMs,
  },
];

export function seedDemoKeys(world: World, workspaceIds: ReadonlySet<string>): void {
  const now = world.clock();
  for (const sketch of demoKeys) if (workspaceIds.has(sketch.workspaceId)) addKey(world, sketch, now);
  const byName = new Map(Array.from(world.keys.values(), (key) => [key.name, key]));
  const [old, replacement] = [byName.get("CRM nightly export"), byName.get("CRM nightly export 2")];
  if (old && replacement) {
    world.keys.set(old.id, { ...old, replacedBy: { id: replacement.id, name: replacement.name } });
  }
}

/** Keys that are about to expire: today, in a few days, and one that is a little later. */
const expiringKeys: readonly Sketch[] = [
  {
    name: "Fair stand",
    scopes: ["documents:write"],
    workspaceId: "ws_marketing",
    created: 89 * dayMs,
    used: hourMs,
    by: people.ben,
    expires: -3 * hourMs,
  },
  {
    name: "Freelancer",
    scopes: ["documents:write", "knowledge-bases:read"],
    workspaceId: "ws_marketing",
    created: 87 * dayMs,
    used: dayMs,
    by: people.dana,
    expires: -3 * dayMs,
  },
  {
    name: "Data migration",
    scopes: ["knowledge-bases:read"],
    workspaceId: "ws_marketing",
    created: 1 * dayMs,
    used: null,
    by: people.ada,
    expires: -29 * dayMs,
  },
];

export function seedExpiringKeys(world: World): void {
  const now = world.clock();
  for (const sketch of expiringKeys) addKey(world, sketch, now);
}

/** Keys to clean up: three expire soon, three were not used for 90 days, and two were made by somebody who left. */
const leftoverKeys: readonly Sketch[] = [
  { name: "Newsletter form", workspaceId: "ws_marketing", created: 400 * dayMs, used: 212 * dayMs, by: people.ben },
  { name: "Website relaunch", workspaceId: "ws_marketing", created: 320 * dayMs, used: 131 * dayMs, by: people.dana },
  { name: "Spreadsheet import", workspaceId: "ws_sales", created: 150 * dayMs, used: null, by: people.chiara },
  { name: "Monthly report", workspaceId: "ws_sales", created: 140 * dayMs, used: 6 * hourMs, by: people.dana },
  {
    name: "Fair stand",
    workspaceId: "ws_marketing",
    created: 89 * dayMs,
    used: hourMs,
    by: people.ben,
    expires: -6 * hourMs,
  },
  {
    name: "Freelancer",
    workspaceId: "ws_marketing",
    created: 87 * dayMs,
    used: 20 * dayMs,
    by: people.ada,
    expires: -3 * dayMs,
  },
  {
    name: "Pilot customer",
    workspaceId: "ws_sales",
    created: 80 * dayMs,
    used: 2 * dayMs,
    by: people.chiara,
    expires: -11 * dayMs,
  },
];

/** Adds them as the oldest ones, so that the first rows stay those of the demo. */
export function seedLeftoverKeys(world: World): void {
  const now = world.clock();
  for (const sketch of leftoverKeys) addKey(world, sketch, now);
}

/** Attributes for the demo's keys, in turn: a key that has all, one that has some, one that has none. */
const attributesInTurn: readonly (KeyAttributes | undefined)[] = [
  {
    environment: "production",
    team: "Growth",
    sources: ["website", "helpdesk"],
    review: "2027-02-26",
    critical: true,
  },
  { environment: "staging", team: "Integrations", critical: false },
  undefined,
];

export function seedAttributes(world: World): void {
  let index = 0;
  for (const [id, key] of world.keys) {
    const attributes = attributesInTurn[index % attributesInTurn.length];
    if (attributes !== undefined) world.keys.set(id, { ...key, attributes });
    index += 1;
  }
}

const nouns = [
  "Production",
  "Staging",
  "Zapier Integration",
  "Nightly import",
  "Website",
  "Intranet search",
  "Help centre",
  "Data team",
  "Mobile app",
  "Partner feed",
] as const;

/** As many keys as wanted, over two years, in the workspaces that have the feature. */
export function seedManyKeys(world: World, count: number, workspaceIds: readonly [string, ...string[]]): void {
  const { random } = world;
  const now = world.clock();
  const step = (2 * 365 * dayMs) / count;
  for (let index = 0; index < count; index += 1) {
    const created = Math.round((count - index - random()) * step);
    const luck = random();
    const used = luck < 0.15 ? null : Math.round(created * random() ** 4);
    const by = pick(random, [people.ada, people.ben, people.chiara]);
    const base = {
      name: `${pick(random, nouns)} ${String(index + 1)}`,
      workspaceId: pick(random, workspaceIds),
      created,
      by,
    };
    if (luck > 0.8) {
      const revoked = Math.round(created * random());
      addKey(world, { ...base, used: used === null ? null : Math.max(used, revoked), revoked, revokedBy: by }, now);
    } else if (luck > 0.75) {
      addKey(
        world,
        { ...base, used: used === null ? null : Math.max(used, created / 2), expires: Math.round(created / 2) },
        now,
      );
    } else {
      addKey(world, { ...base, used }, now);
    }
  }
}

/** Adds a key whose secret nobody has. */
export function addKey(world: World, sketch: Sketch, now: number): void {
  const { name, workspaceId, created, used, by, revoked, revokedBy, expires, scopes } = sketch;
  const id = nextKeyId(world);
  const key: ApiKey = {
    id,
    name,
    workspaceId,
    preview: randomPreview(world.random),
    status: revoked === undefined ? "active" : "revoked",
    createdAt: isoOf(now - created),
    createdBy: by,
    lastUsedAt: used === null ? null : isoOf(now - used),
    ...(revoked !== undefined && { revokedAt: isoOf(now - revoked) }),
    ...(revokedBy && { revokedBy }),
    ...(expires !== undefined && { expiresAt: isoOf(now - expires) }),
    ...(scopes && { scopes }),
  };
  world.keys.set(id, key);
}
