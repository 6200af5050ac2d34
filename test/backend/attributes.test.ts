import { expect, test } from "vitest";
import { fixtureKeyAttributes } from "@mark-ai/api-keys/testing";
import { describeOnBoth } from "./support/engines.ts";
import { createKey, useServer } from "./support/harness.ts";

describeOnBoth("G19 attributes", (engine) => {
  const harness = useServer(engine);
  const signIn = async () => {
    await harness.server.db.query("update companies set key_attributes = $1::text::jsonb where id = 'co_acme'", [
      JSON.stringify(fixtureKeyAttributes),
    ]);
    return harness.as("person_ada");
  };

  test("a company declares them, and its keys carry what was asked for", async () => {
    const ask = await signIn();
    const access = JSON.parse((await ask("/access")).text) as { keyAttributes?: unknown };
    expect(access.keyAttributes).toEqual(fixtureKeyAttributes);
    const attributes = { environment: "staging", team: "<b>Growth</b>", sources: ["crm"], critical: false };
    const created = await createKey(ask, { attributes });
    expect([created.status, created.body.key.attributes]).toEqual([201, attributes]);
    expect((await ask("/api-keys")).body.items[0].attributes).toEqual(attributes);
  });

  test("a company without any has keys without any, and refuses them", async () => {
    const ask = await harness.as("person_ada");
    expect((await ask("/access")).text).not.toContain("keyAttributes");
    const refused = await createKey(ask, { attributes: { team: "Growth" } });
    expect([refused.status, refused.body.field]).toEqual([400, "attributes.team"]);
    await createKey(ask);
    expect((await ask("/api-keys")).text).not.toContain("attributes");
  });

  test.each([
    ["of another kind", { environment: "production", team: 7 }, "attributes.team"],
    ["that is no option", { environment: "moon" }, "attributes.environment"],
    ["that is not declared", { environment: "production", status: "revoked" }, "attributes.status"],
    ["that is too long", { environment: "production", team: "t".repeat(21) }, "attributes.team"],
    ["that is huge", { environment: "production", team: "t".repeat(9000) }, "attributes.team"],
    ["that is no day", { environment: "production", review: "2027-02-30" }, "attributes.review"],
    ["that is an object", { environment: { a: 1 } }, "attributes.environment"],
    ["that cannot be stored", { environment: "production", team: "a\0b" }, "attributes.team"],
    ["that is missing", { team: "Growth" }, "attributes.environment"],
    ["with a key in it", { environment: "production", team: `mk_live_${"aB3".repeat(12)}` }, "attributes.team"],
  ])("a value %s is refused with its field, and makes no key", async (_, attributes, field) => {
    const ask = await signIn();
    const refused = await createKey(ask, { attributes });
    expect([refused.status, refused.body.field]).toEqual([400, field]);
    expect((await ask("/api-keys")).body.items).toEqual([]);
  });

  test("the same request again makes no second key, with other attributes it is another request", async () => {
    const ask = await signIn();
    const once = { attributes: { environment: "production" } };
    const codes = [];
    for (const body of [once, once, { attributes: { environment: "staging" } }]) {
      codes.push((await createKey(ask, body, "attributes-again")).body.code);
    }
    expect(codes).toEqual([undefined, "secret_already_shown", "idempotency_mismatch"]);
  });
});
