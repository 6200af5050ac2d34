import type { CompanyHistory, DayImports, Workspace } from "../../contract/types.js";

/** Some of the imports of each day: those of one workspace, of one key, or all others. */
export interface Part {
  /** Undefined: the rest. */
  readonly id: string | undefined;
  readonly name: string;
  readonly days: readonly DayImports[];
}

/** As many workspaces have a tone of their own. */
export const mostTones = 6;

const sumOf = (days: readonly DayImports[]) => days.reduce((sum, { imports }) => sum + imports, 0);

/** Adds lists of the same days up. */
export function addUp(lists: readonly (readonly DayImports[])[], dates: readonly DayImports[]): DayImports[] {
  return dates.map(({ date }, index) => ({
    date,
    imports: lists.reduce((sum, days) => sum + (days[index]?.imports ?? 0), 0),
  }));
}

/**
 * The parts of a company's days: the six workspaces that imported most, in the order in which they are offered, and
 * everything else as one. A workspace that nobody knows belongs to that too, and one without imports has no part.
 */
export function partsOfCompany(history: CompanyHistory, workspaces: readonly Workspace[], other: string): Part[] {
  const used = history.workspaces.filter(({ days }) => sumOf(days) > 0);
  const place = ({ workspaceId }: { workspaceId: string }) => workspaces.findIndex(({ id }) => id === workspaceId);
  const known = used.filter((one) => place(one) >= 0);
  const largest = known.toSorted((a, b) => sumOf(b.days) - sumOf(a.days)).slice(0, mostTones);
  const rest = used.filter((one) => !largest.includes(one));
  const named = largest
    .toSorted((a, b) => place(a) - place(b))
    .map((one) => ({ id: one.workspaceId, name: workspaces[place(one)]?.name ?? "", days: one.days }));
  const [first] = rest;
  if (first === undefined) return named;
  const restDays = addUp(
    rest.map(({ days }) => days),
    first.days,
  );
  return [...named, { id: undefined, name: other, days: restDays }];
}

/** What a workspace imported without a key: never less than nothing, also where the numbers do not add up. */
export function withoutKey(workspace: readonly DayImports[], key: readonly DayImports[]): DayImports[] {
  const used = new Map(key.map(({ date, imports }) => [date, imports]));
  return workspace.map(({ date, imports }) => ({ date, imports: Math.max(0, imports - (used.get(date) ?? 0)) }));
}
