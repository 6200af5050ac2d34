import { closestMatch } from "../utils/closestMatch.js";
import { parseColor } from "./color.js";
import type { Scheme } from "./theme.js";
import { tokens, type ColorToken, type LengthToken, type Token } from "./tokens.js";

type BothSchemes = Record<Scheme, string>;

/** Any token: CSS, for a colour one value for each scheme, for a length a number of px. */
export type TokenChoices = {
  [T in Token]?:
    | (T extends ColorToken
        ? string | { light: string; dark: string }
        : T extends LengthToken
          ? string | number
          : string)
    | undefined;
};

type Notify = (problem: string) => void;

/** Colours that only a browser can resolve, such as `var(--brand)`; `checkTheme()` says that it cannot tell of them. */
const leftToBrowser = /^(?:(?:var|env|color|color-mix|light-dark|lab|lch|oklab|hwb)\(|\w+\(from ).+\)$/s;

const howToWrite = "Write it as a name, hex, rgb(), hsl() or oklch().";

const isLength = (value: unknown): value is number => typeof value === "number" && value >= 0 && value < Infinity;

/** Describes a value for a message; quotes what a host wrote as text. */
const shown = (value: unknown) =>
  typeof value === "string" ? `"${value}"` : ((JSON.stringify(value) as string | undefined) ?? String(value));

/** What is wrong with a value of a token; `undefined` where it can be used. */
function problemOf(token: Token, value: unknown): string | undefined {
  const { kind } = tokens[token];
  const samples = {
    color: "a colour, or { light, dark } with one for each scheme",
    length: 'a length, such as "8px", or a number of px',
  };
  if (typeof value !== "string" || value.trim() === "") {
    const sample = kind === "color" || kind === "length" ? samples[kind] : "a string, as CSS writes it";
    return `tokens.${token} is ${shown(value)}. Give it ${sample}.`;
  }
  if (kind !== "color" || leftToBrowser.test(value.trim()) || parseColor(value) !== undefined) return undefined;
  return `tokens.${token} is "${value}", which is not a colour. ${howToWrite}`;
}

/** The tokens that a partner set and that can be used, for both schemes; `notify` is told of the others. */
export function readTokens(choices: unknown, notify: Notify): ReadonlyMap<Token, BothSchemes> {
  const usable = new Map<Token, BothSchemes>();
  if (choices === undefined || choices === null) return usable;
  if (typeof choices !== "object") {
    notify(`tokens is ${shown(choices)}. Give it an object with a value for each token.`);
    return usable;
  }
  for (const [name, choice] of Object.entries(choices)) {
    if (!Object.hasOwn(tokens, name)) {
      notify(`there is no token "${name}". Did you mean "${closestMatch(name, Object.keys(tokens)) ?? ""}"?`);
      continue;
    }
    if (choice === undefined || choice === null) continue;
    const token = name as Token;
    const css: unknown = tokens[token].kind === "length" && isLength(choice) ? `${choice}px` : choice;
    const isPair = typeof css === "object" && tokens[token].kind === "color";
    const both = (isPair ? css : { light: css, dark: css }) as BothSchemes;
    const problem = problemOf(token, both.light) ?? problemOf(token, both.dark);
    if (problem === undefined) usable.set(token, { light: both.light, dark: both.dark });
    else notify(problem);
  }
  return usable;
}

/** Tells of options that do not exist: a typing error, or a token that stands beside `tokens`. */
export function checkNames(options: object, known: readonly string[], notify: Notify): void {
  for (const name of Object.keys(options).filter((each) => !known.includes(each))) {
    const cure = Object.hasOwn(tokens, name)
      ? `It is a token: write { tokens: { ${name}: … } }.`
      : `Did you mean "${closestMatch(name, known) ?? ""}"?`;
    notify(`there is no option "${name}". ${cure}`);
  }
}

/** What is wrong with an accent; `undefined` where it can be computed with. */
function problemOfAccent(accent: unknown): string | undefined {
  const color = typeof accent === "string" ? parseColor(accent) : undefined;
  if (color === undefined) return `accent is ${shown(accent)}, which is not a colour to compute with. ${howToWrite}`;
  return color.alpha < 1 ? `accent is "${String(accent)}", which is see-through. Give it an opaque colour.` : undefined;
}

/** The accent of each scheme where both can be used; `notify` is told why not. */
export function readAccent(accent: unknown, notify: Notify): BothSchemes | undefined {
  if (accent === undefined || accent === null) return undefined;
  const both = (typeof accent === "object" ? accent : { light: accent, dark: accent }) as Partial<BothSchemes>;
  const isOneMissing = both.light === undefined || both.dark === undefined;
  const problem = isOneMissing
    ? `accent is for one scheme only. Give it { light, dark } with a colour for each.`
    : (problemOfAccent(both.light) ?? problemOfAccent(both.dark));
  if (problem === undefined) return both as BothSchemes;
  notify(problem);
  return undefined;
}

/** A number of 0 or more; the default, with a message, for anything else. */
export function readNumber<D>(name: string, value: unknown, fallback: D, unit: string, notify: Notify): number | D {
  if (value === undefined || value === null) return fallback;
  if (isLength(value)) return value;
  notify(`${name} is ${typeof value === "number" ? String(value) : shown(value)}. Give it ${unit}, 0 or more.`);
  return fallback;
}
