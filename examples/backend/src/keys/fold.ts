/** A text as a search compares it and a sort orders it: no accents, no case. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
