import type { Theme } from "./createTheme.js";
import { propertyOf } from "./propertyOf.js";

const applied = new WeakMap<HTMLElement, readonly string[]>();

/** Writes a theme's tokens as custom properties on an element, and takes those of an earlier theme away. */
export function applyTheme(element: HTMLElement, theme: Theme | undefined): void {
  for (const property of applied.get(element) ?? []) element.style.removeProperty(property);
  const properties: string[] = [];
  for (const [token, light] of Object.entries(theme?.light ?? {})) {
    const dark = theme?.dark[token as keyof typeof theme.dark];
    const value = dark === undefined || dark === light ? light : `light-dark(${light}, ${dark})`;
    const property = propertyOf(token);
    element.style.setProperty(property, value);
    properties.push(property);
  }
  applied.set(element, properties);
}
