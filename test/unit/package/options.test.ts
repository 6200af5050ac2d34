import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { memoryScenarios } from "../../../src/adapters/memory/scenarios.ts";
import { attributeNames } from "../../../src/standalone/attributes.ts";
import { docs, readDoc } from "../../package/docs/markdown.ts";
import { membersOf, reports } from "./reports.ts";

const root = join(import.meta.dirname, "../../..");
const surface = readFileSync(join(root, "etc/index.api.md"), "utf8");

/** What each section of docs/options.md has to name, and nothing else. */
const sections: Readonly<Record<string, readonly string[]>> = {
  ApiKeysPage: [
    ...membersOf("ApiKeysPageProps"),
    ...membersOf("ApiKeysProviderProps").filter((prop) => prop !== "children"),
  ],
  ApiKeysProvider: ["children"],
  Brand: membersOf("Brand"),
  Snippets: membersOf("Snippets"),
  createTheme: membersOf("CreateThemeOptions"),
  checkTheme: membersOf("CheckThemeOptions"),
  createRestAdapter: membersOf("RestAdapterOptions"),
  createMemoryAdapter: membersOf("MemoryAdapterOptions"),
  Scenario: membersOf("MemoryScenarioOptions"),
  prefetchApiKeys: membersOf("PrefetchApiKeysOptions"),
  useDevelopersAccess: membersOf("UseDevelopersAccessOptions"),
  useKeyCount: membersOf("UseKeyCountOptions"),
  createPageDriver: [...new Set([...membersOf("PageDriverOptions"), ...membersOf("PlaywrightDriverOptions")])],
};

const sectionsOf = (doc: string) =>
  new Map(
    readDoc(doc)
      .split(/^#{2,3} /mu)
      .slice(1)
      .map((section) => [section.split("\n")[0] ?? "", section] as const),
  );

/** The names in the first column of a document's tables, by the heading of that column. */
const namesIn = (text: string, heading: string) =>
  [...text.matchAll(new RegExp(`^\\| ${heading} +\\|.*\\n\\|[ :|-]+\\n((?:\\|.*\\n?)+)`, "gmu"))].flatMap(
    ([, rows = ""]) =>
      rows
        .trim()
        .split("\n")
        .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/gu)].map(([, name = ""]) => name)),
  );

describe("docs/options.md", () => {
  const documented = sectionsOf("docs/options.md");

  it("has a section for each thing that takes options, and no other", () => {
    expect([...documented.keys()]).toEqual(Object.keys(sections));
  });

  it.each(Object.entries(sections))("names every option of %s, and none that does not exist", (name, members) => {
    const text = documented.get(name) ?? "";
    const named = [...namesIn(text, "prop"), ...namesIn(text, "option")];
    expect(members.length).toBeGreaterThan(0);
    expect([...named].sort()).toEqual([...members].sort());
  });

  it("names every scenario of the backend in memory", () => {
    const text = documented.get("createMemoryAdapter") ?? "";
    const listed = /The scenarios are ([^.]+)\./u.exec(text)?.[1] ?? "";
    expect([...listed.matchAll(/`([\w-]+)`/gu)].map(([, name]) => name)).toEqual([...memoryScenarios]);
  });
});

describe("the element's attributes in docs/without-react.md", () => {
  it("are all that it reads, and no other", () => {
    expect(namesIn(readDoc("docs/without-react.md"), "attribute").sort()).toEqual([...attributeNames].sort());
  });
});

/** The props of an exported component: of its type, or of the object that stands in its signature. */
function propsOf(component: string): string[] {
  const signature = new RegExp(`^export function ${component}\\(([\\s\\S]*?)\\): `, "mu").exec(surface)?.[1] ?? "";
  const type = /: (\w+Props)/u.exec(signature)?.[1];
  if (type === undefined) return [...signature.matchAll(/^ {4}(\w+)\??:/gmu)].map(([, name = ""]) => name);
  const base = new RegExp(`interface ${type} extends Omit<(\\w+), "(\\w+)">`, "u").exec(surface);
  const inherited = base === null ? [] : membersOf(base[1] ?? "").filter((name) => name !== base[2]);
  return [...membersOf(type), ...inherited];
}

describe("docs/composing.md", () => {
  const text = readDoc("docs/composing.md");
  const whole = ["ApiKeysPage", "ApiKeysProvider"];
  const components = [
    ...new Set([...surface.matchAll(/^export function ([A-Z]\w+)\(/gmu)].map(([, name = ""]) => name)),
  ].filter((name) => !whole.includes(name));
  const rows = [...text.matchAll(/^\| `<(\w+)>` +\|[^|]+\|([^|]*)\|$/gmu)].map(
    ([, name = "", props = ""]) => [name, [...props.matchAll(/`(\w+)`/gu)].map(([, prop = ""]) => prop)] as const,
  );

  it("has each section that is exported, and no other", () => {
    expect(rows.map(([name]) => name).sort()).toEqual(components.sort());
  });

  it.each(rows)("names every prop of <%s>, and none that does not exist", (name, props) => {
    expect([...props].sort()).toEqual(propsOf(name).sort());
  });

  it("has each hook that is exported, and no other", () => {
    const hooks = [...surface.matchAll(/^export function (use\w+)\(/gmu)].map(([, name]) => name);
    expect([...text.matchAll(/^\| `(use\w+)\(/gmu)].map(([, name]) => name).sort()).toEqual(hooks.sort());
  });
});

describe("the slots in docs/parts-and-slots.md", () => {
  it("have the props that they get", () => {
    const text = readDoc("docs/parts-and-slots.md");
    const propsOfSlot = (slot: string) =>
      [
        ...(new RegExp(`^\\| \\x60${slot}\\x60 .*\\|([^|]*)\\|$`, "mu").exec(text)?.[1] ?? "").matchAll(/`(\w+)`/gu),
      ].map(([, name]) => name);
    expect(propsOfSlot("keyName")).toEqual(membersOf("KeySlotProps"));
    expect(propsOfSlot("createFields").sort()).toEqual(membersOf("CreateFieldsProps").sort());
  });
});

describe("what the package exports", () => {
  const guides = docs
    .filter((doc) => !/migrations|CHANGELOG|contributing/u.test(doc))
    .map(readDoc)
    .join("\n");
  const names = new Set(
    reports.flatMap((report) =>
      [...report.matchAll(/^export (?:function|const|class) (\w+)/gmu)].map(([, name = ""]) => name),
    ),
  );

  it("is named in a guide, every function, value and class of it", () => {
    expect(names.size).toBeGreaterThan(80);
    expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`, "u").test(guides))).toEqual([]);
  });

  it("is all that the guides import", () => {
    const imported = [
      ...guides.matchAll(/import (?:type )?\{([^}]+)\} from "@mark-ai\/api-keys(?!\/locales\/\w)[\w/]*"/gu),
    ]
      .flatMap(([, list = ""]) => list.split(","))
      .map((name) => name.replace(/^\s*type /u, "").trim())
      .filter((name) => name !== "");
    const known = (name: string) => reports.some((report) => new RegExp(`^export .*\\b${name}\\b`, "mu").test(report));
    expect(imported.filter((name) => !known(name))).toEqual([]);
  });
});

/** Functions of the platform, of valibot and of test runners that guides call by their names. */
const ofPlatform = new Set([
  "showModal",
  "safeParse",
  "requestFullscreen",
  "execCommand",
  "resolvedOptions",
  "moveBefore",
  "toEqual",
]);

describe("a function that a guide calls in a sentence", () => {
  const members = new Set(
    reports.flatMap((report) => [
      ...[...report.matchAll(/(?:function|const|class|readonly|get) (\w+)/gu)].map(([, name = ""]) => name),
      ...[...report.matchAll(/^ +(?:readonly )?(\w+)\??[:(]/gmu)].map(([, name = ""]) => name),
    ]),
  );

  it.each(docs.filter((doc) => !/migrations|CHANGELOG|contributing/iu.test(doc)))("is there: %s", (doc) => {
    const prose = readDoc(doc).replaceAll(/```[\s\S]*?```/gu, "");
    const called = [...prose.matchAll(/`([^`\n]+)`/gu)]
      .flatMap(([, code = ""]) => [...code.matchAll(/\b([a-z]\w*[A-Z]\w*)\(/gu)])
      .map(([, name = ""]) => name);
    expect(called.filter((name) => !members.has(name) && !ofPlatform.has(name) && name !== "nameOf")).toEqual([]);
  });
});

/** What looks like a prop in a document and is an attribute of HTML. */
const ofHtml = new Set(["role", "allow", "translate", "spellcheck", "dir", "lang", "style", "id"]);

describe("every other document", () => {
  const props = new Set(sections.ApiKeysPage);
  const options = new Set(Object.values(sections).flat());
  const attributes = new Set(attributeNames);

  it.each(docs.filter((doc) => doc !== "docs/options.md" && !/migrations|CHANGELOG/u.test(doc)))(
    "names only props, options and attributes that exist: %s",
    (doc) => {
      const text = readDoc(doc);
      const wrong = [
        ...[...text.matchAll(/<ApiKeysPage\s+([\w-]+)(?==|\s*>|`)/gu)].filter(([, prop = ""]) => !props.has(prop)),
        ...[...text.matchAll(/`([\w]+)=(?:\{|")[^`]*`/gu)].filter(
          ([, prop = ""]) => !options.has(prop) && !ofHtml.has(prop),
        ),
        ...[...text.matchAll(/<mak-api-keys\b([^>]*)>/gu)].flatMap(([, inside = ""]) =>
          [...inside.matchAll(/([\w-]+)=/gu)].filter(([, name = ""]) => !attributes.has(name)),
        ),
      ];
      expect(wrong.map(([found]) => found)).toEqual([]);
      const named = ["prop", "option"].flatMap((heading) => namesIn(text, heading));
      expect(named.filter((name) => /^\w+$/u.test(name) && !options.has(name))).toEqual([]);
    },
  );
});
