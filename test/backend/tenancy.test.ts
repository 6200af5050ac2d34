import { beforeEach, expect, test } from "vitest";
import { managementRoutes } from "../../examples/backend/src/management/routes.js";
import type { Services } from "../../examples/backend/src/context.js";
import { describeOnBoth } from "./support/engines.ts";
import { client, createKey, useServer, type Answer, type Client } from "./support/harness.ts";

describeOnBoth("tenancy", (engine) => {
  const harness = useServer(engine);
  let acmeKey = "";
  let globexKey = "";

  beforeEach(async () => {
    const [ada, grace] = [await harness.as("person_ada"), await harness.as("person_grace")];
    acmeKey = (await createKey(ada, { name: "Acme secret plan" })).body.key.id;
    globexKey = (await createKey(grace, { name: "Globex secret plan", workspaceId: "ws_globex" })).body.key.id;
  });

  /** Every route, asked for with ids that belong to Acme. */
  const asks: Record<string, (ask: Client) => Promise<Answer>> = {
    "get /access": (ask) => ask("/access"),
    "get /api-keys": (ask) => ask("/api-keys?workspaceId=ws_marketing"),
    "post /api-keys": (ask) => createKey(ask, { workspaceId: "ws_marketing" }),
    "post /api-keys/:keyId/revoke": (ask) => ask(`/api-keys/${acmeKey}/revoke`, { body: {} }),
    // Another company's key has an error of its own, as one that does not exist.
    "post /api-keys/revoke": (ask) => ask("/api-keys/revoke", { body: { keyIds: [acmeKey] } }),
    "get /api-keys/:keyId": (ask) => ask(`/api-keys/${acmeKey}`),
    "patch /api-keys/:keyId": (ask) => ask(`/api-keys/${acmeKey}`, { method: "PATCH", body: { name: "Renamed" } }),
    "get /api-keys/:keyId/events": (ask) => ask(`/api-keys/${acmeKey}/events?limit=10`),
    "get /scopes": (ask) => ask("/scopes?workspaceId=ws_marketing"),
    "get /usage/quota": (ask) => ask("/usage/quota"),
    "get /usage/history": (ask) => ask("/usage/history?workspaceId=ws_marketing&timeZone=UTC"),
    // Another company's key is left out, as one that does not exist.
    "get /usage/keys": (ask) => ask(`/usage/keys?keyIds=${acmeKey}&timeZone=UTC`),
    "get /usage/company": (ask) => ask("/usage/company?timeZone=UTC"),
  };

  test("the walk knows every route", () => {
    const routes = managementRoutes({} as Services).map((route) => `${route.method} ${route.path}`);
    expect(Object.keys(asks).sort()).toEqual(routes.sort());
  });

  test.each([
    [
      "nobody",
      {
        "get /access": 401,
        "get /api-keys": 401,
        "post /api-keys": 401,
        "post /api-keys/:keyId/revoke": 401,
        "post /api-keys/revoke": 401,
        "get /api-keys/:keyId": 401,
        "patch /api-keys/:keyId": 401,
        "get /api-keys/:keyId/events": 401,
        "get /scopes": 401,
        "get /usage/quota": 401,
        "get /usage/history": 401,
        "get /usage/keys": 401,
        "get /usage/company": 401,
      },
    ],
    [
      "person_ada",
      {
        "get /access": 200,
        "get /api-keys": 200,
        "post /api-keys": 201,
        "post /api-keys/:keyId/revoke": 200,
        "post /api-keys/revoke": 200,
        "get /api-keys/:keyId": 200,
        "patch /api-keys/:keyId": 200,
        "get /api-keys/:keyId/events": 200,
        "get /scopes": 200,
        "get /usage/quota": 200,
        "get /usage/history": 200,
        "get /usage/keys": 200,
        "get /usage/company": 200,
      },
    ],
    [
      "person_ben",
      {
        "get /access": 200,
        "get /api-keys": 200,
        "post /api-keys": 403,
        "post /api-keys/:keyId/revoke": 403,
        "post /api-keys/revoke": 403,
        "get /api-keys/:keyId": 200,
        "patch /api-keys/:keyId": 403,
        "get /api-keys/:keyId/events": 200,
        "get /scopes": 200,
        "get /usage/quota": 200,
        "get /usage/history": 200,
        "get /usage/keys": 200,
        "get /usage/company": 200,
      },
    ],
    [
      "person_grace",
      {
        "get /access": 200,
        "get /api-keys": 404,
        "post /api-keys": 404,
        "post /api-keys/:keyId/revoke": 404,
        "post /api-keys/revoke": 200,
        "get /api-keys/:keyId": 404,
        "patch /api-keys/:keyId": 404,
        "get /api-keys/:keyId/events": 404,
        "get /scopes": 404,
        "get /usage/quota": 200,
        "get /usage/history": 404,
        "get /usage/keys": 200,
        "get /usage/company": 200,
      },
    ],
  ] as [string, Record<string, number>][])("%s with Acme's ids", async (person, expected) => {
    const ask = person === "nobody" ? client(`${harness.server.url}/api/management/v1`, {}) : await harness.as(person);
    const statuses: Record<string, number> = {};
    for (const [route, go] of Object.entries(asks)) {
      const answer = await go(ask);
      statuses[route] = answer.status;
      if (person === "person_grace" || person === "nobody") {
        expect(answer.text, route).not.toMatch(/Acme|Marketing|Ada|co_acme/u);
      }
    }
    expect(statuses).toEqual(expected);
  });

  test("another company's ids are refused as those that do not exist, word for word", async () => {
    const grace = await harness.as("person_grace");
    const pairs: [string, (id: string) => Promise<Answer>, string][] = [
      ["ws_marketing", (id) => grace(`/api-keys?workspaceId=${id}`), "ws_none"],
      ["ws_marketing", (id) => createKey(grace, { workspaceId: id }), "ws_none"],
      ["ws_support", (id) => createKey(grace, { workspaceId: id }), "ws_none"],
      ["ws_marketing", (id) => grace(`/usage/history?timeZone=UTC&workspaceId=${id}`), "ws_none"],
      [acmeKey, (id) => grace(`/api-keys/${id}/revoke`, { body: {} }), "key_none"],
      [acmeKey, (id) => grace(`/api-keys/${id}`), "key_none"],
      [acmeKey, (id) => grace(`/api-keys/${id}/events?limit=10`), "key_none"],
      [acmeKey, (id) => grace(`/api-keys/${id}`, { method: "PATCH", body: { name: "Mine" } }), "key_none"],
      [acmeKey, (id) => createKey(grace, { workspaceId: "ws_globex", replaces: id }), "key_none"],
    ];
    for (const [foreign, ask, missing] of pairs) {
      const [a, b] = [await ask(foreign), await ask(missing)];
      expect({ ...a.body, requestId: "" }).toEqual({ ...b.body, requestId: "" });
      expect(a.status).toBe(404);
    }
    const acme = (await (await harness.as("person_ada"))("/api-keys")).body.items;
    expect(acme).toHaveLength(1);
    expect(acme[0]).toMatchObject({ id: acmeKey, status: "active" });
    expect(acme[0]).not.toHaveProperty("replacedBy");
  });

  test("everyone sees their own company's keys only", async () => {
    const ids = async (person: string) =>
      (await (await harness.as(person))("/api-keys")).body.items.map((key) => key.id);
    expect(await ids("person_ada")).toEqual([acmeKey]);
    expect(await ids("person_ben")).toEqual([acmeKey]);
    expect(await ids("person_grace")).toEqual([globexKey]);
  });

  test("a member is told why they may not", async () => {
    const ben = await harness.as("person_ben");
    const { permissions } = (await ben("/access")).body;
    const reason = "Only an administrator of Acme can do this.";
    expect(permissions).toEqual({
      createKeys: { allowed: false, reason },
      revokeKeys: { allowed: false, reason },
      viewUsage: { allowed: true },
    });
    expect((await createKey(ben)).body).toMatchObject({ code: "forbidden", detail: reason });
    // Permission comes before the input is looked at.
    expect((await ben("/api-keys", { raw: "{" })).status).toBe(403);
  });
});
