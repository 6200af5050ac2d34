import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * What a TypeScript module of the repository exports. Node 20 cannot import one itself.
 *
 * @param {string} path from the root
 * @param {Record<string, string>} [alias] modules that stand for others, as paths from the root
 * @returns {Promise<any>}
 */
export async function importTypeScript(path, alias = {}) {
  // Inside the tree, so that the packages which stay outside the bundle are found.
  mkdirSync(join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(root, ".cache/import-"));
  try {
    const outfile = join(folder, "module.mjs");
    await build({
      entryPoints: [join(root, path)],
      outfile,
      bundle: true,
      platform: "node",
      target: "node20",
      format: "esm",
      logLevel: "warning",
      packages: "external",
      alias: Object.fromEntries(Object.entries(alias).map(([name, target]) => [name, join(root, target)])),
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
