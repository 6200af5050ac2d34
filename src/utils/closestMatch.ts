/** How many letters must be changed, added or taken away (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [at, letter] of Array.from(a).entries()) {
    const next = [at + 1];
    for (let index = 0; index < b.length; index += 1) {
      const change = (row[index] ?? 0) + (letter === b[index] ? 0 : 1);
      next.push(Math.min(change, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known name that a mistyped one is nearest to, capitals and hyphens apart. */
export function closestMatch(name: string, known: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
  const byDistance = known.map((each) => ({ each, far: distance(plain(name), plain(each)) }));
  return byDistance.sort((a, b) => a.far - b.far)[0]?.each;
}
