import preflight from "tailwindcss/preflight.css?raw";
import styles from "../../../src/theme/styles/index.css?inline";
import { endAnimations } from "../stillness.ts";

// Tailwind's own compiler puts its theme's values in; without one it takes these fallbacks.
const tailwind = preflight.replace(/--theme\(\s*[\w-]+,\s*([^()]*)\)/g, "$1");

/** What hosts bring, at their worst: Tailwind's reset, and rules on bare elements that nobody would wish on us. */
export const hostile = `
  ${tailwind}
  * { margin: 0; padding: 0; }
  *, ::before, ::after { box-sizing: content-box; border: 0 solid red; }
  html {
    font-size: 10px; letter-spacing: 3px; word-spacing: 5px; text-transform: uppercase; line-height: 3; color: lime;
    text-align: center; text-indent: 20px; font-weight: 800; font-style: italic; cursor: crosshair; quotes: none;
    text-shadow: 1px 1px red; hyphens: auto; word-break: break-all; white-space: pre; visibility: visible;
    font-variant: small-caps; font-stretch: condensed; list-style: square; accent-color: lime; caret-color: lime;
    text-wrap: balance; line-break: anywhere; tab-size: 20; border-collapse: collapse; user-select: none;
    text-underline-offset: 9px; overflow-wrap: normal; font-feature-settings: "zero"; font-kerning: none;
  }
  button { all: unset; }
  h1, h2, h3, p, ul, ol, li, dl, dt, dd, label, span, bdi, code, time { color: red; font-size: 40px; margin: 30px; padding: 9px; float: left; }
  div, section, header, nav { min-height: 60px; transition: all 2s; }
  input, select { border: 5px dotted lime; background: lime; appearance: none; width: 10px; }
  table { display: block; }
  tr { background: lime; }
  th, td { border: 3px solid red; text-align: center; }
  svg, img { display: block; width: 100%; height: auto; margin: 8px; }
  canvas { width: 50px; }
  a, summary { color: lime; text-decoration: line-through; display: inline; }
  details, dialog { opacity: 0.2; }
  [hidden] { display: block; }
  [role] { outline: 3px solid red; }
  :focus { outline: none; }
  ::placeholder { color: red; }
  header { position: sticky; top: 0; z-index: 2147483647; }
`;

/** How tabs are drawn, which no text of ours has; what only follows from a colour or a box; animations under way. */
const left = /^(?:--|tab-size|-webkit-tap|perspective-origin|transform-origin)/;
/** Boxes that SVG's shapes do not have, whatever is computed for them. */
const boxes =
  /^(?:border|margin|padding|box-sizing|float|min-|max-|outline|vertical-align|text-|font|line-height|column)/;

const names = [...getComputedStyle(document.documentElement)].filter((name) => !left.test(name));
const namesOfShapes = names.filter((name) => !boxes.test(name));

/** Every style but the look of an edge that is not there. */
function looksOf(element: Element, pseudo = ""): string[] {
  const style = getComputedStyle(element, pseudo === "" ? null : pseudo);
  if (pseudo !== "" && (style.content === "none" || style.content === "normal")) return [];
  const isShape = element instanceof SVGElement && !(element instanceof SVGSVGElement);
  return (isShape ? namesOfShapes : names).flatMap((name) => {
    // A native look is not drawn where the ground and the edges are the author's; a ring without a style is none.
    if (name === "appearance" || (name === "outline-width" && style.outlineStyle === "none")) return [];
    const edge = /^border-(.*)-(?:style|color)$/.exec(name)?.[1];
    if (edge !== undefined && style.getPropertyValue(`border-${edge}-width`) === "0px") return [];
    return [`${pseudo}${name}: ${style.getPropertyValue(name)}`];
  });
}

/** Rows that look as the ones above them: where they stand is enough. */
const likeOthers = ".mak-row:nth-child(n + 5), .mak-row:nth-child(n + 5) *";

const round = (value: number) => Math.round(value * 10) / 10;

export type Portrait = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * How each element of what floats looks, or of the page where nothing does, and where it stands: every computed style,
 * of what is drawn beside it too.
 */
export function portrait(): Portrait {
  endAnimations();
  const floating = document.querySelectorAll(":is(.mak-modal, .mak-menu):not([data-mak-leaving])");
  const surfaces = floating.length > 0 ? [...floating] : [...document.querySelectorAll(".mak-root")];
  // What has no class of ours is a host's: what it puts into a slot.
  // What was announced last depends on what came first, and is not seen.
  const elements = surfaces.flatMap((surface) => [
    surface,
    ...surface.querySelectorAll("[class^=mak-]:not(.mak-said)"),
  ]);
  const described = elements.map((element, index) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const name = `${index} ${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
    const drawn = element.matches(likeOthers)
      ? []
      : ["", "::before", "::after"].flatMap((pseudo) => looksOf(element, pseudo));
    return [name, new Set([`box: ${[x, y, width, height].map(round).join(" ")}`, ...drawn])] as const;
  });
  return new Map(described);
}

/** What differs between two portraits, one line a style. Empty where they are equal. */
export function differences(clean: Portrait, other: Portrait): string[] {
  const names = [...new Set([...clean.keys(), ...other.keys()])];
  const none: ReadonlySet<string> = new Set(["missing"]);
  return names.flatMap((name) => {
    const [before, after] = [clean.get(name) ?? none, other.get(name) ?? none];
    return [...after].filter((style) => !before.has(style)).map((style) => `${name} { ${style} }`);
  });
}

/** Every style of elements, but for the sizes that follow from the window. */
export function stylesOf(elements: Iterable<Element>): Map<Element, Map<string, string>> {
  const read = (element: Element) => {
    const style = getComputedStyle(element);
    const names = [...style].filter((name) => !/block-size|^height|origin|inline-size|^width/.test(name));
    return new Map(names.map((name) => [name, style.getPropertyValue(name)]));
  };
  return new Map([...elements].map((element) => [element, read(element)]));
}

/** Ways to load the style sheet: as the setup did, or in a layer after the one of the host's resets. */
export const deliveries = {
  "styles.css": (resets: string) => resets,
  "styles.layer.css": (resets: string) => `@layer host, mak; @layer host { ${resets} } @layer mak { ${styles} }`,
} as const;

/** Switches off the unlayered style sheet of the setup. Gives back the undoing. */
export function withoutPlainStyles(): () => void {
  const plain = [...document.styleSheets].filter((sheet) =>
    [...sheet.cssRules].some(({ cssText }) => cssText.startsWith(".mak-root")),
  );
  for (const sheet of plain) sheet.disabled = true;
  return () => {
    for (const sheet of plain) sheet.disabled = false;
  };
}

export { styles };
