import { describe, expect, it } from "vitest";
import {
  fixtureAccess,
  fixtureHistory,
  fixtureKey,
  fixtureKeyUsage,
  fixtureNow,
  fixtureQuota,
} from "@mark-ai/api-keys/testing";
import { lostTexts } from "../a11y/measures.ts";
import { cardHeights, rowHeights, textNearLines, type Rule } from "./measure.ts";
import { draw, everyKey, type World } from "./scene.tsx";

// What a host's data and a host's own styles do to the page: it keeps its rhythm, and nothing is lost or sticks out.

const widths = [320, 390, 768, 1100, 1440];

/** What leaves the page's container at a side. */
const outside: Rule = (root) => {
  const { left, right } = root.getBoundingClientRect();
  return [...root.querySelectorAll<HTMLElement>("*")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => element.closest("canvas, svg, .mak-visually-hidden, .mak-said, .mak-chart-ink") === null)
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && (box.left < left - 1 || box.right > right + 1);
    })
    .map((element) => `<${element.localName} class="${element.className}"> sticks out of the page`);
};

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Measures the page at every width. With `rhythm` the rows and cards keep their heights too. */
async function measure(world: World, { rhythm = true } = {}): Promise<string[]> {
  const { root, widen } = await draw(world, { density: "comfortable" });
  const found: string[] = [];
  for (const width of widths) {
    widen(width);
    await frame();
    await frame();
    const rules: readonly Rule[] = [
      outside,
      lostTexts,
      ...(rhythm ? [textNearLines] : []),
      ...(rhythm && width >= 560 ? [rowHeights(width < 860 ? 60 : 48)] : []),
      ...(rhythm && width >= 860 ? [cardHeights] : []),
    ];
    found.push(...rules.flatMap((rule) => rule(root)).map((fault) => `${String(width)}: ${fault}`));
  }
  return found;
}

const words = (length: number) => "Quarterly import of the northern branch ".repeat(10).slice(0, length).trim();
const oneWord = (length: number) => "Integration".repeat(40).slice(0, length);
const day = 86_400_000;
const dateOf = (age: number) => new Date(fixtureNow - age * day).toISOString().slice(0, 10);
const thirtyDays = (imports: (age: number) => number) =>
  Array.from({ length: 30 }, (_, index) => ({ date: dateOf(29 - index), imports: imports(29 - index) }));
const history = (imports: (age: number) => number): World => ({
  methods: {
    getImportHistory: () => Promise.resolve(fixtureHistory({ today: dateOf(0), days: thirtyDays(imports) })),
  },
});
const workspaceNamed = (name: string): World => ({
  methods: {
    getAccess: () =>
      Promise.resolve(fixtureAccess({ workspaces: [{ id: "ws_marketing", name, developersEnabled: true }] })),
  },
});

const data: Readonly<Record<string, World>> = {
  "names of 255 characters, of many words and of one": {
    keys: [fixtureKey({ name: words(255) }), fixtureKey({ id: "one", name: oneWord(255) }), ...everyKey.slice(2)],
  },
  "a workspace of 200 characters": workspaceNamed(words(200)),
  "a workspace of 200 characters without a space": workspaceNamed(oneWord(200)),
  "10,000 imports on one day beside ones": history((age) => (age === 5 ? 10_000 : 1)),
  "one import in the month": history((age) => (age === 12 ? 1 : 0)),
  "millions everywhere": {
    methods: {
      getImportQuota: () => Promise.resolve(fixtureQuota({ used: 123_456_789, limit: 987_654_321 })),
      getImportHistory: () =>
        Promise.resolve(fixtureHistory({ today: dateOf(0), days: thirtyDays((age) => 4_000_000 + age) })),
      getKeyUsage: ({ keyIds }) =>
        Promise.resolve(
          fixtureKeyUsage({
            today: dateOf(0),
            keys: keyIds.map((keyId) => ({ keyId, days: thirtyDays(() => 1_234_567) })),
          }),
        ),
    },
  },
  "100 rows": {
    keys: Array.from({ length: 100 }, (_, index) =>
      fixtureKey({ id: `k${String(index)}`, name: `Key ${String(index)}` }),
    ),
  },
};

describe("keeps its rhythm with", () => {
  it.each(Object.entries(data))("%s", async (_, world) => {
    expect(await measure(world)).toEqual([]);
  });
});

/** The styles of a host, for as long as a test runs. */
async function under(css: string, options?: { rhythm: boolean }): Promise<string[]> {
  const sheet = document.createElement("style");
  sheet.textContent = css;
  document.head.append(sheet);
  try {
    return await measure({}, options);
  } finally {
    sheet.remove();
  }
}

describe("in a host", () => {
  it("whose root text is 10 px, nothing shrinks", async () => {
    expect(await under("html { font-size: 62.5% }")).toEqual([]);
  });

  it("whose font is a fifth wider, nothing is lost", async () => {
    expect(await under(".mak-root { letter-spacing: 0.1em }")).toEqual([]);
  });

  it("whose reader spaces text as WCAG 1.4.12 says, nothing is lost", async () => {
    const spaced =
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";
    expect(await under(spaced, { rhythm: false })).toEqual([]);
  });
});
