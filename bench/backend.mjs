import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

// `npm run bench:backend [-- --write]`. BENCH_KEYS and BENCH_IMPORTS make it smaller, BENCH_SECONDS shorter. With `--load`
// it runs only the many clients, for which there are BENCH_CLIENTS and BENCH_SOAK_SECONDS too; with `--database` all else.
const root = fileURLToPath(new URL("..", import.meta.url));
// Inside the tree, so that the packages which stay outside the bundles are found.
const folder = join(root, ".cache/bench-backend");
mkdirSync(folder, { recursive: true });
try {
  await build({
    entryPoints: ["main", "manyClients", "bare"].map((name) => join(root, `bench/backend/${name}.ts`)),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
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
  const load = (/** @type {string} */ name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  const options = { root, mainFile: join(folder, "backend/main.js"), write: process.argv.includes("--write") };
  if (!process.argv.includes("--load")) await (await load("main")).main(options);
  if (!process.argv.includes("--database"))
    await (await load("manyClients")).manyClients({ ...options, bareFile: join(folder, "bare.mjs") });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
