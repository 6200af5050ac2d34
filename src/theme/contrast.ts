import { formatOklch, fromOklab, parseColor, toOklab, toOklch, type Rgb } from "./color.js";

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Relative luminance (WCAG 2.2). */
function luminance({ r, g, b }: Rgb): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Paints a colour over an opaque one. */
export function over(top: Rgb, below: Rgb): Rgb {
  const mix = (a: number, b: number) => a * top.alpha + b * (1 - top.alpha);
  return { r: mix(top.r, below.r), g: mix(top.g, below.g), b: mix(top.b, below.b), alpha: 1 };
}

/** `color-mix(in oklab, a share, b)` of opaque colours. */
export function mix(a: Rgb, share: number, b: Rgb): Rgb {
  const [x, y] = [toOklab(a), toOklab(b)];
  const at = (index: 0 | 1 | 2) => x[index] * share + y[index] * (1 - share);
  return fromOklab([at(0), at(1), at(2)]);
}

/**
 * The colour of the same hue, nearest in lightness, that has a contrast against each of several backgrounds.
 * `undefined` where there is none.
 */
export function nearestPassing(color: Rgb, backgrounds: readonly Rgb[], needed: number): string | undefined {
  const start = toOklch(color);
  const steps = Array.from({ length: 1_001 }, (_, index) => index / 1_000);
  const byDistance = steps.sort((a, b) => Math.abs(a - start.l) - Math.abs(b - start.l));
  for (const l of byDistance) {
    // Judged as it will be written: rounding must not undo it.
    const text = formatOklch({ ...start, l, alpha: 1 });
    const candidate = parseColor(text);
    if (candidate !== undefined && backgrounds.every((background) => contrast(candidate, background) >= needed)) {
      return text;
    }
  }
  return undefined;
}
