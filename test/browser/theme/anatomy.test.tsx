import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { createTheme, parts, type Part } from "@mark-ai/api-keys";
import anatomy from "../../../docs/parts-and-slots.md?raw";
import { contrastPairs } from "../../../src/theme/palette.ts";
import { partClass } from "../../../src/theme/parts.ts";
import { expectConsole } from "../../support/failOnConsole.ts";
import { colorTokens, pairsOn } from "./pairsOn.ts";
import { endAnimations } from "../stillness.ts";
import { giveBack } from "./screenSteps.tsx";
import { allScreens } from "./screens.tsx";

/** A theme in which no two colours are alike, so that what is drawn tells which token it is. */
const marking = createTheme({
  tokens: Object.fromEntries(
    colorTokens.map((token, index) => [
      token,
      `rgb(${(index * 83) % 256} ${(index * 151) % 256} ${(index * 47) % 256})`,
    ]),
  ),
});

const classOf = (part: Part) => `host-${part}`;
const classNames = Object.fromEntries(parts.map((part) => [part, classOf(part)])) as Record<Part, string>;

/** The public states, as docs/parts-and-slots.md lists them: part, attribute, values. */
/** The host chooses some values: a sentence in the document describes those. */
const states = [...anatomy.matchAll(/^\| `(\w+)` +\| `(data-[\w-]+)` +\| (.+?) +\|$/gmu)].map(
  ([, part = "", attribute = "", values = ""]) => ({
    part: part as Part,
    attribute,
    values: values.startsWith("`") ? values.match(/\w+/gu) : undefined,
  }),
);

const drawn = {
  parts: new Set<Part>(),
  halves: new Set<Part>(),
  unclassed: new Set<string>(),
  states: new Map<string, Set<string>>(),
  text: new Set<string>(),
  shapes: new Set<string>(),
};

function collect() {
  endAnimations();
  const elements = [...document.querySelectorAll(".mak-root, .mak-root *")];
  for (const element of elements) {
    const isOurs = element.closest("[data-host-slot]") === null;
    if (isOurs && !/^mak-/u.test(element.getAttribute("class") ?? "")) drawn.unclassed.add(element.outerHTML);
    for (const part of parts) {
      const [ours, theirs] = [partClass(part), classOf(part)].map((name) => element.classList.contains(name));
      if (ours === true && theirs === true) drawn.parts.add(part);
      // What floats carries the class of the root, for the theme, and is not the root.
      if (ours !== theirs && !(part === "root" && theirs === false)) drawn.halves.add(part);
    }
    for (const { part, attribute } of states) {
      const value = element.getAttribute(attribute);
      if (!element.classList.contains(partClass(part)) || value === null) continue;
      const key = `${part} ${attribute}`;
      drawn.states.set(key, (drawn.states.get(key) ?? new Set()).add(value));
    }
  }
  const { text, shapes } = pairsOn(elements);
  for (const pair of text) drawn.text.add(pair);
  for (const pair of shapes) drawn.shapes.add(pair);
}

const sorted = (all: Iterable<string>) => [...all].sort();
const listed = (kinds: readonly ("text" | "shape")[]) =>
  new Set(
    contrastPairs
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ foreground, background }) => `${foreground} on ${background}`),
  );

let place: HTMLElement | undefined;

afterEach(() => {
  cleanup();
  giveBack();
  place?.remove();
});

// The screens are drawn first; what follows looks at all of them.
describe("the anatomy of the page (G12)", () => {
  it.each(Object.entries(allScreens))("%s is drawn", async (name, show) => {
    if (name === "broken slots") expectConsole(/A slot that throws/);
    await page.viewport(1100, 1600);
    place = document.createElement("div");
    document.body.append(place);
    await show({ container: place, props: { classNames, theme: marking } });
    collect();
  });

  it("has every part somewhere, each with our class and the host's on one node", () => {
    expect(sorted(drawn.parts)).toEqual(sorted(parts));
    expect(sorted(drawn.halves)).toEqual([]);
  });

  it("gives each element a class of ours, which keeps a host's rules on bare elements away", () => {
    expect(sorted(drawn.unclassed)).toEqual([]);
  });

  it("has the states that docs/parts-and-slots.md lists, in values that it lists", () => {
    expect(states.length).toBeGreaterThan(3);
    const found = states.filter(({ part, attribute, values }) => {
      const seen = drawn.states.get(`${part} ${attribute}`) ?? new Set();
      return seen.size === 0 || (values !== undefined && [...seen].some((value) => values?.includes(value) !== true));
    });
    expect(found).toEqual([]);
  });

  it("draws no text on a ground that checkTheme() does not look at", () => {
    expect(drawn.text.size).toBeGreaterThan(10);
    expect(sorted(drawn.text).filter((pair) => !listed(["text"]).has(pair))).toEqual([]);
  });

  it("draws no edge, icon, dot, bar or focus ring on a ground that checkTheme() does not look at (FAULTS D1)", () => {
    expect(drawn.shapes.size).toBeGreaterThan(10);
    // What passes as text passes as a shape.
    expect(sorted(drawn.shapes).filter((pair) => !listed(["text", "shape"]).has(pair))).toEqual([]);
  });
});
