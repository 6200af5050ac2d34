import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** `node build.mjs [folder]`; a folder elsewhere would not find the packages that stay outside the bundle. */
const out = at(`${process.argv[2] ?? "dist"}/`);

rmSync(out, { recursive: true, force: true });
await build({
  entryPoints: [at("src/main.ts"), at("src/server.ts")],
  outdir: out,
  bundle: true,
  splitting: true,
  platform: "node",
  target: "node20",
  format: "esm",
  sourcemap: "linked",
  logLevel: "warning",
  external: ["@electric-sql/pglite", "pg"],
  // The package's sources, so that starting needs no build of it.
  alias: {
    "@mark-ai/api-keys/contract": at("../../src/contract/index.ts"),
    "@mark-ai/api-keys/openapi.json": at("../../openapi.json"),
  },
});
cpSync(at("migrations"), `${out}migrations`, { recursive: true });
