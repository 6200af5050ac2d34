import { axTree, type AxNode } from "../usage/accessibilityTree.ts";

/** What a person can act on now: behind an open dialog there is nothing. */
function scope(): Element[] {
  const modals = [...document.querySelectorAll("[data-mak-modal]")];
  // What floats stands in the page's root, with a root of its own.
  return modals.length > 0 ? modals : [...document.querySelectorAll(".mak-root:not(.mak-root *)")];
}

const inScope = (selector: string) => scope().flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);

const isHidden = (element: Element) =>
  !element.checkVisibility({ visibilityProperty: true }) ||
  element.closest(".mak-visually-hidden, .mak-said, [aria-hidden=true]") !== null ||
  // Column headers of a table that is drawn as cards are there for assistive technology alone.
  element.getBoundingClientRect().width <= 1;

const describe = (element: Element) =>
  `${element.tagName.toLowerCase()}.${element.classList[0] ?? ""} "${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40)}"`;

const interactive = "a[href], button, input, select, textarea, summary, [tabindex='0'], [role=menuitem]";

/** Targets under 24 × 24 px (WCAG 2.5.8), but for links in the middle of a sentence. */
export function smallTargets(): string[] {
  return inScope(interactive)
    .filter((element) => !isHidden(element))
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      const inSentence = element.matches("a") && element.parentElement?.textContent !== element.textContent;
      return !inSentence && (width < 24 || height < 24);
    })
    .map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return `${describe(element)} ${width.toFixed(1)} × ${height.toFixed(1)}`;
    });
}

const contexts = new Set(["region", "dialog", "alertdialog", "navigation", "search", "group", "menu", "row", "status"]);
const controls = new Set([
  "button",
  "link",
  "textbox",
  "searchbox",
  "combobox",
  "slider",
  "menuitem",
  "DisclosureTriangle",
  "checkbox",
]);

/** The same name in many places where the same is done: WCAG 3.2.4 wants just that. */
const sameDeed = ['button "Close"'];

/** Controls without a name, and ones that share role and name with another in the same context (WCAG 2.4.6, 4.1.2). */
export async function ambiguousControls(): Promise<string[]> {
  const nodes = await axTree();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const named = (node: AxNode) => `${String(node.role?.value)} ${JSON.stringify(node.name?.value ?? "")}`;
  const pathOf = (node: AxNode): string => {
    const parent = byId.get(node.parentId ?? "");
    if (parent === undefined) return "";
    const here = !parent.ignored && contexts.has(String(parent.role?.value)) ? `${named(parent)} > ` : "";
    return pathOf(parent) + here;
  };
  const found = nodes.filter((node) => !node.ignored && controls.has(String(node.role?.value)));
  const all = found.map((node) => pathOf(node) + named(node));
  return all.filter(
    (path, index) =>
      path.endsWith(' ""') || (all.indexOf(path) !== index && !sameDeed.some((deed) => path.endsWith(deed))),
  );
}

/** What has to be scrolled sideways, or is cut off at the side, but for what scrolls by itself on purpose. */
export function sideways(): string[] {
  const page = document.documentElement;
  const wide = page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} px wide`] : [];
  const out = inScope("*")
    .filter((element) => !isHidden(element) && element.closest("canvas, svg, .mak-secret") === null)
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > page.clientWidth + 1 || left < -1);
    });
  return [...wide, ...out.map(describe)];
}

interface Text {
  readonly element: HTMLElement;
  readonly rects: readonly DOMRect[];
}

const scrolls = (element: Element) =>
  [getComputedStyle(element).overflowX, getComputedStyle(element).overflowY].some((value) => /auto|scroll/.test(value));

function scrollerOf(element: Element): Element | undefined {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (scrolls(at)) return at;
  return undefined;
}

function texts(): Text[] {
  const found: Text[] = [];
  for (const root of scope()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || node.textContent?.trim() === "" || isHidden(element)) continue;
      if (element.closest("option, .mak-secret, .mak-root [data-long]") !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const shown = scrollerOf(element)?.getBoundingClientRect();
      const seen = ({ width, top, bottom }: DOMRect) =>
        width > 1 && (shown === undefined || (top >= shown.top - 1 && bottom <= shown.bottom + 1));
      found.push({ element, rects: [...range.getClientRects()].filter(seen) });
    }
  }
  return found;
}

/** The box that shows an element's content: nothing outside of it is seen, nor reached by scrolling. */
function clipOf(element: Element): { clip: Element; rect: DOMRect } | undefined {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (scrolls(at)) return undefined;
    const { overflowX } = getComputedStyle(at);
    if (overflowX === "hidden" || overflowX === "clip") return { clip: at, rect: at.getBoundingClientRect() };
  }
  return undefined;
}

const layer = (element: Element) =>
  element.closest(".mak-menu, .mak-dialog-footer, .mak-dialog, .mak-chart-tooltip, .mak-root");

/** Texts that are cut off, or that lie over one another (WCAG 1.4.4, 1.4.12). What may be long in a row is shown whole by its details. */
export function lostTexts(): string[] {
  const all = texts();
  const cut = all.flatMap(({ element, rects }) => {
    const clip = clipOf(element);
    if (clip === undefined || clip.clip === document.documentElement) return [];
    const { rect } = clip;
    const out = rects.some(({ left, right, top, bottom }) => {
      const middle = (top + bottom) / 2;
      return left < rect.left - 2 || right > rect.right + 2 || middle < rect.top || middle > rect.bottom;
    });
    return out ? [`cut off by ${describe(clip.clip)}: ${describe(element)}`] : [];
  });
  const over = all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      if (layer(one.element) !== layer(other.element)) return [];
      const touch = one.rects.some((a) =>
        other.rects.some(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 3,
        ),
      );
      return touch ? [`${describe(one.element)} lies over ${describe(other.element)}`] : [];
    }),
  );
  return [...cut, ...over];
}

/** What moves though the reader wants no motion: an animation, or a transition that can be seen. */
export function motion(): string[] {
  const seconds = (text: string) => Math.max(...text.split(",").map((part) => Number.parseFloat(part)));
  return scope()
    .flatMap((root) => [root, ...root.querySelectorAll("*")])
    .flatMap((element) =>
      [undefined, "::before", "::after"].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        const runs = style.animationName !== "none" && seconds(style.animationDuration) > 0;
        // The probe of the chart's colours has one of a millisecond, and is not seen.
        const fades = seconds(style.transitionDuration) > 0.001;
        return runs || fades ? [`${describe(element)}${pseudo ?? ""}: ${style.animationName} ${style.transition}`] : [];
      }),
    );
}

/** The distances that a reader may ask for (WCAG 1.4.12). Gives back the undoing. */
export function spaceText(): () => void {
  const sheet = document.createElement("style");
  sheet.textContent =
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";
  document.head.append(sheet);
  return () => sheet.remove();
}

/** Writes every text twice as large and leaves all else as it is, as a browser's text zoom does (WCAG 1.4.4). */
export function doubleText(): () => void {
  const elements = [...document.querySelectorAll<HTMLElement>(".mak-root, .mak-root *")].filter(
    (element) => element instanceof HTMLElement,
  );
  const sizes = elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize) * 2);
  const before = elements.map((element) => element.style.getPropertyValue("font-size"));
  elements.forEach((element, index) => element.style.setProperty("font-size", `${sizes[index] ?? 0}px`, "important"));
  return () => elements.forEach((element, index) => element.style.setProperty("font-size", before[index] ?? ""));
}
