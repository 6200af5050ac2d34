import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { readSet } from "./set.mjs";

/** @typedef {import("./set.mjs").Drawing} Drawing */

/**
 * @typedef {object} Comparison
 * @property {number} compared
 * @property {(Drawing & { share: number })[]} changed the most changed first
 * @property {Drawing[]} added
 * @property {Drawing[]} removed
 */

/**
 * The picture on a canvas of this size. What lies beyond the picture is transparent, and so differs from any picture.
 *
 * @param {PNG} image
 * @param {number} width
 * @param {number} height
 */
function onCanvas(image, width, height) {
  if (image.width === width && image.height === height) return image;
  const canvas = new PNG({ width, height });
  PNG.bitblt(image, canvas, 0, 0, image.width, image.height, 0, 0);
  return canvas;
}

/**
 * The share of pixels that differ, from 0 to 1, and a picture of the differences where there are any.
 *
 * @param {Buffer} before
 * @param {Buffer} after
 * @returns {{ share: number, picture?: Buffer }}
 */
export function comparePictures(before, after) {
  if (before.equals(after)) return { share: 0 };
  const [old, now] = [PNG.sync.read(before), PNG.sync.read(after)];
  const width = Math.max(old.width, now.width);
  const height = Math.max(old.height, now.height);
  const diff = new PNG({ width, height });
  const changed = pixelmatch(
    onCanvas(old, width, height).data,
    onCanvas(now, width, height).data,
    diff.data,
    width,
    height,
    { threshold: 0.1 },
  );
  return changed === 0 ? { share: 0 } : { share: changed / (width * height), picture: PNG.sync.write(diff) };
}

const keyOf = (/** @type {Drawing} */ { id, variant }) => `${id} ${variant}`;
const byKey = (/** @type {readonly Drawing[]} */ drawings) =>
  new Map(drawings.map((drawing) => [keyOf(drawing), drawing]));

/**
 * Compares two sets. Each picture of a difference goes to `changes/` of the new one.
 *
 * @param {string} before
 * @param {string} after
 * @param {(id: string) => boolean} [wanted]
 * @returns {Comparison}
 */
export function compareSets(before, after, wanted = () => true) {
  const asked = (/** @type {readonly Drawing[]} */ drawings) => drawings.filter(({ id }) => wanted(id));
  const old = byKey(asked(readSet(before)));
  const now = byKey(asked(readSet(after)));
  rmSync(join(after, "changes"), { recursive: true, force: true });
  /** @type {Comparison["changed"]} */
  const changed = [];
  for (const [key, drawing] of now) {
    const earlier = old.get(key);
    if (earlier === undefined) continue;
    const { share, picture } = comparePictures(
      readFileSync(join(before, earlier.file)),
      readFileSync(join(after, drawing.file)),
    );
    if (picture === undefined) continue;
    const file = join("changes", `${drawing.id}--${drawing.variant}.png`);
    mkdirSync(join(after, dirname(file)), { recursive: true });
    writeFileSync(join(after, file), picture);
    changed.push({ ...drawing, share, file });
  }
  return {
    compared: [...now.keys()].filter((key) => old.has(key)).length,
    changed: changed.sort((one, other) => other.share - one.share || keyOf(one).localeCompare(keyOf(other))),
    added: [...now.values()].filter((drawing) => !old.has(keyOf(drawing))),
    removed: [...old.values()].filter((drawing) => !now.has(keyOf(drawing))),
  };
}

const percent = (/** @type {number} */ share) => (share < 0.0001 ? "<0.01" : (share * 100).toFixed(2));

/** The report, as the terminal shows it. @param {Comparison} comparison */
export function reportOf({ compared, changed, added, removed }) {
  const line = (/** @type {Drawing} */ { title, variant }) => `${title}, ${variant}`;
  return [
    `${changed.length} of ${compared} drawings changed, ${added.length} are new, ${removed.length} are gone.`,
    ...changed.map((drawing) => `${percent(drawing.share).padStart(7)} %  ${line(drawing)}  ${drawing.file}`),
    ...added.map((drawing) => `     new  ${line(drawing)}`),
    ...removed.map((drawing) => `    gone  ${line(drawing)}`),
  ].join("\n");
}
