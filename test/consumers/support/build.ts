import { execFile, spawn } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { installOf, type Cell } from "./cells.ts";
import { folderOf, installs } from "./installs.ts";
import { serve, type Served } from "./serve.ts";

const run = promisify(execFile);
const consumers = join(import.meta.dirname, "..");

/** What a consumer's own shell would have: nothing of the test runner's. */
export function environment(mode: Cell["mode"], more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1", ...more };
}

/** Builds a project in its install and serves it. */
export async function start(cell: Cell, backend: string | undefined): Promise<Served> {
  const folder = await folderOf(installOf(cell));
  if (cell.bundler === "next-app") return startNext(cell, await nextExample(cell, folder), backend);
  if (cell.bundler === "next-pages") return startNext(cell, await nextPages(cell, folder), backend);
  const project = join(folder, "cells", `${cell.bundler}-${cell.mode}-${cell.styles}`);
  await rm(project, { recursive: true, force: true });
  await mkdir(project, { recursive: true });
  await cp(join(consumers, "app"), project, { recursive: true });
  await cp(join(consumers, cell.bundler), project, { recursive: true });
  await writeFile(join(project, "main.js"), `import "@mark-ai/api-keys/${cell.styles}";\nimport "./start.js";\n`);
  await run(process.execPath, ["build.mjs"], { cwd: project, env: environment(cell.mode) });
  return serve(join(project, "dist"), backend);
}

const stylesheet = /@mark-ai\/api-keys\/styles\.css/;

async function withStyles(file: string, { styles }: Cell): Promise<void> {
  const text = await readFile(file, "utf8");
  if (!stylesheet.test(text)) throw new Error(`${file} imports no stylesheet.`);
  await writeFile(file, text.replace(stylesheet, `@mark-ai/api-keys/${styles}`));
}

/** The example as it is committed; only the stylesheet differs. */
async function nextExample(cell: Cell, folder: string): Promise<string> {
  const source = installs["next-example"];
  await cp(source, folder, {
    recursive: true,
    filter: (path) => !/^(node_modules|\.next|api-keys\.tgz)/.test(path.slice(source.length + 1)),
  });
  await withStyles(join(folder, "app/layout.tsx"), cell);
  return folder;
}

async function nextPages(cell: Cell, folder: string): Promise<string> {
  await cp(join(consumers, "next-pages"), folder, { recursive: true });
  await cp(join(consumers, "app/page.js"), join(folder, "page.js"));
  await withStyles(join(folder, "pages/_app.jsx"), cell);
  return folder;
}

async function startNext({ mode }: Cell, folder: string, backend: string | undefined): Promise<Served> {
  const env = environment(mode, { BACKEND_URL: backend });
  const next = join(folder, "node_modules/next/dist/bin/next");
  await rm(join(folder, ".next"), { recursive: true, force: true });
  if (mode === "production") await run(process.execPath, [next, "build"], { cwd: folder, env });
  const command = mode === "production" ? "start" : "dev";
  const args = [next, command, "--port", "0", "--hostname", "127.0.0.1"];
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address !== null && /Ready/.test(said)) resolve(address[0]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", () => reject(new Error(`Next.js ended before it listened:\n${said}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
    },
  };
}
