import type { KeyEvent } from "../../contract/keyEvents.js";
import type { KeyScopes } from "../../contract/policies.js";
import type { Access, ApiKey, Person } from "../../contract/types.js";
import { ImportLedger } from "./imports.js";
import { createRandom, randomText, toBase62, type Random } from "./random.js";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A create that was answered, kept for 24 hours so that its repetition makes no second key. */
export interface AnsweredCreate {
  readonly request: string;
  readonly keyId: string;
  readonly at: number;
}

/** Everything that the backend in memory knows. No secret is in it. */
export interface World {
  readonly clock: () => number;
  readonly random: Random;
  readonly access: Mutable<Access>;
  /** What keys may be permitted to do. Undefined: everything. */
  scopes: KeyScopes | undefined;
  /** Whether keys can be renamed and described. */
  editable: boolean;
  /** Whether the imports of each key and of the whole company can be read. */
  usage: boolean;
  /** Whether lists can be narrowed to keys that nobody uses or whose creator left, and several keys be revoked at once. */
  cleanUp: boolean;
  /** Who creates and revokes. */
  readonly person: Person;
  /** Oldest first. Values are replaced, never changed. */
  readonly keys: Map<string, ApiKey>;
  /** What happened to each key since the page was opened, by its id, oldest first. What a scenario begins with is derived. */
  readonly events: Map<string, readonly KeyEvent[]>;
  /** Digest of a secret → id of its key. */
  readonly digests: Map<string, string>;
  readonly creates: Map<string, AnsweredCreate>;
  /** Whether the person has confirmed their identity lately. Without that nothing is created, changed or revoked. */
  isProven: () => boolean;
  imports: ImportLedger;
  importLimit: number | null;
  billingDay: number;
  /** Counts ids, so that of two keys of one instant the later one has the higher id. */
  lastId: number;
  lastRequest: number;
}

export function createWorld(clock: () => number, seed: number): World {
  const allowed = { allowed: true } as const;
  return {
    clock,
    random: createRandom(seed),
    access: {
      company: { id: "co_acme", name: "Acme" },
      workspaces: [],
      permissions: { createKeys: allowed, revokeKeys: allowed, viewUsage: allowed },
    },
    scopes: undefined,
    editable: false,
    usage: false,
    cleanUp: false,
    person: { id: "usr_ada", name: "Ada Moreau" },
    keys: new Map(),
    events: new Map(),
    digests: new Map(),
    creates: new Map(),
    isProven: () => true,
    imports: new ImportLedger(),
    importLimit: 2000,
    billingDay: 1,
    lastId: 0,
    lastRequest: 0,
  };
}

export function nextKeyId(world: World): string {
  world.lastId += 1;
  return `key_${toBase62(world.lastId, 5)}${randomText(world.random, 11)}`;
}

export function isoOf(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
