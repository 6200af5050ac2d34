import { tokens, type Token } from "@mark-ai/api-keys";
import { propertyOf } from "../../../src/theme/propertyOf.ts";

/** The tokens that are colours. */
export const colorTokens = (Object.keys(tokens) as Token[]).filter((token) => tokens[token].kind === "color");

const derived = ["accentTint", "dangerTint", "warningTint", "successTint"];

/** The name of each colour that a surface resolves its tokens to. */
function namesIn(surface: Element): ReadonlyMap<string, string> {
  const probe = document.createElement("i");
  surface.append(probe);
  const names = [...colorTokens, ...derived].map((name) => {
    probe.style.color = `var(${propertyOf(name).replace("--mak", "--_mak")})`;
    return [getComputedStyle(probe).color, name] as [string, string];
  });
  // A row under the pointer is nearer to the surface than this.
  probe.style.color = "color-mix(in oklab, var(--_mak-hover) 45%, transparent)";
  names.push([getComputedStyle(probe).color, "hover"]);
  probe.remove();
  return new Map(names);
}

const isClear = (color: string) => /^(?:transparent|rgba\(0, 0, 0, 0\))$/u.test(color);

/** The nearest background below; what shows through between two is on both. */
function groundsOf(element: Element | null): string[] {
  const found: string[] = [];
  for (let at = element; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (isClear(backgroundColor)) continue;
    found.push(backgroundColor);
    if (!/\/ 0?\.\d+\)|rgba\(.*0?\.\d+\)/u.test(backgroundColor)) break;
  }
  return found;
}

const hasText = (element: Element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "");

/** Neither hidden nor for assistive technology alone. */
const isSeen = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true }) &&
  element.getBoundingClientRect().width > 1 &&
  element.closest(".mak-visually-hidden") === null;

/** WCAG 1.4.3 and 1.4.11 except what cannot be used; the options of a choice are the browser's. */
const isExcepted = (element: Element) => element.closest("[aria-disabled=true], option") !== null;

export interface DrawnPairs {
  /** Text and its ground, as "textMuted on surface". */
  readonly text: ReadonlySet<string>;
  /** Edges of fields and buttons, and focus rings, with what is beside them. */
  readonly shapes: ReadonlySet<string>;
}

/** Which token is drawn on which. A colour that is no token's is named as the browser computes it. */
export function pairsOn(elements: readonly Element[]): DrawnPairs {
  const known = new Map<Element, ReadonlyMap<string, string>>();
  const [text, shapes] = [new Set<string>(), new Set<string>()];
  for (const element of elements) {
    const surface = element.closest(".mak-root");
    if (surface === null || isExcepted(element)) continue;
    const names = known.get(surface) ?? namesIn(surface);
    known.set(surface, names);
    const name = (color: string) => names.get(color) ?? color;
    const add = (to: Set<string>, color: string, on: Element | null) => {
      for (const ground of groundsOf(on)) to.add(`${name(color)} on ${name(ground)}`);
    };
    const style = getComputedStyle(element);
    // A hidden element tells the canvas the colour of the bars.
    if (element.matches(".mak-chart-ink")) add(shapes, style.color, element.parentElement);
    if (!isSeen(element)) continue;
    if (hasText(element) || element.matches("select, input")) add(text, style.color, element);
    if (element.matches("input")) add(text, getComputedStyle(element, "::placeholder").color, element);
    const hasEdge = element.matches("input, select, button:is([data-variant=secondary], [data-variant=primary])");
    if (hasEdge && !isClear(style.borderTopColor)) add(shapes, style.borderTopColor, element.parentElement);
    if (element.matches("button[data-variant=danger]:not(:hover)"))
      add(shapes, style.backgroundColor, element.parentElement);
    if (element.matches("svg, .mak-quota-meter-bar")) add(shapes, style.color, element.parentElement);
    if (element.matches(".mak-badge")) add(shapes, getComputedStyle(element, "::before").backgroundColor, element);
    if (element.matches(":focus-visible") && style.outlineStyle === "solid") {
      const inside = style.outlineOffset.startsWith("-");
      add(shapes, style.outlineColor, inside ? element : element.parentElement);
    }
  }
  return { text, shapes };
}
