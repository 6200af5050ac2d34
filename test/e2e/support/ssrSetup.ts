import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../..", import.meta.url));
export const ssrDir = join(root, ".cache/ssr");

/** Builds the host that is drawn on a server, with React's development checks: they tell of a failed hydration. */
export default async function setup(): Promise<void> {
  const pages = join(root, "test/e2e/ssr");
  const shared = { bundle: true, format: "esm", jsx: "automatic", logLevel: "warning", target: "es2022" } as const;
  await Promise.all([
    build({
      ...shared,
      entryPoints: [join(pages, "client.tsx")],
      outdir: join(ssrDir, "client"),
      splitting: true,
      define: { "process.env.NODE_ENV": '"development"' },
    }),
    build({
      ...shared,
      entryPoints: [join(pages, "server.tsx")],
      outfile: join(ssrDir, "server.mjs"),
      platform: "node",
      packages: "external",
    }),
  ]);
}
