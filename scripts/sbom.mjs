import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// `npm run sbom [file]`: the bill of materials (CycloneDX) of what is published: the package and what a host installs with
// it, in the versions of the lock. `npm sbom` cannot leave out the workspaces, which are not published.
const root = fileURLToPath(new URL("..", import.meta.url));
const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(`${root}/${path}`, "utf8"));
const manifest = readJson("package.json");
/** @typedef {{ version: string, integrity?: string, license?: string, dependencies?: Record<string, string>, peerDependencies?: Record<string, string> }} Locked */
/** @type {Record<string, Locked | undefined>} */
const locked = readJson("package-lock.json").packages;

/** @typedef {Locked & { name: string, path: string, ref: string }} Found */

/** @param {string} name @param {string} from the folder of the package that needs it @returns {Found | undefined} */
function find(name, from) {
  for (let folder = from; ; folder = folder.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/u, "")) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    const own = locked[path];
    if (own !== undefined) return { ...own, name, path, ref: `pkg:npm/${name.replace("@", "%40")}@${own.version}` };
    if (folder === "") return undefined;
  }
}

const peers = Object.keys(manifest.peerDependencies);
/** What the host brings is the host's: its bill names it. @param {Locked} own @param {string} path @returns {Found[]} */
const needsOf = (own, path) =>
  Object.keys(own.dependencies ?? {})
    .filter((name) => !peers.includes(name))
    .map((name) => {
      const found = find(name, path);
      if (found === undefined)
        throw new Error(`package-lock.json has no ${name}. Run: npm install --package-lock-only`);
      return found;
    });

const self = `pkg:npm/${manifest.name.replace("@", "%40")}@${manifest.version}`;
/** @type {Map<string, { found: Found, needs: Found[] }>} */
const all = new Map();
const direct = needsOf(manifest, "");
const waiting = [...direct];
for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
  if (all.has(next.ref)) continue;
  const needs = needsOf(next, next.path);
  all.set(next.ref, { found: next, needs });
  waiting.push(...needs);
}

const byRef = [...all.values()].sort((a, b) => a.found.ref.localeCompare(b.found.ref));
const bill = {
  $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  version: 1,
  metadata: {
    component: {
      "bom-ref": self,
      type: "library",
      name: manifest.name,
      version: manifest.version,
      purl: self,
      licenses: [{ license: { id: manifest.license } }],
    },
  },
  components: byRef.map(({ found: { name, version, ref, integrity, license } }) => ({
    "bom-ref": ref,
    type: "library",
    name,
    version,
    purl: ref,
    scope: "required",
    ...(license !== undefined && { licenses: [{ license: { id: license } }] }),
    ...(integrity?.startsWith("sha512-") && {
      hashes: [{ alg: "SHA-512", content: Buffer.from(integrity.slice(7), "base64").toString("hex") }],
    }),
  })),
  dependencies: [
    { ref: self, dependsOn: direct.map(({ ref }) => ref) },
    ...byRef.map(({ found, needs }) => ({ ref: found.ref, dependsOn: needs.map(({ ref }) => ref) })),
  ],
};

const text = `${JSON.stringify(bill, null, 2)}\n`;
const [file] = process.argv.slice(2);
if (file === undefined) process.stdout.write(text);
else writeFileSync(file, text);
