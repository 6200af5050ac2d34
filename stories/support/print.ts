/**
 * Applies the rules for paper to the screen for the time of a story: no page can make the browser print by itself.
 * Returns a cleanup function, for `beforeEach`.
 */
export function showAsPrinted(): () => void {
  const changed = [...document.styleSheets].flatMap(mediaRulesOf).filter(({ media }) => media.mediaText === "print");
  for (const { media } of changed) media.mediaText = "all";
  return () => {
    for (const { media } of changed) media.mediaText = "print";
  };
}

function mediaRulesOf(group: CSSStyleSheet | CSSGroupingRule): CSSMediaRule[] {
  return [...group.cssRules].flatMap((rule) => {
    if (rule instanceof CSSMediaRule) return [rule];
    return rule instanceof CSSGroupingRule ? mediaRulesOf(rule) : [];
  });
}
