import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { folderOf } from "./installs.ts";

const run = promisify(execFile);

/** A strict host that lets TypeScript look into our declarations. */
const strict = {
  target: "ES2022",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  jsx: "react-jsx",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUncheckedSideEffectImports: true,
  verbatimModuleSyntax: true,
  resolveJsonModule: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
};

export const resolutions = {
  bundler: { module: "ESNext", moduleResolution: "bundler" },
  nodenext: { module: "NodeNext", moduleResolution: "NodeNext" },
  node16: { module: "Node16", moduleResolution: "Node16" },
};

export type Resolution = keyof typeof resolutions;

/** What a version of TypeScript prints about one file of a folder: nothing, where it finds no fault. */
export async function typecheck(
  folder: string,
  file: string,
  compiler: string,
  resolution: Resolution,
): Promise<string> {
  const config = { compilerOptions: { ...strict, ...resolutions[resolution] }, files: [file] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  const tools = join(await folderOf("typescript"), "node_modules", `typescript-${compiler}`);
  return run(process.execPath, [join(tools, "bin/tsc"), "-p", folder, "--pretty", "false"]).then(
    () => "",
    (error: unknown) => (error as { stdout: string }).stdout,
  );
}
