/** One `class` attribute out of several, each class once, in order. What is no string, from a host without types, is none. */
export function joinClasses(...classes: readonly (string | undefined)[]): string {
  const names = classes.flatMap((each: unknown) => (typeof each === "string" ? each.split(/\s+/) : []));
  return [...new Set(names)].filter(Boolean).join(" ");
}
