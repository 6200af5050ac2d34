/** The custom property of a token: `--mak-accent-text` for `accentText`, `--mak-chart-series-2` for `chartSeries2`. */
export function propertyOf(token: string): `--mak-${string}` {
  return `--mak-${token.replace(/[A-Z]|\d+/g, (start) => `-${start.toLowerCase()}`)}`;
}
