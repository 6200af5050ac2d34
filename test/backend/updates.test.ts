import { expect, test } from "vitest";
import { fixtureKeyAttributes } from "@mark-ai/api-keys/testing";
import { describeOnBoth } from "./support/engines.ts";
import { createKey, useServer } from "./support/harness.ts";

describeOnBoth("G27 rename and describe", (engine) => {
  const harness = useServer(engine);
  const patch = (body: unknown) => ({ method: "PATCH", body });

  test("a key is read alone, and only by its own company", async () => {
    const ask = await harness.as("person_ada");
    const { key } = (await createKey(ask)).body;
    const read = await ask(`/api-keys/${key.id}`);
    expect([read.status, read.body]).toEqual([200, key]);
    const grace = await harness.as("person_grace");
    for (const answer of [await grace(`/api-keys/${key.id}`), await ask("/api-keys/key_nobody")]) {
      expect([answer.status, answer.body.code, answer.body.field]).toEqual([404, "not_found", "keyId"]);
    }
  });

  test("a name and a description change, each alone, and an empty description goes", async () => {
    const ask = await harness.as("person_ada");
    const { key } = (await createKey(ask, { name: "Zapier" })).body;
    const path = `/api-keys/${key.id}`;
    const renamed = await ask(path, patch({ name: "  Zapier 2 " }));
    expect([renamed.status, renamed.body]).toEqual([200, { ...key, name: "Zapier 2" }]);
    const described = await ask(path, patch({ description: "Sends invoices" }));
    expect(described.body).toEqual({ ...key, name: "Zapier 2", description: "Sends invoices" });
    expect((await ask(path, patch({}))).body).toEqual(described.body);
    expect((await ask(path, patch({ description: " " }))).body).toEqual(renamed.body);
  });

  test("no change of a name widens what a key may do, or for how long", async () => {
    const ask = await harness.as("person_ada");
    const { key } = (await createKey(ask, { scopes: ["documents:write"] })).body;
    const wider = { scopes: null, expiresAt: null, workspaceId: "ws_sales", revokedAt: null, status: "active" };
    const answer = await ask(`/api-keys/${key.id}`, patch({ name: "Wider", ...wider }));
    expect(answer.body).toEqual({ ...key, name: "Wider" });
    await ask(`/api-keys/${key.id}/revoke`, { body: {} });
    const late = await ask(`/api-keys/${key.id}`, patch({ name: "Late", ...wider }));
    expect([late.body.name, late.body.status]).toEqual(["Late", "revoked"]);
  });

  test("a member, another company and another site may not rename", async () => {
    const ask = await harness.as("person_ada");
    const { key } = (await createKey(ask)).body;
    const path = `/api-keys/${key.id}`;
    expect((await (await harness.as("person_ben"))(path, patch({ name: "x" }))).status).toBe(403);
    expect((await (await harness.as("person_grace"))(path, patch({ name: "x" }))).status).toBe(404);
    const foreign = await ask(path, { ...patch({ name: "x" }), headers: { "Sec-Fetch-Site": "cross-site" } });
    expect(foreign.status).toBe(403);
    expect((await ask(path)).body.name).toBe(key.name);
  });

  test("a text with a key in it, two lines or too long is refused with its field", async () => {
    const ask = await harness.as("person_ada");
    const { key, secret } = (await createKey(ask)).body;
    const refused: [string, string][] = [
      ["name", `was ${secret}`],
      ["description", `was ${secret}`],
      ["description", "one\ntwo"],
      ["description", "d".repeat(501)],
      ["name", " "],
    ];
    for (const [field, text] of refused) {
      const answer = await ask(`/api-keys/${key.id}`, patch({ [field]: text }));
      expect([answer.status, answer.body.field]).toEqual([400, field]);
      expect(answer.text).not.toContain(secret.slice(12));
    }
    expect((await ask(`/api-keys/${key.id}`)).body).toEqual(key);
  });

  test("the description is searched without case and accents, also that of a new key", async () => {
    const ask = await harness.as("person_ada");
    const { key } = (await createKey(ask, { description: "Für die Buchhaltung" })).body;
    await createKey(ask, { name: "Other" });
    const found = async (search: string) =>
      (await ask(`/api-keys?search=${encodeURIComponent(search)}`)).body.items.map(({ id }) => id);
    expect(await found("FUR DIE buch")).toEqual([key.id]);
    await ask(`/api-keys/${key.id}`, patch({ description: "Lager" }));
    expect(await found("buchhaltung")).toEqual([]);
    expect(await found("lager")).toEqual([key.id]);
  });

  test("G19 attributes that can be edited are changed one by one, kept, taken away, and told in the history", async () => {
    await harness.server.db.query("update companies set key_attributes = $1::text::jsonb where id = 'co_acme'", [
      JSON.stringify(fixtureKeyAttributes),
    ]);
    const ask = await harness.as("person_ada");
    const attributes = { environment: "staging", team: "Growth", critical: true };
    const { key } = (await createKey(ask, { attributes })).body;
    const path = `/api-keys/${key.id}`;
    const change = async (changes: unknown) => ask(path, patch({ attributes: changes }));
    expect((await change({ team: "Sales" })).body).toEqual({ ...key, attributes: { ...attributes, team: "Sales" } });
    expect((await change({ team: "" })).body.attributes).toEqual({ environment: "staging", critical: true });
    expect((await change({})).body.attributes).toEqual({ environment: "staging", critical: true });
    const events = JSON.parse((await ask(`${path}/events`)).text) as { items: { type: string; detail?: string }[] };
    expect(events.items.map(({ type, detail }) => [type, detail])).toEqual([
      ["edited", undefined],
      ["edited", undefined],
      ["created", undefined],
    ]);
  });

  test.each([
    ["that is not declared", { plan: "a" }, "attributes.plan"],
    ["that cannot be edited", { critical: false }, "attributes.critical"],
    ["that is required, empty", { environment: "" }, "attributes.environment"],
    ["that is no option", { environment: "moon" }, "attributes.environment"],
    ["that is too long", { team: "t".repeat(21) }, "attributes.team"],
    ["with a key in it", { team: `mk_live_${"aB3".repeat(12)}` }, "attributes.team"],
  ])("G19 a change of an attribute %s is refused with its field, and changes nothing", async (_, changes, field) => {
    await harness.server.db.query("update companies set key_attributes = $1::text::jsonb where id = 'co_acme'", [
      JSON.stringify(fixtureKeyAttributes),
    ]);
    const ask = await harness.as("person_ada");
    const { key } = (await createKey(ask, { attributes: { environment: "staging", critical: true } })).body;
    const refused = await ask(`/api-keys/${key.id}`, patch({ name: "Renamed", attributes: changes }));
    expect([refused.status, refused.body.field]).toEqual([400, field]);
    expect((await ask(`/api-keys/${key.id}`)).body).toEqual(key);
  });
});
