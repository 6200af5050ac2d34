/** A name for a sentence that has little room: of one with more than `most` characters the beginning, with an ellipsis. */
export function shorten(name: string, most = 40): string {
  const characters = Array.from(name);
  if (characters.length <= most) return name;
  let end = most - 1;
  // A mark or a joined sign is part of the letter before it: the cut is not between them.
  while (end > 0 && (/^[\p{M}\u200d]/u.test(characters[end] ?? "") || characters[end - 1] === "\u200d")) end -= 1;
  return `${characters.slice(0, end).join("").trimEnd()}…`;
}
