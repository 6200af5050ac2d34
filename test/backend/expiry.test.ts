import { expect, test } from "vitest";
import { describeOnBoth } from "./support/engines.ts";
import { createKey, importInto, useServer } from "./support/harness.ts";

describeOnBoth("G20 expiry", (engine) => {
  const harness = useServer(engine);
  const tomorrow = "2026-11-17T22:59:59.000Z";

  test("a key stops at the instant of its expiry, for every request and in every list", async () => {
    const ask = await harness.as("person_ada");
    const created = await createKey(ask, { name: "Trial", expiresAt: tomorrow });
    expect(created.body.key).toMatchObject({ status: "active", expiresAt: tomorrow });
    const open = harness.withKey(created.body.secret);

    harness.clock.now = new Date(Date.parse(tomorrow) - 1);
    expect((await open("/knowledge-bases")).status).toBe(200);
    harness.clock.now = new Date(tomorrow);
    for (const refused of [await open("/knowledge-bases"), await importInto(open)]) {
      expect(refused.status).toBe(401);
      expect(refused.body).toMatchObject({ code: "unauthenticated" });
      expect(refused.body.detail).toContain("expired");
    }

    // The session ended with the day.
    const later = await harness.as("person_ada");
    expect((await later("/api-keys")).body.items[0]).toMatchObject({ name: "Trial", status: "expired" });
    expect((await later("/api-keys?status=active")).body.items).toEqual([]);
    expect((await later("/api-keys?status=expired")).body).toMatchObject({
      total: 1,
      counts: { expired: 1, active: 0 },
    });
  });

  test("an expiry in the past, beyond the policy or of no date is refused with its field, and nothing is created", async () => {
    const ask = await harness.as("person_ada");
    for (const expiresAt of [
      "2026-11-16T10:29:59Z",
      "2029-11-16T00:00:00Z",
      "9999-12-31T00:00:00Z",
      "soon",
      "2026-11-17",
    ]) {
      const refused = await createKey(ask, { expiresAt });
      expect([expiresAt, refused.status, refused.body.field]).toEqual([expiresAt, 400, "expiresAt"]);
    }
    expect((await ask("/api-keys")).body.items).toEqual([]);
  });

  test("a company without a policy has none, and keeps what is asked for all the same", async () => {
    const grace = await harness.as("person_grace");
    expect((await grace("/access")).body).not.toHaveProperty("keyExpiry");
    const ask = await harness.as("person_ada");
    expect((await ask("/access")).body.keyExpiry).toMatchObject({ allowNever: true, warnDays: 14 });
  });

  test("the list finds, counts and sorts the keys that expire soon", async () => {
    const ask = await harness.as("person_ada");
    for (const [name, expiresAt] of [
      ["late", "2027-06-01T00:00:00Z"],
      ["never", undefined],
      ["soon", tomorrow],
      ["sooner", "2026-11-16T20:00:00Z"],
    ] as const)
      await createKey(ask, { name, ...(expiresAt !== undefined && { expiresAt }) });
    const names = async (query: string) => (await ask(`/api-keys?${query}`)).body.items.map(({ name }) => name);
    expect(await names("sort=expiresAt:asc")).toEqual(["sooner", "soon", "late", "never"]);
    expect(await names("sort=expiresAt:desc")).toEqual(["never", "late", "soon", "sooner"]);
    expect(await names("status=active&expiresBefore=2026-11-30T00:00:00Z&sort=expiresAt:asc")).toEqual([
      "sooner",
      "soon",
    ]);
    expect((await ask("/api-keys?limit=1&status=revoked")).body).toMatchObject({
      total: 0,
      counts: { active: 4, expired: 0, revoked: 0, expiring: 2 },
    });
    // A page ends on a key that never expires.
    const first = (await ask("/api-keys?sort=expiresAt:desc&limit=1")).body;
    const second = await ask(`/api-keys?sort=expiresAt:desc&limit=1&cursor=${String(first.nextCursor)}`);
    expect(second.body.items[0].name).toBe("late");
  });

  test("the same idempotency key with another expiry is another request", async () => {
    const ask = await harness.as("person_ada");
    expect((await createKey(ask, { expiresAt: tomorrow }, "expiry-key-1")).status).toBe(201);
    expect((await createKey(ask, { expiresAt: tomorrow }, "expiry-key-1")).status).toBe(409);
    expect((await createKey(ask, {}, "expiry-key-1")).status).toBe(422);
  });
});
