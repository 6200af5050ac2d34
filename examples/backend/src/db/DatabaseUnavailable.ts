/**
 * Whether the work changed data: `unchanged` when it surely did not, `unknown` when the connection was lost after a
 * change was sent and before it was confirmed.
 */
export type Outcome = "unchanged" | "unknown";

/** The database could not do its work. Nothing is wrong with the statement: the same one may succeed later. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
  /** The SQLSTATE or the system's code, where there is one. */
  readonly code: string | undefined;

  constructor(
    readonly outcome: Outcome,
    cause: unknown,
  ) {
    super("The database could not do its work.", { cause });
    this.code = sqlState(cause);
  }
}

/** The SQLSTATE of a database's error, or a system's code such as `ECONNREFUSED`. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}

/** Inside the class of wrong transaction states: read-only, idle for too long, lasting for too long. */
const statesOfTheServer = new Set(["25006", "25P03", "25P04"]);
/** Permissions are given by an administrator, not by the statement. */
const noPermission = "42501";
/** Wrong data, broken rules, wrong SQL, a trigger's refusal, an internal error of the server. */
const classesOfFaults = new Set("0A 20 21 22 23 24 25 26 27 2B 2D 2F 34 38 39 3B 3F 42 44 HV P0 XX".split(" "));

/**
 * Whether an SQLSTATE says that the statement is wrong, so that it would fail again. Every other code, also one that
 * is not known here, says something about the server and the moment.
 */
export function isFaultOfStatement(code: string): boolean {
  return classesOfFaults.has(code.slice(0, 2)) && !statesOfTheServer.has(code) && code !== noPermission;
}
