import { warnOnce } from "../utils/warnOnce.js";
import type { Theme } from "./theme.js";
import { propertyOf } from "./propertyOf.js";

const applied = new WeakMap<HTMLElement, readonly string[]>();

/** The CSS property that takes the values of a token, by the token's name. A test holds it against the table of tokens. */
function takerOf(token: string): string {
  if (token === "shadow") return "box-shadow";
  if (/^(?:fontSize|radius|space)|Height/u.test(token)) return "width";
  return token.startsWith("font") ? "font-family" : "color";
}

/** What the browser cannot read would leave a property without any value: the default is better. */
function isReadable(token: string, value: unknown): value is string {
  // Test environments without a browser may lack it, though the types say otherwise.
  const { CSS: css } = globalThis as { CSS?: { supports?: typeof CSS.supports } };
  return typeof value === "string" && (css?.supports?.(takerOf(token), value) ?? true);
}

/** Writes a theme's tokens as custom properties on an element, and takes those of an earlier theme away. */
export function applyTheme(element: HTMLElement, theme: Theme | undefined): void {
  for (const property of applied.get(element) ?? []) element.style.removeProperty(property);
  const properties: string[] = [];
  for (const [token, light] of Object.entries(theme?.light ?? {})) {
    const dark = theme?.dark[token as keyof typeof theme.dark] ?? light;
    const value = dark === light || takerOf(token) !== "color" ? light : `light-dark(${light}, ${dark})`;
    if (isReadable(token, light) && isReadable(token, dark)) {
      const property = propertyOf(token);
      element.style.setProperty(property, value);
      properties.push(property);
    } else {
      warnOnce(
        () =>
          `theme: the token ${token} has the value ${light === dark ? light : `${light} / ${dark}`}, which the browser cannot read. The default stays.`,
      );
    }
  }
  applied.set(element, properties);
}
