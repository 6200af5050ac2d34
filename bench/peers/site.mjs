import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { answersOf } from "./answers.mjs";
import { kinds } from "./project.mjs";

/** @typedef {import("./project.mjs").Kind} Kind */

const root = fileURLToPath(new URL("../..", import.meta.url));
/** How many keys there are, in one run or another. */
export const keyCounts = [25, 100, 1000];

/** Imports what is installed beside the pages. @param {string} folder @param {string} name @returns {Promise<any>} */
const importFrom = (folder, name) =>
  import(pathToFileURL(createRequire(join(folder, "package.json")).resolve(name)).href);

/**
 * A production build with Vite, the same for every page. A further language is a file of its own, of which a reader loads
 * one at most.
 *
 * @param {string} folder
 * @param {Kind} kind
 * @returns {Promise<{ path: string, content: string | Uint8Array, isLanguage: boolean }[]>}
 */
async function buildPage(folder, kind) {
  const vite = /** @type {typeof import("vite")} */ (await importFrom(folder, "vite"));
  const { default: tailwindcss } = await importFrom(folder, "@tailwindcss/vite");
  const built = await vite.build({
    root: join(folder, kind),
    base: `/${kind}/`,
    configFile: false,
    logLevel: "error",
    plugins: kind === "betterAuth" ? [tailwindcss()] : [],
    build: {
      write: false,
      target: "es2022",
      cssTarget: "chrome123",
      modulePreload: { polyfill: false },
      // Lightning CSS, which Vite takes by default, refuses a selector in Zuplo's stylesheet.
      cssMinify: "esbuild",
    },
  });
  const { output } = /** @type {import("vite").Rolldown.RolldownOutput} */ (Array.isArray(built) ? built[0] : built);
  return output.map((file) => ({
    path: `/${kind}/${file.fileName === "index.html" ? "" : file.fileName}`,
    content: file.type === "chunk" ? file.code : file.source,
    isLanguage: file.type === "chunk" && file.facadeModuleId?.includes("/i18n/locales/") === true,
  }));
}

/** @type {Record<string, string>} */
const types = { css: "text/css", js: "text/javascript" };

/** Builds every page and serves it with the answers of its own backend, compressed as servers do. */
export async function serveSite(/** @type {string} */ folder) {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  /** @type {Set<string>} */
  const languages = new Set();
  for (const kind of kinds) {
    console.error(`Building ${kind}…`);
    for (const { path, content, isLanguage } of await buildPage(folder, kind)) {
      files.set(path, gzipSync(content));
      if (isLanguage) languages.add(path);
    }
  }
  /** @type {Map<string, Record<string, unknown>>} */
  const answers = new Map();
  for (const count of keyCounts) answers.set(String(count), await answersOf(root, count));
  /** @type {Map<string, Buffer>} */
  const compressed = new Map();
  for (const [count, byPath] of answers) {
    compressed.set(`${count} /answers`, gzipSync(JSON.stringify(byPath)));
    for (const [path, answer] of Object.entries(byPath)) {
      compressed.set(`${count} ${path}`, gzipSync(JSON.stringify(answer)));
    }
  }
  const server = createServer(({ url = "/", headers }, response) => {
    const { pathname, searchParams } = new URL(url, "http://localhost");
    // What is asked for by a page has the page's own number of keys.
    const asked = new URL(headers.referer ?? url, "http://localhost").searchParams;
    const answer = compressed.get(`${searchParams.get("rows") ?? asked.get("rows")} ${pathname}`);
    const body = files.get(pathname) ?? answer;
    const type = answer === undefined ? (types[pathname.split(".").at(-1) ?? ""] ?? "text/html") : "application/json";
    response.writeHead(body === undefined ? 404 : 200, {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Encoding": "gzip",
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    urlOf: (/** @type {Kind} */ kind, /** @type {number} */ keys, { warm = false } = {}) =>
      `http://127.0.0.1:${port}/${kind}/?rows=${keys}${warm ? "&warm" : ""}`,
    /** Bytes after gzip of a file that was built; 0 for a document and for an answer. */
    weightOf: (/** @type {string} */ url) => {
      const { pathname } = new URL(url);
      return pathname.endsWith("/") ? 0 : (files.get(pathname)?.length ?? 0);
    },
    /** Bytes after gzip of everything that was built for a page, in one language. */
    weightOfAll: (/** @type {Kind} */ kind) =>
      [...files]
        .filter(([path]) => path.startsWith(`/${kind}/`) && !path.endsWith("/") && !languages.has(path))
        .reduce((sum, [, body]) => sum + body.length, 0),
    close: () => server.close(),
  };
}
