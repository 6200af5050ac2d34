import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createApp } from "../../examples/backend/src/app.js";
import type { LogEntry } from "../../examples/backend/src/http/log.js";
import { createKey, importInto, sessionOf, useServer } from "./support/harness.ts";
import { randomRequests, type Known, type RandomRequest } from "./support/fuzz.ts";
import { faultsOf } from "./support/openapi.ts";

const secretOfServer = "a secret that only the tests use";
/** Another number makes other requests. */
const seed = Number(process.env.FUZZ_SEED ?? 20_261_116);
/** A few in every run; `FUZZ_COUNT=10000 npm run fuzz:backend` is the long one. */
const count = Number(process.env.FUZZ_COUNT ?? 500);
const isLong = count >= 10_000;
/** A request takes some 5 ms; a machine that is busy with other work needs ten times that. */
const timeout = 120_000 + count * 60;

describe("random requests from the document", () => {
  const harness = useServer("PGlite", { sessionSecret: secretOfServer, importLimit: 300 });

  async function prepare(): Promise<Known> {
    const { url } = harness.server;
    const [ada, grace] = [await harness.as("person_ada"), await harness.as("person_grace")];
    const made = [
      (await createKey(ada)).body,
      (await createKey(ada, { workspaceId: "ws_sales" })).body,
      (await createKey(ada)).body,
      (await createKey(grace, { workspaceId: "ws_globex" })).body,
    ];
    const [open, , revoked] = made;
    await ada(`/api-keys/${revoked?.key.id ?? ""}/revoke`, { body: {} });
    const document = (await importInto(harness.withKey(open?.secret ?? ""))).body as unknown as { id: string };
    const spare = [
      revoked?.key.id ?? "",
      (await createKey(ada)).body.key.id,
      (await createKey(grace, { workspaceId: "ws_globex" })).body.key.id,
    ];
    const cursor = (await ada("/api-keys?limit=1")).body.nextCursor ?? "";
    await harness.setLimit(300);
    return {
      secrets: made.map((created) => created.secret),
      cookies: await Promise.all(
        ["person_ada", "person_ada", "person_ben", "person_grace"].map((id) => sessionOf(url, id)),
      ),
      bodies: {
        // Two, so that one idempotency key comes with another request.
        createKey: ["Production", "Staging"].map((name) => JSON.stringify({ workspaceId: "ws_marketing", name })),
        updateKey: ['{"name":"Renamed","description":"What it is for"}'],
        revokeKey: ["{}", '{"at":"2026-11-17T10:30:00Z"}', '{"at":null}'],
        revokeKeys: [JSON.stringify({ keyIds: [...spare.slice(1), "key_none"] })],
        importDocument: ['{"text":"Hello."}'],
        importBatch: ['{"documents":[{"text":"One"},{"url":"https://example.com"}]}'],
      },
      texts: {
        workspaceId: ["ws_marketing", "ws_sales", "ws_support", "ws_globex"],
        timeZone: ["UTC", "Asia/Kathmandu", "America/St_Johns"],
        id: ["kb_marketing", "kb_marketing", "kb_sales", "kb_globex"],
        docId: [document.id],
        cursor: [cursor],
        scopes: ["documents:write", "knowledge-bases:read"],
        at: ["2026-11-17T10:30:00Z"],
        expiresAt: ["2026-12-16T10:30:00Z"],
        expiresBefore: ["2026-12-16T10:30:00Z"],
        usedBefore: ["2026-12-16T10:30:00Z"],
        // Not those of the keys that the requests come with: they would all be revoked soon.
        keyId: spare,
        keyIds: spare,
        replaces: spare,
      },
    };
  }

  test(
    `G11 ${String(count)} of them, seed ${String(seed)}: never a 500, a stack trace, an undescribed answer, or a secret but in create's answer`,
    { timeout },
    async () => {
      const known = await prepare();
      const entries: LogEntry[] = [];
      // Without the second wall, which would cut a secret out of a line that should never have held it.
      const log = (entry: LogEntry) => void entries.push(entry);
      const { db } = harness.server;
      const rateLimits = { session: null, key: null };
      const app = createApp({ db, secret: secretOfServer, clock: () => harness.clock.now, log, rateLimits });
      const statuses = new Map<number, number>();

      const holdsSecret = (value: string) => /mk_live_[0-9A-Za-z]{36}/u.test(value);
      const isMade = ({ operation, method }: RandomRequest, { status }: Response) =>
        status === 201 && operation.operationId === "createKey" && method === "POST";

      const property = fc.asyncProperty(randomRequests(known), async (request) => {
        const { operation, method, target, headers, body } = request;
        entries.length = 0;
        const sent = new Request(`http://127.0.0.1${target}`, {
          method,
          headers,
          ...(body === undefined ? {} : { body }),
        });
        const response = await app.fetch(sent);
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        const said = await response.clone().text();
        expect(response.status).toBeLessThan(500);
        expect(said).not.toMatch(/\n\s+at |node_modules|\.ts:\d|\b(?:select|insert|update) .* (?:from|into|set) /u);
        const shown = [isMade(request, response) ? "" : said, ...[...response.headers].flat()];
        expect(shown.some(holdsSecret)).toBe(false);
        expect(holdsSecret(JSON.stringify(entries))).toBe(false);
        expect(entries.filter(({ level }) => level === "error")).toEqual([]);
        // A path that a wrong value made into another one, or a method that is not there, answers 404.
        const isDescribed = method === operation.method.toUpperCase() && (entries[0]?.route ?? "") !== "unmatched";
        if (isDescribed && matches(operation.path, entries[0]?.route))
          expect(await faultsOf(operation, response)).toEqual([]);
      });
      await fc.assert(property, { numRuns: count, seed, endOnFailure: true });

      // It got past the front door.
      const seen = [...statuses.keys()];
      const usual = [200, 201, 400, 401, 403, 404];
      expect(seen).toEqual(expect.arrayContaining(isLong ? [...usual, 304, 405, 409, 413, 415, 422] : usual));
      expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0)).toBeGreaterThan(count / 5);
      expect([...statuses.values()].reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(count);
      if (process.env.FUZZ_SHOW) process.stdout.write(`${JSON.stringify([...statuses])}\n`);
    },
  );
});

function matches(path: string, route: string | undefined): boolean {
  return path.replaceAll(/\{(\w+)\}/gu, ":$1") === route;
}
