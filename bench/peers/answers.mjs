import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The time at which the answers say that it is. */
const now = Date.parse("2026-11-16T10:30:00Z");

/**
 * What the fake backend answers where there are so many keys, by path: to each page in its own words, and the same keys to
 * all.
 *
 * @param {string} root
 * @param {number} keys
 * @returns {Promise<Record<string, unknown>>}
 */
export async function answersOf(root, keys) {
  const { createMemoryAdapter } = await import(pathToFileURL(join(root, "dist/adapters/memory.js")).href);
  const memory = createMemoryAdapter({ clock: () => now, scenario: { keys } });
  const context = { signal: new AbortController().signal };
  const access = await memory.getAccess({}, context);
  const list = async (/** @type {number} */ limit, /** @type {string | undefined} */ cursor = undefined) =>
    memory.listKeys({ limit, sort: "createdAt:desc", ...(cursor === undefined ? {} : { cursor }) }, context);
  /** @type {import("@mark-ai/api-keys/contract").ApiKey[]} */
  const all = [];
  for (let cursor; all.length < keys;) {
    const { items, nextCursor } = await list(Math.min(100, keys), cursor);
    all.push(...items);
    cursor = nextCursor ?? undefined;
  }
  const history = { workspaceId: access.workspaces[0].id, timeZone: "UTC", days: 30 };
  const user = { id: "user", name: "Ada", email: "ada@example.com", emailVerified: true };
  const times = { createdAt: new Date(now), updatedAt: new Date(now) };
  return {
    "/api/access": access,
    "/api/api-keys": await list(keys > 100 ? 25 : keys),
    "/api/usage/quota": await memory.getImportQuota({}, context),
    "/api/usage/history": await memory.getImportHistory(history, context),
    "/plain/api-keys": { items: all, nextCursor: null, total: keys },
    "/zuplo/consumers/my": {
      data: all.map(({ id, name, createdAt }) => ({
        name: id,
        description: name,
        createdOn: createdAt,
        apiKeys: [
          { id, description: name, createdOn: createdAt, updatedOn: createdAt, expiresOn: null, key: `zpka_${id}` },
        ],
      })),
    },
    // It asks for ten keys; a backend that sends more gets them drawn.
    "/_widgets/ApiKeys/organization-api-keys": {
      data: (keys > 100 ? all.slice(0, 10) : all).map(({ id, name, preview, createdAt, lastUsedAt }) => ({
        id,
        name,
        obfuscatedValue: preview,
        createdAt,
        lastUsedAt: lastUsedAt ?? null,
        expiresAt: null,
        permissions: [],
      })),
      listMetadata: { before: null, after: null },
    },
    "/_widgets/ApiKeys/permissions": { data: [], listMetadata: { before: null, after: null } },
    "/api/auth/get-session": {
      session: { id: "session", userId: "user", token: "token", expiresAt: new Date(now + 86_400_000), ...times },
      user: { ...user, ...times },
    },
    "/api/auth/api-key/list": {
      apiKeys: all.map(({ id, name, preview, createdAt }) => ({
        id,
        name,
        start: preview.slice(0, 6),
        createdAt,
        updatedAt: createdAt,
        expiresAt: null,
        metadata: null,
      })),
      total: keys,
    },
  };
}
