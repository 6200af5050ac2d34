// @ts-check

/**
 * Raises every selector of ours above a host's rules with classes and one id, such as `.content td` or `#root button`:
 * `:not(#mak#mak)` matches everything and counts as two ids.
 *
 * @param {string} css the built style sheet
 */
export function strongSelectors(css) {
  // A selector starts a rule, or follows another one in its list.
  return css.replace(/(?<=^|[{},]\s*)(?:\.mak-[\w-]+|\[class\^=["']?mak-["']?\])/gu, "$&:not(#mak#mak)");
}
