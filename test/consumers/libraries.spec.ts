import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { folderOf, libraryInstalls } from "./support/installs.ts";
import { serve } from "./support/serve.ts";
import { expect, test } from "./support/test.ts";
import { typecheck } from "./support/typecheck.ts";

// Hosts that have the package's libraries already, at other versions inside the ranges of package.json.
interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const readManifest = async (file: string) => JSON.parse(await readFile(file, "utf8")) as Manifest;
const ownManifest = join(import.meta.dirname, "../../package.json");

/** Builds the host and answers its folder and the packages in its bundle, each as often as there are copies. */
async function buildHost(name: (typeof libraryInstalls)[number]) {
  const install = await folderOf(name);
  const project = join(install, "host");
  await rm(project, { recursive: true, force: true });
  await mkdir(project, { recursive: true });
  await cp(join(import.meta.dirname, "libraries/host.tsx"), join(project, "host.tsx"));
  await cp(join(import.meta.dirname, "esbuild/index.html"), join(project, "dist/index.html"));
  const { metafile, warnings } = await build({
    absWorkingDir: project,
    entryPoints: { main: "host.tsx" },
    bundle: true,
    splitting: true,
    format: "esm",
    jsx: "automatic",
    outdir: "dist",
    metafile: true,
    define: { "process.env.NODE_ENV": '"development"' },
  });
  expect(warnings).toEqual([]);
  const packageOf = (path: string) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path)?.[0];
  const copies = new Set(Object.keys(metafile.inputs).flatMap((path) => packageOf(path) ?? []));
  return { project, install, copies: [...copies].map((path) => path.replace(/^.*node_modules\//u, "")) };
}

for (const name of libraryInstalls) {
  test(`a host with ${name} compiles, shares its query client and has one copy of each library`, async ({
    page,
    keys,
  }) => {
    const { project, install, copies } = await buildHost(name);
    expect(await typecheck(project, "host.tsx", "7.0", "bundler")).toBe("");

    const { dependencies } = await readManifest(ownManifest);
    const chosen = (await readManifest(join(install, "package.json"))).dependencies;
    for (const library of [...Object.keys(dependencies), "react", "react-dom"]) {
      expect(copies.filter((copy) => copy === library)).toEqual([library]);
      const { version } = await readManifest(join(install, "node_modules", library, "package.json"));
      expect(version, library).toBe(chosen[library]);
    }

    const { url, stop } = await serve(join(project, "dist"));
    try {
      await page.goto(url);
      await expect(page.getByText("ready, the host's own query")).toBeVisible();
      await keys.create({ name: "Shared" });
      await keys.revoke("Shared");
      await expect(keys.row("Shared")).toContainText("Revoked");
      expect(await page.evaluate("cached()"), "the host's own query and the page's").toBeGreaterThan(3);
      expect(await page.evaluate("firstKeyIsValid()")).toBe(true);
      await keys.chart.scrollIntoViewIfNeeded();
      await expect(keys.chart.locator("canvas")).toBeVisible();
    } finally {
      await stop();
    }
  });
}

test("the oldest versions that are tried are the floors that package.json names", async () => {
  const { dependencies } = await readManifest(ownManifest);
  const floor = await readManifest(join(await folderOf("libraries-oldest"), "package.json"));
  for (const [library, range] of Object.entries(dependencies)) {
    expect(`^${floor.dependencies[library] ?? ""}`, library).toBe(range);
  }
});
