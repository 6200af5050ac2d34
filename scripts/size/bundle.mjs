import { basename, join } from "node:path";
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import * as vite from "vite";

/**
 * @typedef {object} Chunk
 * @property {number} bytes after gzip
 * @property {boolean} isEntry
 * @property {string | undefined} module the module that a dynamic import of the host named, where this chunk is its
 * @property {readonly string[]} imports the names of the chunks that it loads with it
 *
 * @typedef {ReadonlyMap<string, Chunk>} Chunks
 */

const gzip = (/** @type {string | Uint8Array} */ code) => gzipSync(code, { level: 9 }).length;

/** @param {readonly string[]} names */
const isOneOf = (names) => (/** @type {string} */ id) => names.some((name) => id === name || id.startsWith(`${name}/`));

/**
 * A production build with Vite.
 *
 * @param {string} folder
 * @param {string} entry
 * @param {readonly string[]} outside packages that stay outside
 * @returns {Promise<Chunks>}
 */
async function withVite(folder, entry, outside) {
  const built = await vite.build({
    root: folder,
    configFile: false,
    mode: "production",
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry, external: isOneOf(outside) },
    },
  });
  const { output } = /** @type {import("vite").Rolldown.RolldownOutput} */ (Array.isArray(built) ? built[0] : built);
  const chunks = output.flatMap((file) => (file.type === "chunk" ? [file] : []));
  return new Map(
    chunks.map(({ fileName, code, isEntry, facadeModuleId, imports }) => [
      fileName,
      { bytes: gzip(code), isEntry, module: facadeModuleId ?? undefined, imports },
    ]),
  );
}

/**
 * A production build with esbuild.
 *
 * @param {string} folder
 * @param {string} entry
 * @param {readonly string[]} outside packages that stay outside
 * @returns {Promise<Chunks>}
 */
async function withEsbuild(folder, entry, outside) {
  const { metafile, outputFiles } = await esbuild.build({
    entryPoints: [entry],
    absWorkingDir: folder,
    outdir: "out",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    write: false,
    external: outside.flatMap((name) => [name, `${name}/*`]),
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const codeOf = new Map(outputFiles.map((file) => [file.path, file.contents]));
  return new Map(
    Object.entries(metafile.outputs).map(([path, { entryPoint, imports }]) => [
      path,
      {
        bytes: gzip(codeOf.get(join(folder, path)) ?? ""),
        isEntry: entryPoint === basename(entry),
        module: entryPoint,
        imports: imports
          .filter(({ kind, external }) => kind === "import-statement" && !external)
          .map(({ path }) => path),
      },
    ]),
  );
}

export const bundlers = { vite: withVite, esbuild: withEsbuild };

/** Everything that a chunk loads, itself included. */
function closureOf(/** @type {Chunks} */ chunks, /** @type {string} */ name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of chunks.get(name)?.imports ?? []) closureOf(chunks, next, seen);
  return seen;
}

/** Builds a host's source and adds up its chunks. */
export async function weigh(
  /** @type {keyof typeof bundlers} */ bundler,
  /** @type {string} */ folder,
  /** @type {string} */ source,
  /** @type {readonly string[]} */ outside,
) {
  const entry = join(folder, "host.js");
  writeFileSync(entry, source);
  const chunks = await bundlers[bundler](folder, entry, outside);
  const sum = (/** @type {Iterable<string>} */ names) =>
    [...names].reduce((total, name) => total + (chunks.get(name)?.bytes ?? 0), 0);
  const start = [...chunks].find(([, { isEntry }]) => isEntry)?.[0];
  if (start === undefined) throw new Error(`${bundler} made no chunk of the host's entry.`);
  const initial = closureOf(chunks, start);
  return {
    initial: sum(initial),
    /** Everything but the languages: a reader loads one of them at most. */
    total: sum(
      [...chunks].flatMap(([name, { module }]) => (module?.includes("/i18n/locales/") === true ? [] : [name])),
    ),
    chunks: chunks.size,
    /** What a dynamic import of the host loads on top of what is there. */
    later: (/** @type {string} */ end) => {
      const [name] = [...chunks].find(([, { module }]) => module?.endsWith(end) === true) ?? [];
      if (name === undefined) throw new Error(`${bundler} made no chunk of ${end}.`);
      return sum([...closureOf(chunks, name)].filter((loaded) => !initial.has(loaded)));
    },
  };
}
