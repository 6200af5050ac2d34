import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { format } from "prettier";

// Writes openapi.json from the routes and schemas of the reference backend. A test fails when it is not what they say.
const root = fileURLToPath(new URL("..", import.meta.url));
// Inside the tree, so that the packages which stay outside the bundle are found.
mkdirSync(join(root, ".cache"), { recursive: true });
const folder = mkdtempSync(join(root, ".cache/openapi-"));
try {
  const outfile = join(folder, "document.mjs");
  await build({
    entryPoints: [join(root, "examples/backend/src/openapi/document.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "warning",
    packages: "external",
    alias: { "@mark-ai/api-keys/contract": join(root, "src/contract/index.ts") },
  });
  const { openApiDocument } = await import(pathToFileURL(outfile).href);
  const text = await format(JSON.stringify(openApiDocument()), { parser: "json", printWidth: 120 });
  writeFileSync(join(root, "openapi.json"), text);
  console.log(`openapi.json: ${Object.keys(openApiDocument().paths).length} paths`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
