import { page } from "vitest/browser";

/** The chart's canvas; there is one on the page. */
export function canvas(): HTMLCanvasElement {
  const found = document.querySelector("canvas");
  if (found === null) throw new Error("There is no canvas on the page.");
  return found;
}

function pixelsOf(target: HTMLCanvasElement): Uint8ClampedArray {
  const context = target.getContext("2d");
  if (context === null) throw new Error("The canvas has no 2d context.");
  return context.getImageData(0, 0, target.width, target.height).data;
}

/** How many pixels each opaque colour of a canvas has, the most frequent first. */
function amounts(target: HTMLCanvasElement): [string, number][] {
  const data = pixelsOf(target);
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < 255) continue;
    const colour = `${data[at] ?? 0},${data[at + 1] ?? 0},${data[at + 2] ?? 0}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The opaque colours of a canvas, the most frequent first. */
export function colours(target: HTMLCanvasElement): string[] {
  return amounts(target).map(([colour]) => colour);
}

/** How many pixels have exactly a colour. */
export function amountOf(target: HTMLCanvasElement, colour: string | undefined): number {
  return amounts(target).find(([other]) => other === colour)?.[1] ?? 0;
}

/** Whether anything is painted. */
export function isPainted(target: HTMLCanvasElement): boolean {
  return pixelsOf(target).some((value) => value !== 0);
}

/** How many pieces the middle line of an element has, as it is painted on its ground. */
export async function piecesOf(element: HTMLElement): Promise<number> {
  const base64 = await page.screenshot({ element, save: false });
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const copy = document.createElement("canvas");
  Object.assign(copy, { width: image.width, height: image.height });
  copy.getContext("2d")?.drawImage(image, 0, 0);
  const data = pixelsOf(copy);
  const from = Math.floor(image.height / 2) * image.width;
  const light = Array.from({ length: image.width }, (_, x) => data[(from + x) * 4] ?? 0);
  const middle = (Math.min(...light) + Math.max(...light)) / 2;
  return light.filter((value, x) => value < middle && !((light[x - 1] ?? 255) < middle)).length;
}
