import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../../support/postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Empty where there is no server. */
    postgresUrl: string;
    /** An embedded database that is initialised and empty, as `dumpDataDir()` gives it: to copy one takes a fifth of the time. */
    pgliteTemplate: string;
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
  const folder = mkdtempSync(join(tmpdir(), "mak-pglite-"));
  project.provide("pgliteTemplate", await writeTemplate(join(folder, "template.tar")));
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    await postgres?.stop();
  };
}

async function writeTemplate(file: string): Promise<string> {
  const pglite = await PGlite.create();
  const dump = await pglite.dumpDataDir("none");
  await pglite.close();
  writeFileSync(file, new Uint8Array(await dump.arrayBuffer()));
  return file;
}
