import { formatOklch, fromOklab, roundOklch, toOklab, toOklch, toRgb, type Rgb } from "./color.js";

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** The linear value of each of the 256 steps that screens paint: a ratio that rounding to them undoes does not pass. */
const painted = /* @__PURE__ */ Array.from({ length: 256 }, (_, step) => linear(step / 255));

/** Relative luminance (WCAG 2.2). */
function luminance({ r, g, b }: Rgb): number {
  const at = (channel: number) => painted[Math.round(channel * 255)] ?? 0;
  return 0.2126 * at(r) + 0.7152 * at(g) + 0.0722 * at(b);
}

function ratioOf(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Rgb, b: Rgb): number {
  return ratioOf(luminance(a), luminance(b));
}

export const black: Rgb = { r: 0, g: 0, b: 0, alpha: 1 };
export const white: Rgb = { r: 1, g: 1, b: 1, alpha: 1 };

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
 * The tone of the colour's hue, nearest in lightness, that passes a test; black or white where no tone does.
 * `undefined` where those do not either.
 */
export function nearestTone(color: Rgb, passes: (candidate: Rgb) => boolean): string | undefined {
  // Tested as it will be written, so that rounding does not undo the contrast.
  const start = roundOklch({ ...toOklch(color), alpha: 1 });
  const from = Math.round(start.l * 1_000);
  for (let distance = 0; distance <= 1_000; distance += 1) {
    for (const step of [from - distance, from + distance]) {
      const tone = { ...start, l: step / 1_000 };
      if (step >= 0 && step <= 1_000 && passes(toRgb(tone))) return formatOklch(tone);
    }
  }
  if (passes(black)) return "#000";
  return passes(white) ? "#fff" : undefined;
}

/** The nearest tone that has a contrast against each of several backgrounds. */
export function nearestPassing(color: Rgb, backgrounds: readonly Rgb[], needed: number): string | undefined {
  const grounds = backgrounds.map(luminance);
  return nearestTone(color, (tone) => {
    const light = luminance(tone);
    return grounds.every((ground) => ratioOf(light, ground) >= needed);
  });
}
