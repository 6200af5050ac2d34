import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../../support/postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Empty where there is no server. */
    postgresUrl: string;
    /** The built backend, for tests that need processes. */
    mainFile: string;
  }
}

const backend = fileURLToPath(new URL("../../../examples/backend", import.meta.url));

/** One server for the run, and one build, apart from the one that `npm start` runs. */
export default async function setup(project: TestProject) {
  const postgres = await startPostgres();
  project.provide("postgresUrl", postgres?.url ?? "");
  execFileSync(process.execPath, ["build.mjs", ".build"], { cwd: backend });
  project.provide("mainFile", `${backend}/.build/main.js`);
  return () => postgres?.stop();
}
