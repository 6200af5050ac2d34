import type { KeyAttribute, KeyAttributes, KeyAttributeValue } from "../../contract/attributes.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";
import { requiredOf, valueFor } from "./attributeValues.js";
import { randomToken, type Probe } from "./probe.js";

/** A value of another kind, or none of the options. */
function wrongValueFor({ kind }: KeyAttribute): KeyAttributeValue {
  if (kind === "choices") return [randomToken()];
  return kind === "text" ? 7 : randomToken();
}

/** Runs a case where the backend declares attributes for new keys. Elsewhere there is nothing to promise. */
function withAttributes(run: (probe: Probe, declared: readonly KeyAttribute[]) => Promise<void>) {
  return async (probe: Probe) => {
    const { keyAttributes = [] } = await probe.call("getAccess", {});
    const declared = keyAttributes.filter(({ on }) => on.includes("create"));
    if (declared.length > 0) await run(probe, declared);
  };
}

async function expectAttributeRefused(request: Promise<unknown>, name: string, what: string): Promise<void> {
  const error = await expectRefusal(request, ["validation"], what);
  expectThat(
    error.field === `attributes.${name}` || error.field?.startsWith(`attributes.${name}.`) === true,
    `${what} was refused with the field ${error.field ?? "(none)"}, expected attributes.${name}.`,
  );
}

const expectFieldRefused = (probe: Probe, attributes: KeyAttributes, name: string, what: string) =>
  expectAttributeRefused(probe.create({ attributes }), name, what);

const editableOf = (declared: readonly KeyAttribute[]) => declared.filter(({ on }) => on.includes("edit"));

/** Another value of the same kind than {@link valueFor} gives. */
function otherValueFor(one: KeyAttribute): KeyAttributeValue {
  const { kind, options = [] } = one;
  if (kind === "text") return "u";
  if (kind === "switch") return false;
  if (kind === "date") return "2031-03-01";
  return kind === "choice" ? (options.at(-1)?.value ?? "") : options.slice(-1).map(({ value }) => value);
}

const allOf = (declared: readonly KeyAttribute[]): KeyAttributes =>
  Object.fromEntries(declared.map((one) => [one.name, valueFor(one)]));

export const attributeCases: readonly CaseDefinition[] = [
  defineCase(
    "attributes: the created key answers the attributes that were asked for",
    ["createKey", "getAccess"],
    withAttributes(async (probe, declared) => {
      const asked = allOf(declared);
      const { key } = await probe.create({ attributes: asked });
      for (const found of [key, await probe.find(key.id)]) {
        for (const { name } of declared) {
          expectEqual(found.attributes?.[name], asked[name], `The attribute ${name} of the key`);
        }
      }
    }),
  ),
  defineCase(
    "attributes: a value of another kind is refused with its field",
    ["createKey", "getAccess"],
    withAttributes(async (probe, declared) => {
      for (const one of declared) {
        const attributes = { ...allOf(declared), [one.name]: wrongValueFor(one) };
        await expectFieldRefused(probe, attributes, one.name, `A ${one.kind} with a value of another kind`);
      }
      expectEqual(await probe.countMine(), 0, "Keys made by requests that were refused");
    }),
  ),
  defineCase(
    "attributes: a key without one that is required is refused with its field",
    ["createKey", "getAccess"],
    withAttributes(async (probe, declared) => {
      for (const { name } of requiredOf(declared)) {
        const others = Object.fromEntries(Object.entries(allOf(declared)).filter(([own]) => own !== name));
        await expectFieldRefused(probe, others, name, `A key without the required ${name}`);
      }
    }),
  ),
  defineCase(
    "attributes: a text that holds a key is refused with its field",
    ["createKey", "getAccess"],
    withAttributes(async (probe, declared) => {
      const texts = declared.filter(({ kind }) => kind === "text");
      const { secret } = await probe.create();
      for (const { name } of texts) {
        const attributes = { ...allOf(declared), [name]: secret };
        await expectFieldRefused(probe, attributes, name, "A text that holds a key");
      }
    }),
  ),
  defineCase(
    "attributes: a change sets what it names and keeps the rest",
    ["updateKey", "createKey", "getAccess"],
    withAttributes(async (probe, declared) => {
      const asked = allOf(declared);
      const { key } = await probe.create({ attributes: asked });
      for (const one of editableOf(declared)) {
        const attributes = { [one.name]: otherValueFor(one) };
        const updated = await probe.call("updateKey", { keyId: key.id, attributes });
        Object.assign(asked, attributes);
        for (const found of [updated, await probe.find(key.id)]) {
          for (const { name } of declared) {
            expectEqual(found.attributes?.[name], asked[name], `The attribute ${name} after a change of ${one.name}`);
          }
          expectEqual([found.name, found.status], [key.name, key.status], "Name and status of the key");
        }
      }
    }),
  ),
  defineCase(
    "attributes: an empty value takes one away that is not required, and a required one is refused with its field",
    ["updateKey", "createKey", "getAccess"],
    withAttributes(async (probe, declared) => {
      const asked = allOf(declared);
      const { key } = await probe.create({ attributes: asked });
      for (const { name, kind, required = false } of editableOf(declared)) {
        if (kind === "switch") continue;
        const attributes = { [name]: kind === "choices" ? [] : "" };
        const change = probe.call("updateKey", { keyId: key.id, attributes });
        if (required) {
          await expectAttributeRefused(change, name, `Taking away the required ${name}`);
          continue;
        }
        await change;
        expectEqual((await probe.find(key.id)).attributes?.[name] ?? null, null, `The attribute ${name}`);
      }
    }),
  ),
  defineCase(
    "attributes: a change to another kind, or of what cannot be edited, is refused with its field and changes nothing",
    ["updateKey", "createKey", "getAccess"],
    withAttributes(async (probe, declared) => {
      const asked = allOf(declared);
      const { key } = await probe.create({ attributes: asked });
      const wrong = declared.map((one) =>
        one.on.includes("edit") ? ([one.name, wrongValueFor(one)] as const) : ([one.name, valueFor(one)] as const),
      );
      for (const [name, value] of [...wrong, [`a${randomToken()}`, "nowhere"] as const]) {
        const change = probe.call("updateKey", { keyId: key.id, attributes: { [name]: value } });
        await expectAttributeRefused(change, name, `A change of ${name} that is not allowed`);
      }
      const { attributes } = await probe.find(key.id);
      for (const { name } of declared) expectEqual(attributes?.[name], asked[name], `The attribute ${name}`);
    }),
  ),
];
