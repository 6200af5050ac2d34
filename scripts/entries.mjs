import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// What package.json exports is the only list of entries. The build's inputs, the aliases of tests, stories and host, and
// the tests' lists are made from it.

/**
 * @typedef {object} Entry
 * @property {string} id what a host imports, such as `@mark-ai/api-keys/contract`
 * @property {string} built the file in the package, such as `dist/contract/index.js`
 * @property {string} source the absolute path of the file it is built from
 */

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @type {{ name: string, exports: Record<string, string | { types: string, default: string }> }} */
const { name, exports } = JSON.parse(readFileSync(at("package.json"), "utf8"));

const sourceOf = (/** @type {string} */ built) => {
  if (built.endsWith(".js")) return built.replace(/^dist\/(.*)\.js$/, "src/$1.ts");
  // Both stylesheets are built from one source; the other one only puts it into a cascade layer.
  return built.endsWith(".css") ? "src/theme/styles/index.css" : built;
};

/** Every entry of the package. @type {readonly Entry[]} */
export const entries = Object.entries(exports).map(([path, target]) => {
  const built = (typeof target === "string" ? target : target.default).slice("./".length);
  return { id: name + path.slice(1), built, source: at(sourceOf(built)) };
});

/** The entries that are modules. */
export const modules = entries.filter(({ built }) => built.endsWith(".js"));

/** The languages that hosts can import; the pseudo-language is for developers. */
export const localeCodes = modules.flatMap(({ id }) => /\/locales\/(?!pseudo$)(.+)$/.exec(id)?.[1] ?? []);

/** Leads each entry to its source, so that tests, stories and the host in development read what is written there. */
export const alias = entries.map(({ id, source }) => ({
  find: new RegExp(`^${id.replaceAll(/[./]/g, "\\$&")}$`),
  replacement: source,
}));
