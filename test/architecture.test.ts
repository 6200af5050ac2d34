import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";

const src = join(import.meta.dirname, "../src");

interface Import {
  readonly from: string;
  /** A path inside src, or a package's name. */
  readonly to: string;
  readonly external: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"),
);

const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

/** Every static, dynamic and re-exported import of a file's text, comments left out. */
function specifiersOf(text: string): string[] {
  const code = codeOf(text);
  return [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g)].map((match) => match[1] ?? "");
}

const imports: Import[] = files.flatMap((from) =>
  specifiersOf(readFileSync(join(src, from), "utf8")).map((specifier) => {
    const external = !specifier.startsWith(".");
    const to = external ? specifier : relative(src, normalize(join(src, dirname(from), specifier)));
    return { from, to, external };
  }),
);

/** Every group of files that import each other, directly or through others. Types count: they are read together. */
function circlesIn(edges: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to, external } of edges) {
    if (!external) targets.set(moduleOf(from), [...(targets.get(moduleOf(from)) ?? []), to]);
  }
  const reachableFrom = (start: string) => {
    const seen = new Set<string>();
    const next = [...(targets.get(start) ?? [])];
    for (let file = next.pop(); file !== undefined; file = next.pop()) {
      if (!seen.has(file)) next.push(...(targets.get(file) ?? []));
      seen.add(file);
    }
    return seen;
  };
  const reachable = new Map([...targets.keys()].map((file) => [file, reachableFrom(file)]));
  const inCircles = [...reachable].filter(([file, seen]) => seen.has(file));
  const groups = inCircles.map(([file, seen]) =>
    [...seen].filter((other) => reachable.get(other)?.has(file) === true).sort(),
  );
  return [...new Map(groups.map((group) => [group.join(" "), group])).values()];
}

const moduleOf = (file: string) => file.replace(/\.tsx?$/, ".js");

const layerOf = (path: string) => (path.includes("/") ? (path.split("/")[0] ?? "") : "root");

/** What each folder of src may import of ours, beside itself, utils and contract. */
const allowed: Record<string, readonly string[]> = {
  utils: [],
  contract: [],
  "adapter-kit": ["utils", "contract"],
  adapters: ["utils", "contract", "adapter-kit"],
  data: ["utils", "contract", "adapter-kit"],
  i18n: ["utils", "contract"],
  theme: ["utils", "contract", "i18n"],
  ui: ["utils", "contract", "theme", "i18n"],
  provider: ["utils", "contract", "data", "i18n", "theme", "ui"],
  components: ["utils", "contract", "ui", "provider", "data", "i18n", "theme"],
  testing: ["utils", "contract", "adapter-kit", "adapters", "i18n"],
  standalone: ["root", "utils", "contract", "adapter-kit", "adapters", "data", "i18n", "provider", "theme"],
};

const offences = (isOffence: (edge: Import) => boolean) =>
  imports.filter(isOffence).map(({ from, to }) => `${from} imports ${to}`);

/** A section's files that others may import: the components that it exports from the package. */
const index = readFileSync(join(src, "index.ts"), "utf8");

describe("the dependency rules", () => {
  it("finds the imports that it judges", () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.some(({ external }) => external)).toBe(true);
  });

  it("point one way", () => {
    expect(
      offences(({ from, to, external }) => {
        const [here, there] = [layerOf(from), layerOf(to)];
        // The entry ./contract also exports the adapter kit: hosts have one place to import from.
        if (from === "contract/index.ts" && there === "adapter-kit") return false;
        return !external && here !== "root" && here !== there && !(allowed[here] ?? []).includes(there);
      }),
    ).toEqual([]);
  });

  it("has no circles between files", () => {
    expect(circlesIn(imports)).toEqual([]);
    const edge = (from: string, to: string): Import => ({ from, to, external: false });
    const circle = [edge("a.ts", "b.js"), edge("b.tsx", "c.js"), edge("c.ts", "a.js"), edge("c.ts", "d.js")];
    expect(circlesIn(circle), "a circle is found").toEqual([["a.js", "b.js", "c.js"]]);
  });

  it("keep one section out of another's internals", () => {
    expect(
      offences(({ from, to }) => {
        if (layerOf(from) !== "components" || layerOf(to) !== "components") return false;
        // The chunk that holds both dialogs.
        if (from === "components/shared/overlays.ts") return false;
        const [own, other] = [from.split("/")[1], to.split("/")[1]];
        return own !== other && other !== "shared" && !index.includes(`"./${to}"`);
      }),
    ).toEqual([]);
  });

  it.each([
    ["TanStack stays in data/, its client's type may cross in provider/", /^@tanstack\//, /^(data|provider)\//],
    [
      "React stays out of the contract, the adapters and what tests them",
      /^react(-dom)?(\/|$)/,
      /^(?!contract|adapters|testing)/,
    ],
    ["valibot stays where data comes in", /^valibot$/, /^(contract|adapter-kit|adapters|data)\//],
    ["React's roots stay in standalone/", /^react-dom\/client$/, /^standalone\//],
    ["nothing imports chart.js whole", /^chart\.js\/auto$/, /^$/],
  ])("%s", (_, packages, folders) => {
    expect(offences(({ from, to, external }) => external && packages.test(to) && !folders.test(from))).toEqual([]);
  });

  it("imports chart.js in one file, which is loaded lazily", () => {
    const users = new Set(imports.filter(({ to }) => /^(chart\.js|react-chartjs-2)/.test(to)).map(({ from }) => from));
    expect([...users]).toHaveLength(1);
    const [user] = [...users];
    const module = (user ?? "").replace(/\.tsx?$/, ".js");
    const name = (module.split("/").at(-1) ?? "").replace(".", "\\.");
    const text = files.map((file) => codeOf(readFileSync(join(src, file), "utf8"))).join("\n");
    expect(text.match(new RegExp(`import\\("\\./${name}"\\)`, "g"))).toHaveLength(1);
    // A type costs nothing; a value would pull the file, and chart.js with it, into the first load.
    expect(text.match(new RegExp(`^import (?!type\\b).*"\\./${name}"`, "gm"))).toBeNull();
  });

  it("never imports the package's own index", () => {
    expect(
      offences(({ to, external }) => !external && /^(index|(contract|testing|standalone)\/index)\.js$/.test(to)),
    ).toEqual([]);
  });

  it("imports files by their full name", () => {
    expect(offences(({ to, external }) => !external && !to.endsWith(".js"))).toEqual([]);
  });

  it("keeps Intl in one place of the page", () => {
    const users = files.filter((file) =>
      /\bIntl\./.test(readFileSync(join(src, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "")),
    );
    // The contract counts calendar days without knowing a language, for backends as well.
    expect(users.filter((file) => !/^(i18n\/(?:format|matchLocale)|contract\/)/.test(file))).toEqual([]);
  });

  it("A45: announces by the page's live region alone, which is there before its text", () => {
    const own = /\brole="status"|\baria-live="(?!off")/;
    const users = files.filter((file) => own.test(codeOf(readFileSync(join(src, file), "utf8"))));
    expect(users).toEqual(["ui/LiveRegion.tsx"]);
  });

  it("exports by name", () => {
    const stars = files.filter((file) => /export \*/.test(readFileSync(join(src, file), "utf8")));
    expect(stars).toEqual([]);
  });

  it("writes nothing while rendering: neither a state nor a ref at the top level of a component or hook", () => {
    const write = /^ {2}(?:if \(.*\) )?(?:set[A-Z]\w*\(|\w+\.current = )/mu;
    expect("  if (seen !== value) setSeen(value);").toMatch(write);
    const code = files.filter((file) => file.endsWith(".tsx") || /(?:^|\/)use[A-Z]/.test(file));
    expect(code.filter((file) => write.test(readFileSync(join(src, file), "utf8")))).toEqual([]);
  });

  it("keeps the composition root under 150 lines", () => {
    expect(readFileSync(join(src, "ApiKeysPage.tsx"), "utf8").split("\n").length).toBeLessThan(150);
  });

  it("keeps every file within 300 lines, apart from the catalogues", () => {
    const code = files.filter((file) => !/^i18n\/(locales\/|messages\.ts$)/.test(file));
    const long = code.filter((file) => readFileSync(join(src, file), "utf8").split("\n").length > 301);
    expect(long).toEqual([]);
  });

  it("keeps ui/ private", () => {
    expect(index).not.toMatch(/"\.\/ui\//);
  });
});
