import { measureInteraction, measureLeaks, measureRows, measureScale, measureShifts } from "./measure.mjs";
import { setUpStand } from "./stand.mjs";

// What the page costs at run time, in production builds and real Chromium, beside what one would write by hand.
const asJson = process.argv.includes("--json");
/** @typedef {Awaited<ReturnType<typeof measure>>} Measured */

/** What is told while it runs; the result alone goes to the standard output. */
const tell = (/** @type {string} */ line) => console.error(line);

/**
 * What may not be broken. Times are told and never fail: they belong to the machine.
 *
 * @type {readonly { says: string, broken: (measured: Measured) => boolean }[]}
 */
const budgets = [
  {
    says: "The elements grow with the number of keys",
    broken: ({ scale }) => scale.elements100000 > scale.elements100 * 1.1,
  },
  { says: "A mount leaves event listeners behind", broken: ({ leak }) => leak.listenersPerMount > 0.01 },
  { says: "The layout shifts", broken: ({ cls }) => cls > 0 },
];

async function measure(/** @type {import("./stand.mjs").Stand} */ stand) {
  /** @type {Record<number, Awaited<ReturnType<typeof measureRows>>>} */
  const rows = {};
  for (const count of [25, 100]) {
    tell(`${count} rows…`);
    rows[count] = await measureRows(stand, count);
  }
  tell("100,000 keys…");
  const scale = await measureScale(stand);
  tell("Menu and dialog…");
  const interaction = {
    menu: await measureInteraction(stand, "menu"),
    dialog: await measureInteraction(stand, "dialog"),
  };
  tell("200 mounts…");
  const leak = await measureLeaks(stand);
  tell("Layout shifts…");
  const cls = await measureShifts(stand, tell);
  return { rows, scale, interaction, leak, cls };
}

function print(/** @type {Measured} */ { rows, scale, interaction, leak, cls }) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
  /** @type {[what: string, value: string, beside: string, hold: string][]} */
  const lines = [];
  for (const [count, { page, plain, ratio }] of Object.entries(rows)) {
    lines.push([`${count} rows painted`, ms(page), `plain ${ms(plain)}`, `${ratio.toFixed(2)} times (hold 1.5)`]);
  }
  for (const [what, { page, native, deltaMs }] of Object.entries(interaction)) {
    lines.push([`${what} opened`, ms(page), `native ${ms(native)}`, `+${ms(deltaMs)} (hold 16.7)`]);
  }
  const { elements100, elements100000, timeRatio } = scale;
  lines.push(["elements at 100,000 keys", String(elements100000), `at 100: ${elements100}`, "(hold the same)"]);
  lines.push(["time at 100,000 keys", `${timeRatio.toFixed(2)} times`, "that at 100", "(hold 1)"]);
  const { listenersPerMount, heapBytesPerMount, plainHeapBytesPerMount } = leak;
  lines.push(["listeners left by a mount", listenersPerMount.toFixed(2), "", "(hold 0)"]);
  const plainHeap = `plain ${plainHeapBytesPerMount.toFixed(0)} B`;
  lines.push(["heap left by a mount", `${heapBytesPerMount.toFixed(0)} B`, plainHeap, "(hold 2,000 more)"]);
  lines.push(["layout shift, the worst order", cls.toFixed(4), "", "(hold 0)"]);
  for (const [what, value, beside, hold] of lines) {
    console.log(`${what.padEnd(30)} ${value.padStart(12)}   ${beside.padEnd(18)} ${hold}`);
  }
}

const stand = await setUpStand();
try {
  const result = await measure(stand);
  if (asJson) console.log(JSON.stringify(result));
  else print(result);
  const broken = budgets.filter((budget) => budget.broken(result));
  for (const { says } of broken) tell(`${says}.`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
  await stand.tearDown();
}
