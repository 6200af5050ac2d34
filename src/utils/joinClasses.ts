/** One `class` attribute out of several, each class once, in order. */
export function joinClasses(...classes: readonly (string | undefined)[]): string {
  return [...new Set(classes.flatMap((each) => each?.split(/\s+/) ?? []))].filter(Boolean).join(" ");
}
