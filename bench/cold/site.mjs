import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import * as vite from "vite";
import { buildPackage } from "../../scripts/build-app.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @typedef {"page" | "plain"} Kind */

const html = (/** @type {Kind} */ kind) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Benchmark</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body { margin: 24px; font: 14px/1.45 system-ui } .plain th, .plain td { padding: 12px; text-align: start }
.plain table { border-collapse: collapse; width: 100% } .plain tr { border-bottom: 1px solid #ddd }</style>
<script type="module" src="${kind}.tsx"></script></head><body></body></html>`;

/**
 * A production build with Vite, as a host makes it.
 *
 * @param {Kind} kind
 * @returns {Promise<Map<string, string | Uint8Array>>} the files by their paths
 */
async function buildApp(kind) {
  // Inside the tree, so that the packages are found.
  mkdirSync(join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(root, ".cache/cold-"));
  try {
    const index = join(folder, "index.html");
    writeFileSync(index, html(kind).replace(`src="`, `src="../../bench/cold/`));
    const built = await vite.build({
      root: folder,
      base: `/${kind}/`,
      configFile: false,
      logLevel: "error",
      build: { write: false, target: "es2022", cssTarget: "chrome123", modulePreload: { polyfill: false } },
    });
    const { output } = /** @type {vite.Rolldown.RolldownOutput} */ (Array.isArray(built) ? built[0] : built);
    return new Map(
      output.map((file) => [
        `/${kind}/${file.fileName === "index.html" ? "" : file.fileName}`,
        file.type === "chunk" ? file.code : file.source,
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The management API's answers, as the memory adapter gives them. @returns {Promise<Map<string, string>>} */
async function answersOf() {
  const { createMemoryAdapter } = await import(pathToFileURL(join(root, "dist/adapters/memory.js")).href);
  const memory = createMemoryAdapter({ scenario: { keys: 25 } });
  const context = { signal: new AbortController().signal };
  const access = await memory.getAccess({}, context);
  const workspaceId = access.workspaces[0].id;
  const history = { workspaceId, timeZone: "UTC", days: 30 };
  const answers = {
    "/api/access": access,
    "/api/api-keys": await memory.listKeys({ limit: 25, sort: "createdAt:desc" }, context),
    "/api/usage/quota": await memory.getImportQuota({}, context),
    "/api/usage/history": await memory.getImportHistory(history, context),
  };
  return new Map(Object.entries(answers).map(([path, answer]) => [path, JSON.stringify(answer)]));
}

/** @type {Record<string, string>} */
const types = { css: "text/css", js: "text/javascript" };

/** Builds both pages and serves them with their answers, compressed as servers do. */
export async function serveSite() {
  buildPackage();
  const answers = await answersOf();
  const files = new Map([...(await buildApp("page")), ...(await buildApp("plain")), ...answers]);
  const compressed = new Map([...files].map(([path, content]) => [path, gzipSync(content)]));
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const body = compressed.get(pathname);
    const type = answers.has(pathname) ? "application/json" : (types[pathname.split(".").at(-1) ?? ""] ?? "text/html");
    response.writeHead(body === undefined ? 404 : 200, {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Encoding": "gzip",
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    urlOf: (/** @type {Kind} */ kind) => `http://127.0.0.1:${port}/${kind}/`,
    close: () => server.close(),
  };
}
