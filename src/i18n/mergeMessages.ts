type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** Lays strings over others, group by group. What is left out above stays what it is below. */
export function mergeMessages<T extends object>(below: T, above: object | undefined): T {
  if (above === undefined) return below;
  const merged = { ...below } as Record<string, unknown>;
  for (const [name, value] of Object.entries(above)) {
    if (value === undefined) continue;
    const own = merged[name];
    merged[name] = isTree(own) && isTree(value) ? mergeMessages(own, value) : value;
  }
  return merged as T;
}
