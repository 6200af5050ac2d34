import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { chromium, type Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumArgs, findChromium } from "../../scripts/browser.mjs";
import { propertyOf } from "../../src/theme/propertyOf.ts";
import { tokens, type Token } from "../../src/theme/tokens.ts";
import { makeBackend } from "./docs/backend.ts";
import {
  bundle,
  codeBlocks,
  compile,
  folderOf,
  pathOf,
  runnerOf,
  runNode,
  titleOf,
  urlOf,
  writeBlocks,
} from "./docs/code.ts";
import { anchorsOf, blocks, docs, linksOf, mentionsOf, readDoc, type Block } from "./docs/markdown.ts";
import { faultsOf } from "./docs/shell.ts";
import { openPage } from "./support/openPage.ts";
import { makeProject, root, type Project } from "./support/project.ts";
import { serve, type Site } from "./support/serve.ts";

// Everything that is written for readers, held against what would be published. A new document is found by itself.
const named = (all: readonly Block[]) => all.map((block) => [titleOf(block), block] as const);
const of = (language: string) => blocks.filter((block) => block.language === language);

describe("links", () => {
  it("lead from the README to every document", () => {
    const linked = new Set(
      docs
        .filter((doc) => !doc.startsWith("docs/"))
        .flatMap(linksOf)
        .map(({ path }) => path),
    );
    const below = new Set(docs.flatMap(linksOf).map(({ path }) => path));
    const unlinked = docs.filter((doc) => doc.startsWith("docs/"));
    const isBelow = (doc: string) => doc.split("/").length > 2;
    expect(unlinked.filter((doc) => !(isBelow(doc) ? below : linked).has(doc))).toEqual([]);
  });

  it.each(docs)("of %s lead somewhere, to their anchors too", (doc) => {
    const broken = linksOf(doc).filter(({ path, anchor }) => {
      if (!existsSync(join(root, path))) return true;
      const isFolder = statSync(join(root, path)).isDirectory();
      const page = isFolder ? join(path, "README.md") : path;
      if (anchor === undefined || !page.endsWith(".md")) return false;
      // GitHub opens a folder at its README, and calls the top of it "readme".
      return !(isFolder && anchor === "readme" && existsSync(join(root, page))) && !anchorsOf(page).has(anchor);
    });
    expect(broken.map(({ target }) => target)).toEqual([]);
  });

  it.each(docs)("%s names files and scripts that are there", (doc) => {
    const { scripts } = JSON.parse(readDoc("package.json")) as { scripts: Record<string, string> };
    const own = ["ci", "install", "ls", "pack", "publish"];
    const { paths, scripts: named } = mentionsOf(doc);
    const places = ["", ...readdirSync(join(root, "examples")).map((example) => join("examples", example))];
    expect(paths.filter((path) => !places.some((place) => existsSync(join(root, place, path))))).toEqual([]);
    expect(named.filter((script) => !(script in scripts) && !own.includes(script))).toEqual([]);
  });
});

describe("blocks", () => {
  it("are of a kind that is checked", () => {
    const known = ["ts", "tsx", "js", "jsx", "sh", "json", "css", "html", "text"];
    expect(blocks.filter(({ language }) => !known.includes(language)).map(titleOf)).toEqual([]);
  });

  it.each(named(of("sh")))("%s calls commands that are there", (_, { code }) => {
    expect(faultsOf(code)).toEqual([]);
  });

  it.each(named(of("json")))("%s is JSON", (_, { code }) => {
    expect(() => JSON.parse(code) as unknown).not.toThrow();
  });

  it.each(named(of("css")))("%s is CSS, with tokens that exist", async (_, { code }) => {
    const { warnings } = await transform(code, { loader: "css" });
    expect(warnings.map(({ text }) => text)).toEqual([]);
    const known = Object.keys(tokens).map((token) => propertyOf(token as Token));
    const used = [...code.matchAll(/--mak-[\w-]+/gu)].map(([property]) => property);
    expect(used.filter((property) => !known.some((one) => one === property))).toEqual([]);
  });
});

describe("code", () => {
  let project: Project;
  let said: readonly string[] = [];
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    project = makeProject("docs");
    writeBlocks(project);
    said = await compile(project);
    await Promise.all([bundle(project, "browser"), bundle(project, "node")]);
    const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A document's block</title>
<link rel="stylesheet" href="/api-keys/styles.css">
<body><div id="root"></div><main id="api-keys"></main><script type="module" src="/run.js"></script></body></html>`;
    writeFileSync(join(project.folder, "out/browser/index.html"), page);
    site = await serve({
      find: (path) => {
        const places = [join(project.folder, "out/browser"), project.folder];
        // What a document's own page asks for at the root of its host.
        const ofDocs = docs.map((doc) => join(project.folder, "out/browser", folderOf(doc)));
        const file = path.startsWith("/api-keys/")
          ? join(project.own, "dist", path.slice("/api-keys/".length))
          : [...places, ...ofDocs].map((place) => join(place, path)).find((each) => existsSync(each));
        return file !== undefined && existsSync(file) ? readFileSync(file) : undefined;
      },
      answer: makeBackend(),
    });
    browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
    project.remove();
  });

  it.each(named(codeBlocks))("%s compiles against the built package", (_, block) => {
    expect(said.filter((line) => line.startsWith(pathOf(block)))).toEqual([]);
  });

  it("compiles as a whole", () => {
    expect(said).toEqual([]);
  });

  const runs = (runner: string) =>
    named(codeBlocks.filter((block) => block.noRun === undefined && runnerOf(block) === runner));

  it.each(runs("browser"))("%s runs in a browser", async (_, block) => {
    const { page, complaints } = await openPage(browser, site.url);
    await page.waitForFunction(() => "runBlock" in window);
    const did = await page.evaluate((url) => window.runBlock(url), urlOf(block));
    // A page that is drawn has its title and asks for its data.
    if (/<ApiKeysPage\b/u.test(block.code) && did.includes("drawn")) {
      await page.getByRole("heading", { level: 1 }).first().waitFor();
    }
    await page.close();
    expect(complaints).toEqual([]);
  });

  it.each(named(of("html")))("%s opens in a browser, under a strict policy", async (_, block) => {
    const { page, complaints } = await openPage(browser, `${site.url}/${pathOf(block)}`);
    if (block.code.includes("<mak-api-keys")) await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.close();
    expect(complaints).toEqual([]);
    expect(site.violations).toEqual([]);
  });

  it.each(runs("node"))("%s runs in Node", async (_, block) => {
    const ended = await runNode(project, [join("out/node", urlOf(block))]);
    expect(ended).toMatchObject({ code: 0 });
  });

  it("runs under Vitest what is written for it", async () => {
    const files = codeBlocks.filter((block) => block.noRun === undefined && runnerOf(block) === "vitest").map(pathOf);
    const config = `export default { test: { include: ${JSON.stringify(files)}, cache: false } };\n`;
    writeFileSync(join(project.folder, "vitest.config.mjs"), config);
    const { code, said } = await runNode(project, ["node_modules/vitest/vitest.mjs", "run", "--reporter=default"]);
    expect({ code, said: code === 0 ? "" : said }).toEqual({ code: 0, said: "" });
  });
});
