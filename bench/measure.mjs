/** @typedef {import("./stand.mjs").Stand} Stand */
/** @typedef {import("./stand.mjs").Kind} Kind */

/** The middle one; times have outliers upwards only. */
export function median(/** @type {readonly number[]} */ values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] = sorted.slice(sorted.length % 2 === 1 ? middle : middle - 1);
  return sorted.length % 2 === 1 ? low : (low + high) / 2;
}

const samples = 11;
const warmUps = 3;

/**
 * Runs two ways in alternation, so that whatever the machine does meanwhile falls on both; the order turns each time.
 *
 * @param {() => Promise<number>} first
 * @param {() => Promise<number>} second
 * @returns {Promise<[first: number, second: number]>} the medians
 */
async function alternate(first, second) {
  /** @param {() => Promise<number>} run */
  const way = (run) => ({ run, times: /** @type {number[]} */ ([]) });
  const ways = [way(first), way(second)];
  for (let round = 0; round < samples + warmUps; round += 1) {
    for (const { run, times } of round % 2 === 0 ? ways : ways.toReversed()) {
      const time = await run();
      if (round >= warmUps) times.push(time);
    }
  }
  const [one = NaN, other = NaN] = ways.map(({ times }) => median(times));
  return [one, other];
}

/** Milliseconds from `render()` to painted rows: ours, and a plain table written by hand. */
export async function measureRows(/** @type {Stand} */ stand, /** @type {number} */ rows) {
  const tabs = { page: await stand.open(), plain: await stand.open({ kind: "plain" }) };
  const run = (/** @type {Kind} */ kind) => async () => {
    const time = await tabs[kind].call("mount", { kind, rows });
    await tabs[kind].call("settle");
    await tabs[kind].call("unmount");
    return time;
  };
  const [page, plain] = await alternate(run("page"), run("plain"));
  await Promise.all(Object.values(tabs).map((tab) => tab.close()));
  return { page, plain, ratio: page / plain };
}

/** Elements and time at 100 keys and at 100,000, of which a page shows as many. */
export async function measureScale(/** @type {Stand} */ stand) {
  const tab = await stand.open();
  /** @type {Record<number, number>} */
  const elements = {};
  const run = (/** @type {number} */ keys) => async () => {
    const time = await tab.call("mount", { kind: "page", rows: 25, keys });
    await tab.call("settle");
    elements[keys] = await tab.call("elements");
    await tab.call("unmount");
    return time;
  };
  const [few, many] = await alternate(run(100), run(100_000));
  await tab.close();
  return { elements100: elements[100] ?? NaN, elements100000: elements[100_000] ?? NaN, timeRatio: many / few };
}

/** Milliseconds from a press to the painted menu or dialog, with 100 rows: ours, and the browser's own. */
export async function measureInteraction(/** @type {Stand} */ stand, /** @type {"menu" | "dialog"} */ surface) {
  const tabs = { page: await stand.open(), plain: await stand.open({ kind: "plain" }) };
  for (const [kind, tab] of Object.entries(tabs)) {
    await tab.call("mount", { kind, rows: 100 });
    await tab.call("settle");
  }
  const run = (/** @type {Kind} */ kind) => () => tabs[kind].call("open", { kind, surface });
  const [page, native] = await alternate(run("page"), run("plain"));
  await Promise.all(Object.values(tabs).map((tab) => tab.close()));
  return { page, native, deltaMs: page - native };
}

/**
 * How often the browser computes styles and lays the page out from a press to the painted menu or dialog, with 100 rows:
 * the median of five openings.
 *
 * @param {Stand} stand
 * @param {Kind} kind
 * @param {"menu" | "dialog"} surface
 */
export async function workOfOpening(stand, kind, surface) {
  const tab = await stand.open({ kind });
  await tab.call("mount", { kind, rows: 100 });
  await tab.call("settle");
  const openings = [];
  for (let round = 0; round < 7; round += 1) {
    await tab.call("approach", { kind, surface });
    const before = await tab.work();
    await tab.call("press", { kind, surface });
    const after = await tab.work();
    if (round >= 2) openings.push({ styles: after.styles - before.styles, layouts: after.layouts - before.layouts });
    await tab.call("dismiss", { kind, surface });
  }
  await tab.close();
  return {
    styles: median(openings.map(({ styles }) => styles)),
    layouts: median(openings.map(({ layouts }) => layouts)),
  };
}

/**
 * What a mount and unmount leaves behind, on the average of so many.
 *
 * @param {Stand} stand
 * @param {Kind} kind
 * @param {{ mounts?: number, before?: number }} [options]
 */
export async function leftBy(stand, kind, { mounts = 200, before: warmUps = 60 } = {}) {
  const tab = await stand.open({ kind });
  const cycle = async () => {
    await tab.call("mount", { kind, rows: 25 });
    await tab.call("settle");
    await tab.call("unmount");
  };
  // Until the engine has compiled what it will: its code is no leak.
  for (let round = 0; round < warmUps; round += 1) await cycle();
  const before = await tab.counters();
  for (let round = 0; round < mounts; round += 1) await cycle();
  const after = await tab.counters();
  await tab.close();
  return {
    listeners: (after.listeners - before.listeners) / mounts,
    heap: (after.heap - before.heap) / mounts,
  };
}

export async function measureLeaks(/** @type {Stand} */ stand) {
  const page = await leftBy(stand, "page");
  const plain = await leftBy(stand, "plain");
  return {
    listenersPerMount: page.listeners,
    heapBytesPerMount: page.heap,
    plainHeapBytesPerMount: plain.heap,
  };
}

const regions = ["listKeys", "getImportQuota", "getImportHistory"];

/**
 * @typedef {Record<string, { ms: number, fails?: boolean }>} Settling how each region settles
 * @typedef {{ keys: number, settling: Settling, hide?: string[] }} Case
 */

/** @param {readonly string[]} names @returns {string[][]} */
function ordersOf(names) {
  if (names.length === 0) return [[]];
  return names.flatMap((name) => ordersOf(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));
}

/**
 * The regions in every order, with access early or late; each once as the one that fails, all of them together, and
 * access; with many keys and with none.
 */
function settlings() {
  /** @type {Case[]} */
  const cases = [];
  for (const [index, order] of ordersOf(regions).entries()) {
    /** @type {Settling} */
    const settling = { getAccess: { ms: index % 2 === 0 ? 60 : 500 } };
    for (const [place, name] of order.entries()) settling[name] = { ms: 120 * (place + 1) };
    cases.push({ keys: 60, settling });
  }
  const readAt = (/** @type {number} */ ms) =>
    Object.fromEntries(["getAccess", ...regions].map((name) => [name, { ms }]));
  for (const failing of [...regions.map((name) => [name]), regions, ["getAccess"]]) {
    const fail = Object.fromEntries(failing.map((name) => [name, { ms: 150, fails: true }]));
    cases.push({ keys: 60, settling: { ...readAt(60), ...fail } });
    if (failing === regions) cases.push({ keys: 60, settling: { ...readAt(60), ...fail }, hide: ["chart"] });
  }
  cases.push({ keys: 0, settling: readAt(100) });
  return cases;
}

/**
 * The worst sum of layout shifts, over the orders in which the regions may settle and over wide and narrow pages.
 *
 * @param {Stand} stand
 * @param {(line: string) => void} [tell]
 */
export async function measureShifts(stand, tell = () => undefined) {
  const cases = [1280, 420].flatMap((width) => settlings().map((settling) => ({ width, ...settling })));
  let worst = 0;
  const next = async () => {
    for (let taken = cases.pop(); taken !== undefined; taken = cases.pop()) {
      const { width, ...page } = taken;
      const tab = await stand.open({ width });
      const { sum, moved } = await tab.call("shifts", page);
      await tab.close();
      if (sum > 0) tell(`shift of ${sum.toFixed(4)} of ${moved}: ${JSON.stringify(taken)}`);
      worst = Math.max(worst, sum);
    }
  };
  // They mostly wait; what counts is the order, and not the time.
  await Promise.all(Array.from({ length: 4 }, next));
  return worst;
}
