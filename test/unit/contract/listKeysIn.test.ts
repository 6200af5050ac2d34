import { describe, expect, test } from "vitest";

import { keySorts, listKeysIn, type ApiKey, type KeySort, type ListKeysInput } from "@mark-ai/api-keys/contract";
import { fixtureKey } from "@mark-ai/api-keys/testing";

const day = (n: number) => `2026-11-${String(n).padStart(2, "0")}T09:00:00Z`;

const keys: ApiKey[] = [
  fixtureKey({ id: "a", name: "Zapier", createdAt: day(1), lastUsedAt: day(9), workspaceId: "ws_sales" }),
  fixtureKey({ id: "b", name: "Éclair", createdAt: day(2), lastUsedAt: null, preview: "mk_live_9fQ2…k3Lm" }),
  fixtureKey({ id: "c", name: "apple", createdAt: day(3), lastUsedAt: undefined, status: "revoked" }),
  fixtureKey({ id: "d", name: "Apple", createdAt: day(3), lastUsedAt: day(10), status: "expired" }),
  fixtureKey({ id: "e", name: "日本 key", createdAt: day(4), lastUsedAt: day(9) }),
];

const ids = (input: Partial<ListKeysInput>) =>
  listKeysIn(keys, { limit: 100, ...input })
    .items.map(({ id }) => id)
    .join("");

/** Every page, one after the other. */
function walk(
  all: () => readonly ApiKey[],
  input: Omit<ListKeysInput, "cursor">,
  between: (page: number) => void = () => undefined,
): string[] {
  const found: string[] = [];
  let cursor: string | undefined;
  let page = 0;
  do {
    const list = listKeysIn(all(), { ...input, cursor });
    found.push(...list.items.map(({ id }) => id));
    cursor = list.nextCursor;
    page += 1;
    if (page > 100) throw new Error("The pages do not end.");
    between(page);
  } while (cursor !== undefined);
  return found;
}

describe("sort", () => {
  test.each<[KeySort, string]>([
    ["createdAt:desc", "edcba"],
    ["createdAt:asc", "abcde"],
    ["name:asc", "cdbae"],
    ["name:desc", "eabdc"],
    ["lastUsedAt:desc", "deacb"],
    ["lastUsedAt:asc", "bcaed"],
  ])("%s, equal ones by id", (sort, expected) => {
    expect(ids({ sort })).toBe(expected);
  });

  test("newest first where nothing is said", () => {
    expect(ids({})).toBe("edcba");
  });

  test("names are ordered by code points, as a database orders them, also beyond the first 65,536", () => {
    const named = ["\u{1f511}", "\ufffd", "z"].map((name) => fixtureKey({ id: name, name }));
    const sorted = (sort: KeySort) => listKeysIn(named, { limit: 5, sort }).items.map(({ name }) => name);
    expect(sorted("name:asc")).toEqual(["z", "\ufffd", "\u{1f511}"]);
    expect(sorted("name:desc")).toEqual(["\u{1f511}", "\ufffd", "z"]);
  });

  test("a key that was never used comes before one that was used in 1970", () => {
    const used = [
      fixtureKey({ id: "a", lastUsedAt: "1970-01-01T00:00:00Z" }),
      fixtureKey({ id: "b", lastUsedAt: null }),
    ];
    const sorted = listKeysIn(used, { limit: 5, sort: "lastUsedAt:asc" });
    expect(sorted.items.map(({ id }) => id)).toEqual(["b", "a"]);
  });

  test("by imports, a backend that counts none has all keys by id", () => {
    const sorted = (sort: KeySort) => listKeysIn(keys, { limit: 2, sort });
    expect(sorted("imports:asc").items.map(({ id }) => id)).toEqual(["a", "b"]);
    const second = listKeysIn(keys, { limit: 9, sort: "imports:desc", cursor: sorted("imports:desc").nextCursor });
    expect(second.items.map(({ id }) => id)).toEqual(["c", "b", "a"]);
  });

  test("dates with an offset are ordered by the instant", () => {
    const offset = [
      fixtureKey({ id: "x", createdAt: "2026-11-01T01:00:00+02:00" }),
      fixtureKey({ id: "y", createdAt: "2026-10-31T23:30:00Z" }),
    ];
    expect(listKeysIn(offset, { limit: 5, sort: "createdAt:asc" }).items.map(({ id }) => id)).toEqual(["x", "y"]);
  });
});

describe("search and filters", () => {
  test.each([
    ["ECLAIR", "b"],
    ["éclair", "b"],
    ["e\u0301cl", "b"],
    ["APPLE", "dc"],
    ["9fq2", "b"],
    ["日本", "e"],
    ["  zap  ", "a"],
    ["", "edcba"],
    ["%", ""],
    [".*", ""],
  ])("%j finds %j", (search, expected) => {
    expect(ids({ search })).toBe(expected);
  });

  test("by workspace, by status, and all together", () => {
    expect(ids({ workspaceId: "ws_sales" })).toBe("a");
    expect(ids({ status: "revoked" })).toBe("c");
    expect(ids({ status: "active", workspaceId: "ws_marketing", search: "key" })).toBe("e");
  });

  test("the total counts what the filters leave, not what is on the page", () => {
    expect(listKeysIn(keys, { limit: 1, search: "apple" }).total).toBe(2);
    expect(listKeysIn(keys, { limit: 1, search: "nowhere" })).toMatchObject({ items: [], total: 0 });
  });
});

describe("keys that expire", () => {
  const now = Date.parse(day(10));
  const expiring = [
    fixtureKey({ id: "soon", expiresAt: day(15) }),
    fixtureKey({ id: "later", expiresAt: day(28) }),
    fixtureKey({ id: "passed", expiresAt: day(9) }),
    fixtureKey({ id: "never", expiresAt: undefined }),
  ];

  test("are those that expire before an instant, and not at it", () => {
    const before = (expiresBefore: string) =>
      listKeysIn(expiring, { limit: 9, sort: "expiresAt:asc", expiresBefore }, { now }).items.map(({ id }) => id);
    expect(before(day(15))).toEqual(["passed"]);
    expect(before(day(16))).toEqual(["passed", "soon"]);
  });

  test("count as expired once their time has passed, and as expiring soon where the policy says how soon", () => {
    const counts = { active: 3, expired: 1, revoked: 0 };
    expect(listKeysIn(expiring, { limit: 9 }, { now }).counts).toEqual(counts);
    expect(listKeysIn(expiring, { limit: 9 }, { now, warnDays: 7 }).counts).toEqual({ ...counts, expiring: 1 });
  });

  test("a state of a newer backend is listed and not counted", () => {
    const paused = fixtureKey({ id: "paused", status: "paused" as "active" });
    const list = listKeysIn([paused, ...expiring], { limit: 9, sort: "name:asc" }, { now });
    expect(list.items).toContain(paused);
    expect(list.counts).toEqual({ active: 3, expired: 1, revoked: 0 });
  });
});

describe("pages", () => {
  test.each(keySorts.flatMap((sort) => [1, 2, 3, 5].map((limit) => [sort, limit] as const)))(
    "by %s, %i a page, are the whole list cut up",
    (sort, limit) => {
      expect(walk(() => keys, { sort, limit }).join("")).toBe(ids({ sort }));
    },
  );

  test("a full last page has no cursor", () => {
    expect(listKeysIn(keys, { limit: 5 }).nextCursor).toBeUndefined();
    expect(listKeysIn(keys, { limit: 4 }).nextCursor).toBeDefined();
  });

  test.each(keySorts)("by %s, survive keys that are created and revoked in between", (sort) => {
    let all = keys;
    const found = walk(
      () => all,
      { sort, limit: 2 },
      (page) => {
        all = [
          ...all.map((key) => (key.id === "e" ? { ...key, status: "revoked" as const } : key)),
          fixtureKey({
            id: `new${String(page)}`,
            name: `n${String(page)}`,
            createdAt: day(10 + page),
            lastUsedAt: null,
          }),
        ].slice(0, 8);
      },
    );
    expect(found.length).toBe(new Set(found).size);
    expect(
      found
        .filter((id) => id.length === 1)
        .sort()
        .join(""),
    ).toBe("abcde");
  });

  test("survive the key that they ended with leaving the filter", () => {
    const first = listKeysIn(keys, { limit: 1, status: "active" });
    const left = keys.map((key) => (key.id === first.items[0]?.id ? { ...key, status: "revoked" as const } : key));
    expect(
      listKeysIn(left, { limit: 9, status: "active", cursor: first.nextCursor }).items.map(({ id }) => id),
    ).toEqual(["b", "a"]);
  });

  test("a cursor holds names in any script, and the longest", () => {
    const long = ["\u{1f511}".repeat(120), "ﷺ".repeat(255), "\u0000".repeat(255)].map((name, index) =>
      fixtureKey({ id: `key_${String(index)}`.padEnd(40, "x"), name }),
    );
    expect(walk(() => long, { sort: "name:asc", limit: 1 })).toHaveLength(3);
  });

  test.each([
    "garbage",
    "%%%",
    "W10",
    btoa("null"),
    btoa('["createdAt:desc"]'),
    btoa('["createdAt:desc","x","a"]'),
    btoa('["name:asc","x","a"]'),
    "é",
    "a".repeat(2000),
  ])("the cursor %j is refused", (cursor) => {
    expect(() => listKeysIn(keys, { limit: 2, cursor })).toThrow(
      expect.objectContaining({ code: "validation", field: "cursor" }) as Error,
    );
  });

  test("a cursor of another order is refused, though it holds a date too", () => {
    const { nextCursor } = listKeysIn(keys, { limit: 2, sort: "createdAt:desc" });
    const read = () => listKeysIn(keys, { limit: 2, sort: "createdAt:asc", cursor: nextCursor });
    expect(read).toThrow(expect.objectContaining({ code: "validation", field: "cursor" }) as Error);
  });

  test.each([undefined, null, "all", 7])("a request that is %j is refused without the name of a field", (input) => {
    const read = () => listKeysIn(keys, input as never);
    expect(read).toThrow(expect.objectContaining({ code: "validation", field: undefined }) as Error);
  });

  test.each([0, -1, 101, 1.5, NaN])("the limit %d is refused", (limit) => {
    expect(() => listKeysIn(keys, { limit })).toThrow(
      expect.objectContaining({ code: "validation", field: "limit" }) as Error,
    );
  });
});

describe("G25 keys to clean up", () => {
  const leftovers: ApiKey[] = [
    fixtureKey({ id: "old", createdAt: day(1), lastUsedAt: day(5) }),
    fixtureKey({ id: "used", createdAt: day(1), lastUsedAt: day(10) }),
    fixtureKey({ id: "never", createdAt: day(2), lastUsedAt: null }),
    fixtureKey({ id: "new", createdAt: day(15), lastUsedAt: null }),
    fixtureKey({ id: "untracked", createdAt: day(1), lastUsedAt: undefined }),
    fixtureKey({ id: "revoked", createdAt: day(1), lastUsedAt: day(5), status: "revoked" }),
  ];
  const idsOf = (keys: readonly ApiKey[], input: Partial<ListKeysInput>) =>
    listKeysIn(keys, { limit: 100, sort: "name:asc", ...input }).items.map(({ id }) => id);

  test("usedBefore: a new key that nobody has used yet is not among them, nor one whose use is unknown", () => {
    expect(idsOf(leftovers, { usedBefore: day(10) })).toEqual(["never", "old", "revoked"]);
    expect(idsOf(leftovers, { usedBefore: day(10), status: "active" })).toEqual(["never", "old"]);
  });

  test("creatorLeft: a creator of whom nothing is known has not left", () => {
    const by = (active?: boolean) => ({ id: "usr_dana", name: "Dana Weber", active });
    const made = [
      fixtureKey({ id: "left", createdBy: by(false) }),
      fixtureKey({ id: "here", createdBy: by(true) }),
      fixtureKey({ id: "unsaid", createdBy: by() }),
      fixtureKey({ id: "nobody", createdBy: undefined }),
    ];
    expect(idsOf(made, { creatorLeft: true })).toEqual(["left"]);
  });

  test("both narrow the total, and neither changes the counts", () => {
    const { total, counts } = listKeysIn(leftovers, { limit: 1, usedBefore: day(10) });
    expect(total).toBe(3);
    expect(counts).toEqual({ active: 5, expired: 0, revoked: 1 });
  });

  test.each([{ usedBefore: "yesterday" }, { creatorLeft: false as true }])("refuses %j", (input) => {
    expect(() => listKeysIn(leftovers, { limit: 1, ...input })).toThrow(/cannot be served/);
  });
});
