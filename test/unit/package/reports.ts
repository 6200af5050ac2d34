import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** The reports of the public surface. */
export const reports = readdirSync(join(root, "etc")).map((file) => readFileSync(join(root, "etc", file), "utf8"));

/** A field of a type: its name, and whether it may be absent. */
export interface Member {
  readonly name: string;
  readonly isOptional: boolean;
}

/** The fields that a type of the public surface has, from its report. */
export function fieldsOf(type: string): Member[] {
  for (const report of reports) {
    const start = new RegExp(`^(?:export )?interface ${type}\\b.*\\{$`, "mu").exec(report);
    if (start === null) continue;
    const body = report.slice(start.index + start[0].length).split(/^\}/mu)[0] ?? "";
    return [...body.matchAll(/^ {4}(?:readonly )?(\w+)(\??)[:(]/gmu)].map(([, name = "", mark]) => ({
      name,
      isOptional: mark === "?",
    }));
  }
  throw new Error(`No report in etc/ has the type ${type}.`);
}

/** The names of these fields. */
export const membersOf = (type: string) => fieldsOf(type).map(({ name }) => name);
