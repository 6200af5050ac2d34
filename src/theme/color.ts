import { namedColor } from "./namedColors.js";

/** A colour in OKLCH: lightness and alpha from 0 to 1, hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
  readonly alpha: number;
}

/** A colour in gamma-encoded sRGB, each from 0 to 1, clipped to the gamut as screens do. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly alpha: number;
}

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const encoded = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

/** A number of CSS; a percentage counts parts of `whole`. */
function part(text: string, whole: number): number {
  return text.endsWith("%") ? (parseFloat(text) / 100) * whole : parseFloat(text);
}

function hue(text: string): number {
  const value = parseFloat(text);
  if (text.endsWith("turn")) return value * 360;
  return text.endsWith("grad") ? value * 0.9 : text.endsWith("rad") ? (value * 180) / Math.PI : value;
}

function parseHex(digits: string): Rgb | undefined {
  const short = digits.length < 5;
  const pairs = short ? Array.from(digits, (digit) => digit + digit) : (digits.match(/../g) ?? []);
  const [r = 0, g = 0, b = 0, alpha = 1] = pairs.map((pair) => parseInt(pair, 16) / 255);
  return { r, g, b, alpha };
}

function fromHsl(h: number, s: number, l: number, alpha: number): Rgb {
  const channel = (n: number) => {
    const k = (((n + h / 30) % 12) + 12) % 12;
    return clamp(l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return { r: channel(0), g: channel(8), b: channel(4), alpha };
}

const transparent: Rgb = { r: 0, g: 0, b: 0, alpha: 0 };

/** Reads a named, hex, `rgb()`, `hsl()` or `oklch()` colour. `undefined` where it is none of these. */
export function parseColor(text: string): Rgb | undefined {
  const source = text.trim().toLowerCase();
  if (source === "transparent") return transparent;
  const byName = namedColor(source);
  if (byName !== undefined) return parseHex(byName);
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(source)?.[1];
  if (hex !== undefined) return parseHex(hex);
  const [, name, body = ""] = /^(rgba?|hsla?|oklch)\(([^()]+)\)$/.exec(source) ?? [];
  const [a = "", b = "", c = "", d = "1", more] = body.split(/[\s,/]+/).filter(Boolean);
  const values = [a, b, c, d];
  const valid = values.every((value) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?(%|deg|rad|grad|turn)?$/.test(value));
  if (name === undefined || !valid || more !== undefined) return undefined;
  const alpha = clamp(part(d, 1));
  if (name === "oklch") return toRgb({ l: clamp(part(a, 1)), c: Math.max(0, part(b, 0.4)), h: hue(c), alpha });
  if (name.startsWith("hsl")) return fromHsl(hue(a), clamp(parseFloat(b) / 100), clamp(parseFloat(c) / 100), alpha);
  return { r: clamp(part(a, 255) / 255), g: clamp(part(b, 255) / 255), b: clamp(part(c, 255) / 255), alpha };
}

/** OKLab's two matrices: https://bottosson.github.io/posts/oklab/ */
export function toOklab({ r, g, b }: Rgb): readonly [number, number, number] {
  const [lr, lg, lb] = [linear(r), linear(g), linear(b)];
  const l = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb);
  const m = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb);
  const s = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

export function fromOklab([l, a, b]: readonly [number, number, number], alpha = 1): Rgb {
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    r: clamp(encoded(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z)),
    g: clamp(encoded(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z)),
    b: clamp(encoded(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z)),
    alpha,
  };
}

export function toRgb({ l, c, h, alpha }: Oklch): Rgb {
  const angle = (h * Math.PI) / 180;
  return fromOklab([l, c * Math.cos(angle), c * Math.sin(angle)], alpha);
}

export function toOklch(color: Rgb): Oklch {
  const [l, a, b] = toOklab(color);
  return { l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360, alpha: color.alpha };
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** A colour rounded to what {@link formatOklch} writes, which is finer than an eye can tell. */
export function roundOklch({ l, c, h, alpha }: Oklch): Oklch {
  return { l: rounded(l, 3), c: rounded(c, 3), h: rounded(h, 1), alpha: rounded(alpha, 2) };
}

/** Writes a colour as CSS. */
export function formatOklch(color: Oklch): string {
  const { l, c, h, alpha } = roundOklch(color);
  const end = alpha === 1 ? "" : ` / ${rounded(alpha * 100, 0)}%`;
  return `oklch(${rounded(l * 100, 1)}% ${c} ${h}deg${end})`;
}
