import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

// Writes src/theme/styles/tokens.css and the tables of docs/theming.md from src/theme/tokens.ts. A test fails when they
// are not equal to it.
const root = fileURLToPath(new URL("..", import.meta.url));
// Inside the tree, so that the packages which stay outside the bundle are found.
mkdirSync(join(root, ".cache"), { recursive: true });
const folder = mkdtempSync(join(root, ".cache/tokens-"));
try {
  const outfile = join(folder, "tokens.mjs");
  await build({
    entryPoints: [join(root, "scripts/tokens/index.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "warning",
    packages: "external",
  });
  const { writeGeneratedFiles } = await import(pathToFileURL(outfile).href);
  await writeGeneratedFiles(root);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
