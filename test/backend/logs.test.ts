import { describe, expect, test } from "vitest";
import { createLog, describeError } from "../../examples/backend/src/http/log.js";
import { client, createKey, importInto, useServer } from "./support/harness.ts";

describe("the log", () => {
  const lines: string[] = [];
  const harness = useServer("PGlite", { log: createLog((line) => lines.push(line)) });
  const entries = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

  test("has one line a request with its id, its route and its status", async () => {
    lines.length = 0;
    const ask = await harness.as("person_ada");
    const created = await createKey(ask);
    await ask(`/api-keys/${created.body.key.id}/revoke`, { body: {} });
    expect(entries().map(({ method, route, status }) => [method, route, status])).toEqual([
      ["POST", "/api/session", 200],
      ["POST", "/api/management/v1/api-keys", 201],
      ["POST", "/api/management/v1/api-keys/:keyId/revoke", 200],
    ]);
    expect(entries()[1]?.requestId).toBe(created.headers.get("X-Request-Id"));
  });

  test("never holds a secret, wherever one is put", async () => {
    lines.length = 0;
    const ask = await harness.as("person_ada");
    const { secret } = (await createKey(ask)).body as { secret: string };
    const open = harness.withKey(secret);
    await importInto(open, secret, { text: secret, name: secret, tags: [secret] });
    await importInto(open, "kb_marketing", { text: secret });
    await open(`/${secret}?key=${secret}`);
    await ask(`/api-keys?search=${secret}`);
    await ask(`/api-keys?workspaceId=${secret}`);
    await ask("/api-keys", { raw: secret, headers: { "Idempotency-Key": secret, "X-Request-Id": secret } });
    await client(harness.server.url, { [secret]: secret })(`/${secret}.js`);
    expect(entries().length).toBeGreaterThanOrEqual(8);
    const random = secret.slice("mk_live_".length, -6);
    expect(lines.join("")).not.toContain(random);
  });

  test("holds of an error its kind and where it was, not what was sent", async () => {
    lines.length = 0;
    const secret = await harness.secretFor();
    await harness.server.db.script("alter table documents rename to documents_away");
    try {
      const answer = await importInto(harness.withKey(secret), "kb_marketing", { text: secret });
      expect(answer.status).toBe(500);
      expect(answer.body.detail).toBe("Something went wrong on our side. Nothing more is known.");
      expect(answer.text).not.toMatch(/documents|\.ts|at /u);
      const failed = entries().find((entry) => entry.level === "error");
      expect(failed).toMatchObject({
        requestId: answer.body.requestId,
        error: expect.stringContaining("42P01") as string,
      });
      expect(lines.join("")).not.toContain(secret.slice(8, -6));
    } finally {
      await harness.server.db.script("alter table documents_away rename to documents");
    }
  });

  test("has a second wall: what looks like a key is cut out, whoever passed it", () => {
    const secret = `mk_live_${"a".repeat(36)}`;
    const written: string[] = [];
    const error = new Error(`invalid input: ${secret}`);
    createLog((line) => written.push(line))({
      level: "error",
      message: secret,
      route: `/x/${secret}`,
      error: error.message,
    });
    expect(written.join("")).not.toContain("aaaa");
    expect(describeError(error)).not.toContain(secret);
  });
});
