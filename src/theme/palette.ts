import { parseColor, type Rgb } from "./color.js";
import { black, mix, over, white } from "./contrast.js";
import type { ColorExpression } from "./tokenInfo.js";
import type { Scheme, TokenValues } from "./theme.js";
import { derivedColors, tokens, type ColorName, type ColorToken, type Token } from "./tokens.js";

/** Every colour of a scheme; `undefined` where only a browser can resolve it. */
export type Palette = Readonly<Record<ColorName, Rgb | undefined>>;

/** The names of all tokens that are colours. */
export const colorTokens = (Object.keys(tokens) as Token[]).filter(
  (token): token is ColorToken => tokens[token].kind === "color",
);

const colors = {
  ...(Object.fromEntries(colorTokens.map((token) => [token, tokens[token]])) as Pick<typeof tokens, ColorToken>),
  ...derivedColors,
};

export const colorNames = Object.keys(colors) as ColorName[];

/** The colour that is asked for by a name of the table, `black` or `white`. */
type Lookup = (name: string) => Rgb | undefined;

function evaluate(expression: ColorExpression, lookup: Lookup): Rgb | undefined {
  if (typeof expression === "string") return parseColor(expression);
  if ("same" in expression) return lookup(expression.same);
  const [color, into] = [lookup(expression.mix), lookup(expression.into)];
  return color === undefined || into === undefined ? undefined : mix(color, expression.share / 100, into);
}

/** Computes all colours of a scheme as the style sheet does: the given values, and what follows from them. */
export function paletteOf(values: Readonly<TokenValues>, scheme: Scheme): Palette {
  const known = new Map<string, Rgb | undefined>([
    ["black", black],
    ["white", white],
  ]);
  const lookup = (name: string): Rgb | undefined => {
    if (!known.has(name)) {
      const given: unknown = values[name as Token];
      known.set(
        name,
        typeof given === "string" ? parseColor(given) : evaluate(colors[name as ColorName][scheme], lookup),
      );
    }
    return known.get(name);
  };
  return Object.fromEntries(colorNames.map((name) => [name, lookup(name)])) as Palette;
}

/** The colour that is seen where a ground of the palette is painted: what shows through it is the page. */
export function paintedGround(palette: Palette, ground: ColorName, scheme: Scheme): Rgb | undefined {
  const color = palette[ground];
  const page = over(palette.surface ?? white, scheme === "light" ? white : black);
  return color === undefined ? undefined : over(color, page);
}

/** One rule of contrast: what is drawn, what it stands on, and the ratio that it needs. */
export interface ContrastPair {
  readonly foreground: ColorToken;
  readonly background: ColorName;
  readonly kind: "text" | "shape";
}

/** Every pair of colours that the page draws, as the table of tokens has them. */
export const contrastPairs: readonly ContrastPair[] = colorTokens.flatMap((foreground) => {
  const { text = [], shape = [] } = tokens[foreground].on ?? {};
  const pairs = (grounds: readonly string[], kind: "text" | "shape") =>
    grounds.map((background) => ({ foreground, background: background as ColorName, kind }));
  return [...pairs(text, "text"), ...pairs(shape, "shape")];
});
