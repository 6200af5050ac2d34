import type { ColorExpression, ColorInfo, TokenInfo } from "../../src/theme/tokenInfo.ts";
import { propertyOf } from "../../src/theme/propertyOf.ts";
import { tokenDocs, type TokenDoc } from "../../src/theme/tokenDocs.ts";
import { derivedColors, privateValues, tokens, type Token } from "../../src/theme/tokens.ts";

const privateName = (name: string) => propertyOf(name).replace("--mak-", "--_mak-");
const use = (name: string) => `var(${privateName(name)})`;

function expression(color: ColorExpression): string {
  if (typeof color === "string") return color;
  if ("same" in color) return use(color.same);
  const into = color.into === "black" || color.into === "white" ? color.into : use(color.into);
  return `color-mix(in oklab, ${use(color.mix)} ${color.share}%, ${into})`;
}

function colorValue({ light, dark }: ColorInfo): string {
  const [inLight, inDark] = [expression(light), expression(dark)];
  return inLight === inDark ? inLight : `light-dark(${inLight}, ${inDark})`;
}

/** CSS of the table with its names in place of `{name}`. */
const filled = (css: string) => css.replace(/\{(\w+)\}/gu, (_match, name: string) => use(name));

const entries = Object.entries(tokens) as [Token, TokenInfo][];
const lengths = Object.entries(privateValues) as [string, { value: string; touch?: string; still?: string }][];

/** A declaration that takes the host's value, or ours where the host sets none. */
const token = (name: string, fallback: string) => `${privateName(name)}: var(${propertyOf(name)}, ${fallback});`;

const own = (name: string, css: string) => `${privateName(name)}: ${css};`;

function block(selector: string, groups: readonly (readonly [title: string, lines: readonly string[]])[]): string {
  const body = groups.map(([title, lines]) => [...(title === "" ? [] : [`/* ${title} */`]), ...lines].join("\n"));
  return `${selector} {\n${body.join("\n\n")}\n}`;
}

const level = (wanted: TokenDoc["level"]) =>
  entries
    .filter(([name]) => tokenDocs[name].level === wanted)
    .map(([name, info]) => token(name, info.kind === "color" ? colorValue(info) : filled(info.value)));

/** What a value is where a condition holds; a host's own value stays. */
function variants(read: (info: TokenInfo) => string | undefined): string[] {
  return entries.flatMap(([name, info]) => {
    const css = read(info);
    return css === undefined ? [] : [token(name, filled(css))];
  });
}

const touched = () => [
  ...entries.flatMap(([name, info]) =>
    info.kind === "color" || info.touch === undefined
      ? []
      : [own(name, `max(${info.touch}, var(${propertyOf(name)}, ${filled(info.value)}))`)],
  ),
  ...lengths.flatMap(([name, { value, touch }]) =>
    touch === undefined ? [] : [own(name, value.includes("{") ? `max(${touch}, ${filled(value)})` : touch)],
  ),
];

/** The text of `src/theme/styles/tokens.css`, before it is formatted. */
export function tokensCss(): string {
  const derived = Object.entries(derivedColors).map(([name, info]) => own(name, colorValue(info)));
  const scale = lengths.map(([name, { value }]) => own(name, filled(value)));
  const still = lengths.flatMap(([name, { still: css }]) => (css === undefined ? [] : [own(name, css)]));
  const forced = entries.flatMap(([name, info]) =>
    info.kind === "color" && info.forced !== undefined ? [own(name, info.forced)] : [],
  );
  return [
    "/* Written by `npm run tokens` from src/theme/tokens.ts: change that file instead. */",
    "/* Public properties (--mak-…) are read here and declared nowhere: a host may set them anywhere above. */",
    block(".mak-root", [
      ["Basic", level("basic")],
      ["Advanced", level("advanced")],
      ["Derived", derived],
      ["Scale", scale],
    ]),
    block('.mak-root:where([data-mak-density="compact"])', [
      ["", variants((info) => (info.kind === "color" ? undefined : info.compact))],
    ]),
    "/* Fingers need larger targets, and phones zoom a field whose text is smaller than 16 px. */",
    `@media (pointer: coarse) {\n${block(".mak-root", [["", touched()]])}\n}`,
    `@media (prefers-reduced-motion: reduce) {\n${block(".mak-root", [["", still]])}\n}`,
    "/* The browser replaces colours by itself, but not in SVG and not on a canvas. */",
    `@media (forced-colors: active) {\n${block(".mak-root", [["", forced]])}\n}`,
  ].join("\n\n");
}
