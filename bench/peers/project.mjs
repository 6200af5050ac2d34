import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What is compared, in this order. @typedef {"own" | "zuplo" | "workos" | "betterAuth" | "plain"} Kind */

/** @type {readonly Kind[]} */
export const kinds = ["own", "zuplo", "workos", "betterAuth", "plain"];

/** The package that each peer's page comes from. */
export const peerPackages = {
  zuplo: "@zuplo/react-api-key-manager",
  workos: "@workos-inc/widgets",
  betterAuth: "@daveyplate/better-auth-ui",
};

/** The newest versions on the day of the last run. Zuplo's component takes React 18 at most, so all have that. */
const packages = {
  react: "18.3.1",
  "react-dom": "18.3.1",
  "@tanstack/react-query": "5.108.4",
  [peerPackages.zuplo]: "1.5.0",
  [peerPackages.workos]: "1.18.0",
  "@radix-ui/themes": "3.3.0",
  swr: "2.5.1",
  [peerPackages.betterAuth]: "3.4.0",
  // What better-auth-ui expects of its host: npm cannot resolve its peers by itself.
  "better-auth": "1.7.25",
  "@captchafox/react": "1.13.0",
  "@hookform/resolvers": "5.9.2",
  "@marsidev/react-turnstile": "1.6.1",
  "@radix-ui/react-avatar": "1.3.1",
  "@radix-ui/react-checkbox": "1.4.1",
  "@radix-ui/react-dialog": "1.3.1",
  "@radix-ui/react-dropdown-menu": "2.2.1",
  "@radix-ui/react-label": "2.1.17",
  "@radix-ui/react-select": "2.4.1",
  "@radix-ui/react-separator": "1.2.0",
  "@radix-ui/react-slot": "1.5.0",
  "@radix-ui/react-tabs": "1.2.1",
  "@radix-ui/react-tooltip": "1.4.1",
  "class-variance-authority": "0.7.1",
  clsx: "2.1.1",
  "input-otp": "1.5.0",
  "lucide-react": "1.81.0",
  "react-hook-form": "7.92.0",
  sonner: "2.0.8",
  "tailwind-merge": "3.7.1",
  tailwindcss: "4.3.5",
  "@tailwindcss/vite": "4.3.5",
  zod: "4.6.7",
};

const html = (/** @type {Kind} */ kind) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Benchmark</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body { margin: 24px; font: 14px/1.45 system-ui } .plain th, .plain td { padding: 12px; text-align: start }
.plain table { border-collapse: collapse; width: 100% } .plain tr { border-bottom: 1px solid #ddd }</style>
<script type="module" src="../bench/peers/pages/${kind}.${kind === "own" || kind === "plain" ? "tsx" : "jsx"}"></script>
</head><body></body></html>`;

/**
 * Installs the package from its tarball and its peers from the npm registry, into a folder outside of the repository,
 * with a page for each.
 */
export function makeProject() {
  const folder = mkdtempSync(join(tmpdir(), "mak-peers-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root, stdio: "ignore" });
    const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz")) ?? "";
    const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const dependencies = {
      ...packages,
      vite: devDependencies.vite,
      esbuild: devDependencies.esbuild,
      "@mark-ai/api-keys": `file:${tarball}`,
    };
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module", dependencies }));
    const flags = ["--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps", "--loglevel=error"];
    execFileSync("npm", ["install", ...flags], { cwd: folder, stdio: ["ignore", 2, "inherit"] });
    for (const pages of ["bench/pages", "bench/peers/pages"]) {
      cpSync(join(root, pages), join(folder, pages), { recursive: true });
    }
    for (const kind of kinds) {
      mkdirSync(join(folder, kind));
      writeFileSync(join(folder, kind, "index.html"), html(kind));
    }
  } catch (error) {
    remove();
    throw error;
  }
  const versionOf = (/** @type {string} */ name) =>
    /** @type {string} */ (
      JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version
    );
  return { folder, versionOf, remove };
}
