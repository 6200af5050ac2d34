import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "./host.ts";
import { installTools } from "./registry.ts";

/** Installs with pnpm, which links every package to what it declares and to nothing else. Returns the lock. */
export async function pnpmInstall(host: Host): Promise<string> {
  const pnpm = join(await installTools(), "node_modules/pnpm/bin/pnpm.cjs");
  await host.run(process.execPath, pnpm, "install", "--no-frozen-lockfile", "--reporter=silent");
  return readFileSync(join(host.folder, "pnpm-lock.yaml"), "utf8");
}

/** Installs with Yarn's Plug'n'Play, which has no node_modules. Returns the lock, and what runs the host's commands. */
export async function yarnInstall(host: Host, registry: string) {
  const yarn = join(await installTools(), "node_modules/@yarnpkg/cli-dist/bin/yarn.js");
  const settings = {
    enableTelemetry: false,
    npmScopes: { "mark-ai": { npmRegistryServer: registry } },
    unsafeHttpWhitelist: ["127.0.0.1"],
    // The rehearsal's versions are some seconds old.
    npmPreapprovedPackages: ["@mark-ai/*"],
  };
  // JSON is YAML.
  writeFileSync(join(host.folder, ".yarnrc.yml"), JSON.stringify(settings));
  appendFileSync(join(host.folder, "yarn.lock"), "");
  await host.run(process.execPath, yarn, "install", "--no-immutable");
  return {
    lock: readFileSync(join(host.folder, "yarn.lock"), "utf8"),
    run: (...args: string[]) => host.run(process.execPath, yarn, ...args),
  };
}
