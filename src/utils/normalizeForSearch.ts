// eslint-disable-next-line no-control-regex -- the range is ASCII, control characters included
const ascii = /^[\u0000-\u007f]*$/u;

/**
 * The accents of Latin, Greek and Cyrillic, the points of Hebrew, and the vowel signs of Arabic. Elsewhere a combining
 * mark may be a letter of its own, such as a vowel sign in Hindi or the voicing mark in Japanese.
 */
const accents =
  // eslint-disable-next-line no-misleading-character-class -- each is a mark by itself
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;

/** A text as a search compares it and a sort orders it: no accents, no case. */
export function normalizeForSearch(text: string): string {
  // Normalising is what costs, and most names have nothing to normalise.
  if (ascii.test(text)) return text.toLowerCase();
  const base = text.normalize("NFKD").replace(accents, "");
  // Upper case makes ß and SS alike, and lower case then gives every letter the form that its capital has.
  return base.toLowerCase().toUpperCase().toLowerCase().replaceAll("ς", "σ");
}
