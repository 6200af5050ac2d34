/**
 * @typedef {object} Story an entry of Storybook's index
 * @property {string} id
 * @property {string} type
 * @property {string} title
 * @property {string} name
 *
 * @typedef {object} Variant
 * @property {string} scheme
 * @property {string} direction
 * @property {string} width
 * @property {number} window
 */

const schemes = ["light", "dark"];
const directions = ["ltr", "rtl"];

/** The window, and the toolbar's width in it: the container is as wide as the page in VISUAL's drawings. */
const widths = [
  { width: "1100", window: 1148 },
  { width: "768", window: 816 },
  { width: "360", window: 360 },
];

/** Sheets hold other stories, and a playground is the default with knobs: neither is a state. */
export const isState = (/** @type {Pick<Story, "id" | "type">} */ { id, type }) =>
  type === "story" && !/^matrix--|--(all-states|all-languages|playground)$/.test(id);

/**
 * What a story is drawn in: every scheme, direction and width, but for what the story itself keeps.
 *
 * @param {Readonly<Record<string, unknown>>} kept the story's own globals
 * @returns {Variant[]}
 */
export function variantsOf(kept = {}) {
  const own = (/** @type {string} */ name, /** @type {string[]} */ all) =>
    kept[name] === undefined ? all : [String(kept[name])];
  const window = kept["width"] === undefined ? widths : widths.filter(({ width }) => width === String(kept["width"]));
  const narrow = { width: String(kept["width"]), window: Number(kept["width"]) || 1148 };
  return own("scheme", schemes).flatMap((scheme) =>
    own("direction", directions).flatMap((direction) =>
      (window.length > 0 ? window : [narrow]).map((size) => ({ scheme, direction, ...size })),
    ),
  );
}

export const nameOf = (/** @type {Variant} */ { scheme, direction, width }) => `${scheme}-${direction}-${width}`;
