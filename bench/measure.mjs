/** The middle one; times have outliers upwards only. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const samples = 11;
const warmUps = 3;

/** Runs two ways in alternation, so that whatever the machine does meanwhile falls on both; the order turns each time. */
async function alternate(first, second) {
  const times = [[], []];
  for (let round = 0; round < samples + warmUps; round += 1) {
    const order = round % 2 === 0 ? [0, 1] : [1, 0];
    for (const which of order) {
      const time = await [first, second][which]();
      if (round >= warmUps) times[which].push(time);
    }
  }
  return times.map(median);
}

/** Milliseconds from `render()` to painted rows: ours, and a plain table written by hand. */
export async function measureRows(stand, rows) {
  const tabs = { page: await stand.open(), plain: await stand.open({ kind: "plain" }) };
  const run = (kind) => async () => {
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
export async function measureScale(stand) {
  const tab = await stand.open();
  const elements = {};
  const run = (keys) => async () => {
    const time = await tab.call("mount", { kind: "page", rows: 25, keys });
    await tab.call("settle");
    elements[keys] = await tab.call("elements");
    await tab.call("unmount");
    return time;
  };
  const [few, many] = await alternate(run(100), run(100_000));
  await tab.close();
  return { elements100: elements[100], elements100000: elements[100_000], timeRatio: many / few };
}

/** Milliseconds from a press to the painted menu or dialog, with 100 rows: ours, and the browser's own. */
export async function measureInteraction(stand, surface) {
  const tabs = { page: await stand.open(), plain: await stand.open({ kind: "plain" }) };
  for (const [kind, tab] of Object.entries(tabs)) {
    await tab.call("mount", { kind, rows: 100 });
    await tab.call("settle");
  }
  const run = (kind) => () => tabs[kind].call("open", { kind, surface });
  const [page, native] = await alternate(run("page"), run("plain"));
  await Promise.all(Object.values(tabs).map((tab) => tab.close()));
  return { page, native, deltaMs: page - native };
}

/** What a mount and unmount leaves behind, on the average of so many. */
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

export async function measureLeaks(stand) {
  const page = await leftBy(stand, "page");
  const plain = await leftBy(stand, "plain");
  return {
    listenersPerMount: page.listeners,
    heapBytesPerMount: page.heap,
    plainHeapBytesPerMount: plain.heap,
  };
}

const regions = ["listKeys", "getImportQuota", "getImportHistory"];

function ordersOf(names) {
  if (names.length === 0) return [[]];
  return names.flatMap((name) => ordersOf(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));
}

/**
 * The regions in every order, with access early or late; each once as the one that fails, all of them together, and
 * access; with many keys and with none; with what explains a failure at hand, and late.
 */
function settlings() {
  const cases = [];
  for (const [index, order] of ordersOf(regions).entries()) {
    const settling = { getAccess: { ms: index % 2 === 0 ? 60 : 500 } };
    for (const [place, name] of order.entries()) settling[name] = { ms: 120 * (place + 1) };
    cases.push({ keys: 60, settling });
  }
  const readAt = (ms) => Object.fromEntries(["getAccess", ...regions].map((name) => [name, { ms }]));
  for (const failing of [...regions.map((name) => [name]), regions, ["getAccess"]]) {
    const fail = Object.fromEntries(failing.map((name) => [name, { ms: 150, fails: true }]));
    for (const slow of [undefined, { files: "**/details-*", ms: 400 }]) {
      cases.push({ keys: 60, settling: { ...readAt(60), ...fail }, slow });
      if (failing === regions) cases.push({ keys: 60, settling: { ...readAt(60), ...fail }, slow, hide: ["chart"] });
    }
  }
  cases.push({ keys: 0, settling: readAt(100) });
  return cases;
}

/** The worst sum of layout shifts, over the orders in which the regions may settle and over wide and narrow pages. */
export async function measureShifts(stand, tell = () => undefined) {
  const cases = [1280, 420].flatMap((width) => settlings().map((settling) => ({ width, ...settling })));
  let worst = 0;
  const next = async () => {
    for (let taken = cases.pop(); taken !== undefined; taken = cases.pop()) {
      const { width, slow, ...page } = taken;
      const tab = await stand.open({ width, slow });
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
