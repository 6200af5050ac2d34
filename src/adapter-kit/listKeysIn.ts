import * as v from "valibot";

import { decodeCursor, encodeCursor, type KeyPosition } from "./cursor.js";
import type { Undefinable } from "../contract/adapter.js";
import { ApiKeysError } from "../contract/errors.js";
import { isExpiring, stateOf } from "../contract/expiry.js";
import { hasCreatorLeft, isUsedBefore } from "../contract/keyFilters.js";
import { compareText } from "../utils/compareText.js";
import { matchesSearch } from "../utils/matchesSearch.js";
import { normalizeForSearch } from "../utils/normalizeForSearch.js";
import { listKeysInputSchema } from "../contract/inputSchemas.js";
import type { ApiKey, KeyCounts, KeyList, KeySort, ListKeysInput } from "../contract/types.js";

/** What a plain array cannot know. */
export interface ListKeysInOptions {
  /** Epoch milliseconds, for the state of keys that expire. @default the system's clock */
  readonly now?: number | undefined;
  /** The policy's `warnDays`: with it the answer counts the keys that expire soon. */
  readonly warnDays?: number | undefined;
  /** How many documents were imported with a key in the last 30 days, for the order by imports. @default 0 for each */
  readonly importsOf?: ((keyId: string) => number) | undefined;
}

// For backends that search in a database of their own.
export { normalizeForSearch };

interface Candidate extends KeyPosition {
  readonly key: ApiKey;
}

/** Long names must leave room in a cursor, which has at most 1024 characters. Names alike so far are ordered by id. */
const longestSortedName = 100;

/**
 * Answers `listKeys` from a plain array: search in name, description and preview (upper and lower case and accents make no
 * difference, and what all previews begin with does not count), filters, sort, and pages by keyset, so that a cursor
 * stays valid while keys are created and revoked.
 * Keys with the same date or name are ordered by id. A key that was never used, or of which that is unknown, counts
 * as used before all others, and one that never expires as expiring after all others. An active key whose `expiresAt`
 * has passed counts as expired. Throws an `ApiKeysError` with code `validation` and the field for input it cannot serve.
 *
 * It serves everything that `listFeatures` can name.
 */
export function listKeysIn(
  keys: Iterable<ApiKey>,
  input: Undefinable<ListKeysInput>,
  options: ListKeysInOptions = {},
): KeyList {
  const { now = Date.now(), warnDays, importsOf = () => 0 } = options;
  const request = checked(input);
  const sort = request.sort ?? "createdAt:desc";
  const search = normalizeForSearch(request.search?.trim() ?? "");
  const after = request.cursor === undefined ? undefined : decodeCursor(request.cursor, sort);
  const positionOf = sort.startsWith("imports:") ? ({ id }: ApiKey) => importsOf(id) : positions[sort];
  const compare = sort.endsWith(":desc") ? descending : ascending;

  const page: Candidate[] = [];
  const before = request.expiresBefore === undefined ? Infinity : Date.parse(request.expiresBefore);
  const counts = { active: 0, expired: 0, revoked: 0, expiring: 0 };
  let total = 0;
  for (const key of keys) {
    if (request.workspaceId !== undefined && key.workspaceId !== request.workspaceId) continue;
    if (search !== "" && !matchesSearch(key, search)) continue;
    const state = stateOf(key, now);
    if (isCounted(state)) counts[state] += 1;
    if (isExpiring(key, now, warnDays)) counts.expiring += 1;
    if (request.status !== undefined && state !== request.status) continue;
    if (expiresAt(key) >= before) continue;
    if (request.usedBefore !== undefined && !isUsedBefore(key, request.usedBefore)) continue;
    if (request.creatorLeft && !hasCreatorLeft(key)) continue;
    total += 1;
    const candidate = { key, id: key.id, value: positionOf(key) };
    if (after === undefined || compare(candidate, after) > 0) keep(page, candidate, request.limit + 1, compare);
  }

  const items = page.slice(0, request.limit);
  const last = items.at(-1);
  const { expiring, ...states } = counts;
  const list = {
    items: items.map(({ key }) => key),
    total,
    counts: warnDays === undefined ? states : { ...states, expiring },
  };
  return last && page.length > items.length ? { ...list, nextCursor: encodeCursor(sort, last) } : list;
}

const positions: Readonly<Record<KeySort, (key: ApiKey) => KeyPosition["value"]>> = {
  "createdAt:asc": createdAt,
  "createdAt:desc": createdAt,
  "name:asc": sortedName,
  "name:desc": sortedName,
  "lastUsedAt:asc": lastUsedAt,
  "lastUsedAt:desc": lastUsedAt,
  "expiresAt:asc": expiresAt,
  "expiresAt:desc": expiresAt,
  // What only the caller knows.
  "imports:asc": () => 0,
  "imports:desc": () => 0,
};

function isCounted(state: string): state is keyof Omit<KeyCounts, "expiring"> {
  return state === "active" || state === "expired" || state === "revoked";
}

/** A number that JSON can carry in a cursor, later than every date. */
const never = Number.MAX_SAFE_INTEGER;

function expiresAt(key: ApiKey): number {
  return key.expiresAt === undefined ? never : Date.parse(key.expiresAt);
}

function createdAt(key: ApiKey): number {
  return Date.parse(key.createdAt);
}

function lastUsedAt(key: ApiKey): number {
  return key.lastUsedAt ? Date.parse(key.lastUsedAt) : -1;
}

function sortedName(key: ApiKey): string {
  return Array.from(normalizeForSearch(key.name)).slice(0, longestSortedName).join("");
}

type Compare = (a: KeyPosition, b: KeyPosition) => number;

function ascending(a: KeyPosition, b: KeyPosition): number {
  if (a.value === b.value) return compareText(a.id, b.id);
  if (typeof a.value === "string" && typeof b.value === "string") return compareText(a.value, b.value);
  return a.value < b.value ? -1 : 1;
}

function descending(a: KeyPosition, b: KeyPosition): number {
  return ascending(b, a);
}

/** Keeps the first `size` in order. Sorting all of them for one page would cost ten times as much. */
function keep(page: Candidate[], candidate: Candidate, size: number, compare: Compare): void {
  const last = page.at(-1);
  if (page.length === size && last && compare(candidate, last) >= 0) return;
  let low = 0;
  let high = page.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = page[middle];
    if (at && compare(at, candidate) <= 0) low = middle + 1;
    else high = middle;
  }
  page.splice(low, 0, candidate);
  if (page.length > size) page.pop();
}

function checked(input: Undefinable<ListKeysInput>): Undefinable<ListKeysInput> {
  const parsed = v.safeParse(listKeysInputSchema, input, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const field = parsed.issues[0].path?.[0]?.key;
  throw new ApiKeysError("validation", {
    message: `The request for keys has a ${String(field)} that cannot be served.`,
    field: typeof field === "string" ? field : undefined,
  });
}
