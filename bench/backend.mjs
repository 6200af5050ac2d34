import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

// `npm run bench:backend [-- --write]`. BENCH_KEYS and BENCH_IMPORTS make it smaller, BENCH_SECONDS shorter.
const root = fileURLToPath(new URL("..", import.meta.url));
// Inside the tree, so that the packages which stay outside the bundles are found.
const folder = join(root, ".cache/bench-backend");
mkdirSync(folder, { recursive: true });
try {
  await build({
    entryPoints: [join(root, "bench/backend/main.ts")],
    outfile: join(folder, "main.mjs"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "warning",
    packages: "external",
    alias: {
      "@mark-ai/api-keys/contract": join(root, "src/contract/index.ts"),
      "@mark-ai/api-keys/openapi.json": join(root, "openapi.json"),
    },
  });
  execFileSync(process.execPath, ["build.mjs", "../../.cache/bench-backend/backend"], {
    cwd: join(root, "examples/backend"),
  });
  const { main } = await import(pathToFileURL(join(folder, "main.mjs")).href);
  await main({ root, mainFile: join(folder, "backend/main.js"), write: process.argv.includes("--write") });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
