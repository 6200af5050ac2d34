import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cells, installOf } from "./cells.ts";
import { install, libraryInstalls, pack } from "./installs.ts";

/** Packs what is built and installs what the tests need of it; what was installed before is kept. */
export default async function setup(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "mak-consumers-"));
  try {
    const tarball = await pack(folder);
    const needed = new Set([
      ...cells.map(installOf),
      "react-18",
      "react-19",
      ...libraryInstalls,
      "typescript",
      "vue-example",
      "angular-example",
      "astro-example",
      "react-router-example",
    ] as const);
    for (const name of needed) await install(name, tarball);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
