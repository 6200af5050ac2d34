/** Rules over the page as it is drawn. Each returns a sentence for every place that breaks it. */

export type Rule = (root: Element) => readonly string[];

const nameOf = (element: Element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}">`;
const quote = (text: string) => JSON.stringify(text.trim().slice(0, 40));
const px = (value: number) => `${String(Math.round(value * 100) / 100)} px`;

const isSeen = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true }) &&
  element.closest(".mak-visually-hidden, .mak-said, .mak-chart-ink, option") === null &&
  element.getBoundingClientRect().width > 1;

const all = (root: Element, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)].filter(isSeen);

export interface Line {
  readonly text: string;
  readonly rect: DOMRect;
}

/** The lines of the texts inside an element. */
export function linesOf(root: Element): readonly Line[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Line[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent ?? "";
    if (parent === null || text.trim() === "" || !isSeen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (rect.width > 0.5) found.push({ text, rect });
  }
  return found;
}

const ruler = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;

/** The words of a text that run over two lines. */
export function brokenWords(element: HTMLElement): string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const { 0: word, index } of (node.textContent ?? "").matchAll(/\p{L}[\p{L}\p{M}’'-]*/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
}

/** From where to where glyphs are drawn: the box of a line has room above capitals. */
function inkOf(element: Element): readonly { readonly text: string; readonly top: number; readonly bottom: number }[] {
  return [...element.querySelectorAll("*"), element].flatMap((owner) => {
    const nodes = [...owner.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    if (nodes.length === 0 || !isSeen(owner)) return [];
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(owner);
    ruler.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    return nodes.flatMap((node) => {
      const text = node.textContent ?? "";
      if (text.trim() === "") return [];
      const ink = ruler.measureText(text);
      const clip = owner.closest("[data-long]")?.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()]
        .filter(({ top, width }) => width > 0.5 && (clip === undefined || top < clip.bottom - 2))
        .map(({ top }) => {
          const baseline = top + ink.fontBoundingBoxAscent;
          return { text, top: baseline - ink.actualBoundingBoxAscent, bottom: baseline + ink.actualBoundingBoxDescent };
        });
    });
  });
}

/** The sides of a row's text are at least 8 px from the row's lines (FAULTS A30). */
export const textNearLines: Rule = (root) =>
  all(root, ".mak-row, .mak-head-row").flatMap((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return inkOf(row)
      .filter((ink) => ink.top - top < 8 || bottom - ink.bottom < 8)
      .map((ink) => `${quote(ink.text)} is ${px(Math.min(ink.top - top, bottom - ink.bottom))} from its row's line`);
  });

/** All rows of a table have one height, which the density and the width give. Cards have their own. */
export const rowHeights =
  (height: number): Rule =>
  (root) =>
    all(root, ".mak-row:not([data-noted])")
      .filter((row) => Math.abs(row.getBoundingClientRect().height - height) > 1)
      .map((row) => `${quote(row.innerText)} is ${px(row.getBoundingClientRect().height)} high, not ${px(height)}`);

/** A date, or a time since one, stands on one line. */
export const brokenDates: Rule = (root) =>
  all(root, "time, .mak-status-note, .mak-row-use, .mak-badge, .mak-quota-fact, .mak-card-scope")
    .filter((element) => {
      const tops = linesOf(element).map(({ rect }) => rect.bottom);
      return tops.length > 0 && Math.max(...tops) - Math.min(...tops) > 4;
    })
    .map((element) => `${quote(element.innerText)} breaks over lines in ${nameOf(element)}`);

/** What a row and its header say of a key is not cut off: a name that may be long is, and its details show it whole. */
export const cutTexts: Rule = (root) =>
  all(
    root,
    ".mak-th, .mak-cell-status, .mak-cell-used, .mak-cell-created, .mak-quota-body *, .mak-card-title, .mak-segment",
  )
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
    .map((element) => `${quote(element.innerText)} is cut off in ${nameOf(element)}`);

/** Both cards are as high as each other, about 176 px, where they stand side by side. */
export const cardHeights: Rule = (root) => {
  const heights = all(root, ".mak-summary > *").map((card) => card.getBoundingClientRect().height);
  const isRight = heights.every((height) => height >= 168 && height <= 184 && Math.abs(height - (heights[0] ?? 0)) < 1);
  return isRight ? [] : [`the cards are ${heights.map(px).join(" and ")} high`];
};

/** Where the space is no matter of the grid: cells centre their text, and what is negative undoes another space. */
const offGrid =
  ".mak-cell, .mak-th, .mak-note-cell, progress, .mak-chart-bars *, input[type=checkbox], input[type=radio]";
const spaces = ["padding", "margin"].flatMap((kind) =>
  ["block-start", "block-end", "inline-start", "inline-end"].map((side) => `${kind}-${side}`),
);

/** Distances are multiples of 4 px. */
export const offTheGrid: Rule = (root) => {
  const found = new Set<string>();
  for (const element of [root, ...all(root, "*")]) {
    if (element.matches(offGrid) || element.closest("svg, [data-host-slot]") !== null) continue;
    const style = getComputedStyle(element);
    for (const property of [...spaces, "row-gap", "column-gap"]) {
      const value = Number.parseFloat(style.getPropertyValue(property));
      if (!(value > 0) || !style.getPropertyValue(property).endsWith("px")) continue;
      if (property.startsWith("margin") && isAuto(element, property)) continue;
      if (Math.abs(value / 4 - Math.round(value / 4)) > 0.01)
        found.add(`${property} of ${nameOf(element)} is ${px(value)}`);
    }
  }
  return [...found];
};

/** An automatic margin takes what is left, which is no multiple of anything. */
function isAuto(element: Element, property: string): boolean {
  return element.computedStyleMap().get(property)?.toString() === "auto";
}

/** Controls are as high as the scale says. */
export const controlHeights =
  (heights: readonly number[]): Rule =>
  (root) =>
    all(root, ".mak-button, .mak-icon-button, .mak-input, .mak-select, .mak-segment, .mak-row-menu")
      .filter((element) => {
        const { height } = element.getBoundingClientRect();
        return !heights.some((allowed) => Math.abs(allowed - height) < 0.6);
      })
      .map((element) => `${nameOf(element)} is ${px(element.getBoundingClientRect().height)} high`);

type Rgba = readonly [number, number, number, number];

const known = new Map<string, Rgba>();
const canvas = new OffscreenCanvas(1, 1).getContext("2d", {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D;

/** A colour of any notation as the screen gets it. */
function rgba(color: string): Rgba {
  const before = known.get(color);
  if (before !== undefined) return before;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  const value: Rgba = [red, green, blue, alpha / 255];
  known.set(color, value);
  return value;
}

const over = (top: Rgba, below: Rgba): Rgba => {
  const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
};

const luminance = (color: Rgba) => {
  const linear = (value: number) => (value <= 10.31 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2]);
};

function ratio(one: Rgba, other: Rgba): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What an element stands on. */
function groundOf(element: Element | null, page: Rgba): Rgba {
  if (element === null) return page;
  const own = rgba(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : over(own, groundOf(element.parentElement, page));
}

const fadeOf = (element: Element | null): number =>
  element === null ? 1 : Number(getComputedStyle(element).opacity) * fadeOf(element.parentElement);

/** Text has 4.5 against what it is painted on, edges of controls and dots of states 3, with every transparency. */
export const weakContrast =
  (page: string): Rule =>
  (root) => {
    const found = new Set<string>();
    const below = rgba(page);
    for (const element of all(root, "*")) {
      if (element.closest("[aria-disabled=true], .mak-skeleton") !== null) continue;
      const style = getComputedStyle(element);
      const ground = groundOf(element, below);
      const check = (color: string, on: Rgba, least: number, what: string) => {
        const [red, green, blue, alpha] = rgba(color);
        const painted = over([red, green, blue, alpha * fadeOf(element)], on);
        const found3 = ratio(painted, on);
        if (found3 < least - 0.02)
          found.add(`${what} of ${nameOf(element)} has ${found3.toFixed(2)}, not ${String(least)}`);
      };
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (hasText || element.matches("select")) check(style.color, ground, 4.5, "the text");
      if (element.matches("input:not([type=radio], [type=checkbox])"))
        check(getComputedStyle(element, "::placeholder").color, ground, 4.5, "the placeholder");
      const around = groundOf(element.parentElement, below);
      if (
        element.matches(".mak-input, .mak-button[data-variant=secondary]") ||
        element.matches(".mak-chart-picker select")
      )
        check(style.borderTopColor, around, 3, "the edge");
      if (element.matches(".mak-badge"))
        check(getComputedStyle(element, "::before").backgroundColor, ground, 3, "the dot");
      if (element.matches(".mak-quota-meter-bar"))
        check(style.color, groundOf(element.parentElement, below), 3, "the bar");
    }
    return [...found];
  };

/** Where the table's columns begin, as the distance of their text from the table's own start. */
export function columnsOf(root: Element): readonly number[] {
  const table = root.querySelector(".mak-table")?.getBoundingClientRect();
  if (table === undefined) return [];
  return all(root, ".mak-th").map((cell) => {
    const { left, right } = cell.getBoundingClientRect();
    return Math.round(getComputedStyle(cell).direction === "rtl" ? table.right - right : left - table.left);
  });
}
