/** The custom property of a token: `--mak-accent-text` for `accentText`. */
export function propertyOf(token: string): `--mak-${string}` {
  return `--mak-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
