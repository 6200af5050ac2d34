import { describe, expect, test } from "vitest";
import { attributesProblem, callAdapter, type ApiKeysAdapter, type KeyAttribute } from "@mark-ai/api-keys/contract";
import { fixtureAccess, fixtureCreatedKey, fixtureKey, fixtureKeyAttributes } from "@mark-ai/api-keys/testing";
import { fitAttributes, looksLikeKey } from "../../../src/contract/attributeSchemas.ts";

const signal = new AbortController().signal;
const listOf = (...attributes: unknown[]) => {
  const items = attributes.map((own, index) => ({ ...fixtureKey({ id: `key_${String(index)}` }), attributes: own }));
  return { listKeys: () => Promise.resolve({ items }) } as unknown as ApiKeysAdapter;
};
const list = (adapter: ApiKeysAdapter) => callAdapter(adapter, "listKeys", { limit: 10 }, { signal });

describe("G19 what a host's keys carry", () => {
  test("is kept, whatever it is named: scalars and lists of texts", async () => {
    const attributes = { id: "other", status: "paused", name: "<img src=x>", n: 1.5, on: false, tags: ["a", "b"] };
    const { items, omittedAttributes } = await list(listOf(attributes));
    expect(items[0]?.attributes).toEqual(attributes);
    expect(items[0]?.id).toBe("key_0");
    expect(omittedAttributes).toBeUndefined();
  });

  const secret = `sk_live_${"aB3dE6gH".repeat(5)}`;
  const bad: readonly [string, unknown, unknown, string][] = [
    ["an object", { team: "A", owner: { id: 1 } }, { team: "A" }, "attributes.owner: found an object"],
    ["a list of numbers", { team: "A", years: [2026] }, { team: "A" }, "attributes.years: found a list"],
    ["a huge text", { team: "t".repeat(1001) }, {}, "found a string of 1001 characters, expected at most 1000"],
    ["a huge list", { tags: Array.from({ length: 51 }, () => "t") }, {}, "expected at most 50 texts"],
    ["a key", { team: secret }, {}, "expected no key in it"],
    ["a name with a key in it", { [secret]: "A" }, {}, "attributes: found a string of 1 characters"],
    ["a name that is too long", { ["n".repeat(65)]: "A" }, {}, "expected another name, of 1 to 64 characters"],
    [
      "a name that every object has",
      { team: "A", toString: "A", constructor: "B" },
      { team: "A" },
      "attributes.toString",
    ],
    ["Infinity", { n: Infinity }, {}, "expected a finite number"],
    ["no object", "team", undefined, "attributes: found string, expected an object"],
    ["a list", ["team"], undefined, "attributes: found a list, expected an object"],
  ];
  test.each(bad)("%s is left out of its key, which stays, and is reported without its value", async (...given) => {
    const [what, attributes, kept, reason] = given;
    const { items, omitted, omittedAttributes } = await list(listOf({ team: "fine" }, attributes));
    expect(items.map((key) => key.attributes)).toEqual([{ team: "fine" }, kept]);
    expect(omitted).toBeUndefined();
    expect(omittedAttributes?.count).toBe(what.startsWith("a name that every") ? 2 : 1);
    expect(omittedAttributes?.reason).toContain(reason);
    expect(omittedAttributes?.reason).toMatch(/^listKeys answered with items\.1\./u);
    expect(JSON.stringify([items, omittedAttributes])).not.toContain(secret);
  });

  test("more than fifty are cut off, and counted", () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`a${String(index)}`, index]));
    const { fits, omitted, reason } = fitAttributes(many);
    expect([Object.keys(fits ?? {}).length, omitted, reason]).toEqual([
      50,
      10,
      "attributes.a50: found number, expected at most 50 attributes.",
    ]);
  });

  test("null is absent, as GraphQL has it", async () => {
    const { items, omittedAttributes } = await list(listOf({ team: null, environment: "production" }, null));
    expect(items.map(({ attributes }) => attributes)).toEqual([{ environment: "production" }, undefined]);
    expect(omittedAttributes).toBeUndefined();
  });

  test("never costs the secret of a key that was just created", async () => {
    const created = fixtureCreatedKey();
    const adapter = {
      listKeys: () => Promise.reject(new Error("not asked")),
      createKey: () =>
        Promise.resolve({ ...created, key: { ...created.key, attributes: { team: { id: 1 }, a: "b" } } }),
    } as unknown as ApiKeysAdapter;
    const input = { workspaceId: "ws_marketing", name: "Production", idempotencyKey: "12345678" };
    const { key, secret: shown } = await callAdapter(adapter, "createKey", input, { signal });
    expect([key.attributes, shown]).toEqual([{ a: "b" }, created.secret]);
  });

  test("does not carry a short secret into the list either", async () => {
    const created = fixtureCreatedKey();
    const adapter = {
      listKeys: () => Promise.reject(new Error("not asked")),
      createKey: () => Promise.resolve({ secret: "short", key: { ...created.key, attributes: { note: "short" } } }),
    } as unknown as ApiKeysAdapter;
    const input = { workspaceId: "ws_marketing", name: "Production", idempotencyKey: "12345678" };
    const error: unknown = await callAdapter(adapter, "createKey", input, { signal }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: "contract", existingKey: { id: created.key.id, attributes: undefined } });
  });

  test.each([
    ["a key", `mk_live_${"aB3".repeat(12)}`, true],
    ["a key in a sentence", `use sk-proj-${"Zz9y".repeat(10)} for now`, true],
    ["a person's id", "user_29w83sxmDNGwOuEthce5gg56FcC", false],
    ["a UUID", "usr_3f2504e0-4f89-11d3-9a0c-0305e82c3301", false],
    ["a hash", `sha256_${"0123456789abcdef".repeat(4)}`, false],
    ["a masked key", "mk_live_AbCd…wxyz", false],
    ["words", "our_very_long_cost_center_name_for_billing_in_2026", false],
  ])("%s has the shape of a key, or has not", (_, text, expected) => {
    expect(looksLikeKey(text)).toBe(expected);
  });
});

describe("G19 declarations of attributes", () => {
  const ask = (keyAttributes: unknown) => {
    const adapter = {
      listKeys: () => Promise.reject(new Error("not asked")),
      getAccess: () => Promise.resolve({ ...fixtureAccess(), keyAttributes }),
    } as unknown as ApiKeysAdapter;
    return callAdapter(adapter, "getAccess", {}, { signal });
  };

  test("are answered as they were declared, and null is absent", async () => {
    expect((await ask(fixtureKeyAttributes)).keyAttributes).toEqual(fixtureKeyAttributes);
    const [first] = fixtureKeyAttributes;
    const { keyAttributes } = await ask([{ ...first, help: null, maxLength: null }]);
    expect(keyAttributes).toEqual([first]);
    expect((await ask(null)).keyAttributes).toBeUndefined();
  });

  const [first] = fixtureKeyAttributes;
  test.each([
    ["of an unknown kind", { ...first, name: "b", kind: "colour" }, "keyAttributes.1.kind"],
    ["without a label", { name: "b", kind: "text", on: [] }, "keyAttributes.1.label"],
    ["that is no object", "team", "keyAttributes.1"],
    ["with another one's name", first, "keyAttributes.1: found the name of an earlier attribute"],
  ])("%s are left out, and access is there", async (_, declaration, reason) => {
    const access = await ask([first, declaration]);
    expect(access.company.id).toBe("co_acme");
    expect(access.keyAttributes).toEqual([first]);
    expect(access.omittedAttributes).toMatchObject({ count: 1 });
    expect(access.omittedAttributes?.reason).toContain(reason);
  });

  test("that are no list are left out whole", async () => {
    expect(await ask({ team: {} })).toMatchObject({ omittedAttributes: { count: 1 } });
  });
});

describe("G19 attributesProblem() tells a backend what to refuse", () => {
  const good = { environment: "production", team: "A", sources: ["crm"], review: "2028-02-29", critical: true };
  const declared: readonly KeyAttribute[] = fixtureKeyAttributes;
  test.each([
    [good, undefined],
    [{ environment: "production" }, undefined],
    [{}, { field: "attributes.environment", problem: "required" }],
    [undefined, { field: "attributes.environment", problem: "required" }],
    [
      { ...good, environment: "moon" },
      { field: "attributes.environment", problem: "kind" },
    ],
    [
      { ...good, environment: "" },
      { field: "attributes.environment", problem: "required" },
    ],
    [{ ...good, team: "t".repeat(20) }, undefined],
    [
      { ...good, team: "t".repeat(21) },
      { field: "attributes.team", problem: "too-long" },
    ],
    [
      { ...good, sources: "crm" },
      { field: "attributes.sources", problem: "kind" },
    ],
    [
      { ...good, sources: ["crm", "moon"] },
      { field: "attributes.sources", problem: "kind" },
    ],
    [
      { ...good, review: "2027-02-29" },
      { field: "attributes.review", problem: "kind" },
    ],
    [
      { ...good, team: 5 },
      { field: "attributes.team", problem: "kind" },
    ],
    [
      { ...good, environment: " " },
      { field: "attributes.environment", problem: "required" },
    ],
    [
      { ...good, environment: [] },
      { field: "attributes.environment", problem: "required" },
    ],
    [
      { ...good, environment: ["production"] },
      { field: "attributes.environment", problem: "kind" },
    ],
    [{ ...good, sources: [] }, undefined],
    [
      { ...good, critical: "true" },
      { field: "attributes.critical", problem: "kind" },
    ],
    [
      { ...good, constructor: "A" },
      { field: "attributes.constructor", problem: "unknown" },
    ],
  ])("%j", (attributes, problem) => {
    expect(attributesProblem(attributes, declared)).toEqual(problem);
  });

  test.each(["2028-02-29T00:00", "2028-2-9", "soon", "", ["2028-02-29"], 20280229])("%j is no day", (review) => {
    const problem = attributesProblem({ ...good, review }, declared);
    expect(problem).toEqual({ field: "attributes.review", problem: "kind" });
  });

  test("a choice without options has none, and a text of any length fits without a longest length", () => {
    const bare: readonly KeyAttribute[] = [
      { name: "c", label: "C", kind: "choice", on: ["create"] },
      { name: "t", label: "T", kind: "text", on: ["create"] },
      { name: "r", label: "R", kind: "choices", required: true, on: ["create"] },
    ];
    expect(attributesProblem({ c: "A", r: ["A"] }, bare)).toEqual({ field: "attributes.c", problem: "kind" });
    expect(attributesProblem({ t: "t".repeat(9000), r: [] }, bare)).toEqual({
      field: "attributes.r",
      problem: "required",
    });
  });

  test("a switch that is required always has a value, and what is not asked for at creation is not missed", () => {
    const more: readonly KeyAttribute[] = [
      { name: "s", label: "S", kind: "switch", required: true, on: ["create"] },
      { name: "t", label: "T", kind: "text", required: true, on: ["edit"] },
    ];
    expect(attributesProblem(undefined, more)).toBeUndefined();
  });

  test("without declarations any attribute is unknown, and none is fine", () => {
    expect(attributesProblem(undefined, undefined)).toBeUndefined();
    expect(attributesProblem({ a: "b" }, undefined)).toEqual({ field: "attributes.a", problem: "unknown" });
  });
});
