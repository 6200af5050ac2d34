import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { build } from "esbuild";
import { root, type Project } from "../support/project.ts";
import { blocks, type Block } from "./markdown.ts";

const standIns = join(root, "test/package/docs/stand-ins");
const scripts = new Set(["ts", "tsx", "js", "jsx"]);

export const codeBlocks = blocks.filter(({ language }) => scripts.has(language));

/** Which runner a block asks for by what it imports. */
export type Runner = "vitest" | "node" | "browser";

export function runnerOf({ code }: Block): Runner {
  if (/from "vitest"/u.test(code)) return "vitest";
  return /from "(?:node:|react-dom\/server)/u.test(code) ? "node" : "browser";
}

/** The folder of a document in the project; its files see each other. */
export const folderOf = (doc: string) => doc.replaceAll(/[^\w]+/gu, "-").replace(/-md$/u, "");

/** Where a block's file is, in the project. */
export function pathOf(block: Block): string {
  const named = block.file ?? `line-${String(block.line)}.${block.language}`;
  const tested = runnerOf(block) === "vitest" && !/\.test\./u.test(named);
  return join(folderOf(block.doc), tested ? named.replace(extname(named), `.test${extname(named)}`) : named);
}

/** Writes every block into the project, a folder for each document, with what a reader has of his own beside them. */
export function writeBlocks({ folder }: Project): void {
  for (const doc of new Set(codeBlocks.map((block) => block.doc))) {
    mkdirSync(join(folder, folderOf(doc)), { recursive: true });
  }
  for (const block of blocks) {
    if (!scripts.has(block.language) && block.file === undefined) continue;
    const path = join(
      folder,
      scripts.has(block.language) ? pathOf(block) : join(folderOf(block.doc), block.file ?? ""),
    );
    mkdirSync(dirname(path), { recursive: true });
    // Errors then name the line of the document.
    writeFileSync(path, scripts.has(block.language) ? "\n".repeat(block.line) + block.code : block.code);
  }
  for (const doc of new Set(codeBlocks.map((block) => block.doc))) {
    for (const file of readdirSync(standIns)) {
      const path = join(folder, folderOf(doc), file);
      const stem = path.slice(0, -extname(path).length);
      if (![".ts", ".tsx"].some((extension) => existsSync(stem + extension))) cpSync(join(standIns, file), path);
    }
  }
  cpSync(join(root, "test/package/docs/run.tsx"), join(folder, "run.tsx"));
  writeFileSync(join(folder, "styles.d.ts"), 'declare module "*.css";\n');
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const tsconfig = {
    compilerOptions: {
      target: "es2022",
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      module: "esnext",
      moduleResolution: "bundler",
      moduleDetection: "force",
      jsx: "react-jsx",
      allowJs: true,
      checkJs: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      noEmit: true,
      types: ["node"],
    },
    include: ["*/**/*", "*.ts", "*.tsx"],
    exclude: ["node_modules", "out"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
}

export interface Ended {
  readonly code: number;
  readonly said: string;
}

/** Runs a program of Node's in the project, without what this test run has put into the environment. */
export function runNode({ folder }: Project, args: readonly string[]): Promise<Ended> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|NODE_OPTIONS|TEST$)/u.test(name)),
  );
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: folder, env, maxBuffer: 1 << 24 }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, said: stdout + stderr }),
    );
  });
}

/** What the compiler says of all blocks, a line each. */
export async function compile(project: Project): Promise<string[]> {
  const tsc = "node_modules/@typescript/native/bin/tsc";
  const { said } = await runNode(project, [tsc, "-p", "tsconfig.json", "--pretty", "false"]);
  return said.split("\n").filter((line) => line.trim() !== "");
}

/** Where the browser finds a block that was bundled. */
export const urlOf = (block: Block) => `/${pathOf(block).replace(/\.\w+$/u, ".js")}`;

/** Bundles the blocks that run in a browser or in Node, in one build: they and the runner share one React. */
export async function bundle({ folder }: Project, runner: "browser" | "node"): Promise<void> {
  const wanted = codeBlocks.filter((block) => block.noRun === undefined && runnerOf(block) === runner);
  const entryPoints = wanted.map((block) => join(folder, pathOf(block)));
  await build({
    entryPoints: runner === "browser" ? [join(folder, "run.tsx"), ...entryPoints] : entryPoints,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    platform: runner,
    packages: runner === "node" ? "external" : "bundle",
    absWorkingDir: folder,
    outbase: folder,
    outdir: join(folder, "out", runner),
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
}

/** For titles. */
export const titleOf = (block: Block) => `${basename(block.doc)}:${String(block.line)}`;
