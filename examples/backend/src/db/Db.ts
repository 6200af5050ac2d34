/** A value that both drivers send alike: dates go as ISO 8601 strings, bytes as hex. */
export type SqlValue = string | number | boolean | null;

/** Runs SQL, inside a transaction or outside one. */
export interface Queryable {
  /** Runs one statement with `$1` parameters and gives its rows. Timestamps come back as `Date`. */
  query<Row>(sql: string, params?: readonly SqlValue[]): Promise<Row[]>;
  /** Runs several statements without parameters. */
  script(sql: string): Promise<void>;
}

/** What the backend asks of a database. PGlite and PostgreSQL give it alike. */
export interface Db extends Queryable {
  /** Commits what `work` did, or rolls all of it back when it throws. */
  transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** The SQLSTATE of a database's error, or a system's code such as `ECONNREFUSED`. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}
