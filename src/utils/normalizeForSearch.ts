// eslint-disable-next-line no-control-regex -- the range is ASCII, control characters included
const ascii = /^[\u0000-\u007f]*$/u;

/** A text as a search compares it: no accents, no case. */
export function normalizeForSearch(text: string): string {
  // Normalising is what costs, and most names have nothing to normalise.
  return ascii.test(text) ? text.toLowerCase() : text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
