import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { kinds, peerPackages } from "./project.mjs";

/** @typedef {import("./project.mjs").Kind} Kind */
/**
 * The medians of a page: bytes after gzip, and milliseconds.
 *
 * @typedef {object} Measured
 * @property {number} rows
 * @property {number} complete
 * @property {number} field
 * @property {number} beforeClick
 * @property {number} all
 * @property {Record<number, { time: number, heap: number, elements: number }>} warm by the number of keys
 */

const docs = fileURLToPath(new URL("../../docs/performance.md", import.meta.url));
const [start, end] = ["<!-- bench:peers -->", "<!-- /bench:peers -->"];

/** @type {Record<Kind, string>} */
const names = {
  own: "this page",
  zuplo: "Zuplo",
  workos: "WorkOS",
  betterAuth: "better-auth-ui",
  plain: "plain React",
};

/**
 * What is measured. Less is better in every line. `absent` says why a page has no number.
 *
 * @type {readonly { what: string, unit: "kB" | "ms" | "", of: (measured: Measured) => number, absent?: string }[]}
 */
const measures = [
  { what: "loaded before the first click, gzip", unit: "kB", of: ({ beforeClick }) => beforeClick / 1000 },
  { what: "loaded in all, gzip", unit: "kB", of: ({ all }) => all / 1000 },
  { what: "slow line, cold: to 25 rows", unit: "ms", of: ({ rows }) => rows },
  { what: "slow line, cold: to the complete page", unit: "ms", of: ({ complete }) => complete },
  {
    what: "slow line: from the press on Create to the field",
    unit: "ms",
    of: ({ field }) => field,
    absent: "no form",
  },
  { what: "first `render()` to 25 rows", unit: "ms", of: ({ warm }) => warm[25]?.time ?? NaN },
  { what: "first `render()` to 100 rows", unit: "ms", of: ({ warm }) => warm[100]?.time ?? NaN },
  {
    what: "heap per 1,000 rows that are drawn",
    unit: "kB",
    of: ({ warm }) => (((warm[100]?.heap ?? NaN) - (warm[25]?.heap ?? NaN)) / 75_000) * 1000,
  },
  { what: "heap with 25 keys", unit: "kB", of: ({ warm }) => (warm[25]?.heap ?? NaN) / 1000 },
  { what: "heap with 1,000 keys", unit: "kB", of: ({ warm }) => (warm[1000]?.heap ?? NaN) / 1000 },
  { what: "elements with 1,000 keys", unit: "", of: ({ warm }) => warm[1000]?.elements ?? NaN },
];

/**
 * What each page can do, read in the sources of the versions that are measured.
 *
 * @type {readonly [what: string, can: Record<Exclude<Kind, "plain">, string>][]}
 */
const abilities = [
  ["create a key", { own: "yes", zuplo: "no: its host builds that", workos: "yes", betterAuth: "yes" }],
  ["the secret", { own: "shown once", zuplo: "readable at any time", workos: "shown once", betterAuth: "shown once" }],
  ["rotate a key", { own: "yes", zuplo: "yes, the old key ends after 7 days", workos: "no", betterAuth: "no" }],
  [
    "revoke a key",
    {
      own: "yes, now or later",
      zuplo: "only keys that have an end already, without a question",
      workos: "yes",
      betterAuth: "yes (delete)",
    },
  ],
  ["revoke with a reason", { own: "no", zuplo: "no", workos: "no", betterAuth: "no" }],
  ["expiry at creation", { own: "yes", zuplo: "no", workos: "yes", betterAuth: "yes" }],
  ["change the expiry later", { own: "no", zuplo: "no", workos: "**yes**", betterAuth: "no" }],
  ["permissions of a key", { own: "yes", zuplo: "no", workos: "yes", betterAuth: "no" }],
  ["rename a key", { own: "yes", zuplo: "yes (its label)", workos: "no", betterAuth: "no" }],
  ["search", { own: "yes", zuplo: "no", workos: "by name", betterAuth: "no" }],
  ["pages", { own: "yes", zuplo: "no: draws all", workos: "of 10 keys", betterAuth: "no: draws all" }],
  ["quota", { own: "yes", zuplo: "no", workos: "no", betterAuth: "no" }],
  ["chart of use", { own: "yes", zuplo: "no", workos: "no", betterAuth: "no" }],
  ["backend", { own: "any", zuplo: "any, by a provider", workos: "WorkOS only", betterAuth: "Better Auth's routes" }],
  ["React", { own: "18.3, 19", zuplo: "16.8 to 18", workos: "from 18", betterAuth: "from 18" }],
];

const shown = (/** @type {number} */ value, /** @type {string} */ unit) =>
  value.toLocaleString("en", { maximumFractionDigits: unit === "kB" && value < 1000 ? 1 : 0 });

/** @param {readonly (readonly string[])[]} rows */
const tableOfRows = ([head = [], ...rows]) =>
  [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

/** What else the machine had to do when the run began. */
const others = (loadavg()[0] ?? 0).toFixed(1);

/** Who is ahead of this page in what, so that nobody has to look for it. @param {Record<Kind, Measured>} measured */
function aheadOf(measured) {
  return kinds.flatMap((kind) => {
    const better = measures.filter(({ of }) => of(measured[kind]) < of(measured.own)).map(({ what }) => what);
    return kind === "own" || better.length === 0 ? [] : [`- **${names[kind]}**: ${better.join("; ")}.`];
  });
}

/**
 * @param {Record<Kind, Measured>} measured
 * @param {number} rounds
 * @param {(name: string) => string} versionOf
 */
export function tableOf(measured, rounds, versionOf) {
  const head = ["", ...kinds.map((kind) => names[kind])];
  const numbers = measures.map(({ what, unit, of, absent }) => [
    unit === "" ? what : `${what}, ${unit}`,
    ...kinds.map((kind) => {
      const value = of(measured[kind]);
      return Number.isNaN(value) ? (absent ?? "–") : shown(value, unit);
    }),
  ]);
  const peers = kinds.filter((kind) => kind !== "plain");
  const can = abilities.map(([what, answers]) => [what, ...peers.map((kind) => answers[kind])]);
  const packages = Object.values(peerPackages).map((name) => `\`${name}\` ${versionOf(name)}`);
  return format(
    `Medians of ${rounds} rounds with ${packages.join(", ")}, all on React ${versionOf("react")}, which is the newest that Zuplo's component takes, on a machine of ${cpus().length} cores with a load of ${others} when the run began. Everything that is loaded counts, React and styles too. "Slow line" is 1.6 Mbit/s and 150 ms, with a processor slowed 4 times. Each page is fed by a fake backend on loopback; \`render()\` and heap are measured in a document that has loaded, with answers that come at once. Of this page's languages one counts. The milliseconds belong to the machine; compare the ratios.

${tableOfRows([head, ...numbers])}

Heap is JavaScript's, after garbage collection. Of 1,000 keys this page draws 25 and WorkOS ten; WorkOS asks for ten always, and the fake backend sends 25 and 100 in those lines. Zuplo and better-auth-ui draw every key. Zuplo's component has no form that creates a key. The plain page has a table, a native dialog and nothing else: its dialog is in the document before it opens.

**Ahead of this page:**

${aheadOf(measured).join("\n")}

What each page can do, as its source says:

${tableOfRows([["", ...peers.map((kind) => names[kind])], ...can])}
`,
    { parser: "markdown", printWidth: 120 },
  );
}

/** Puts the table into the document, in place of the last one. @param {string} table */
export function writeTable(table) {
  const text = readFileSync(docs, "utf8");
  const [before = "", rest = ""] = text.split(start);
  const [, after = ""] = rest.split(end);
  if (!text.includes(start) || !text.includes(end)) throw new Error(`${docs} has no place for the table.`);
  writeFileSync(docs, `${before}${start}\n\n${table}\n${end}${after}`);
}
