/** A value that both drivers send alike: dates go as ISO 8601 strings, bytes as hex. */
export type SqlValue = string | number | boolean | null;

/** Runs SQL, inside a transaction or outside one. */
export interface Queryable {
  /** Runs one statement with `$1` parameters and resolves with its rows. Timestamps come back as `Date`. */
  query<Row>(sql: string, params?: readonly SqlValue[]): Promise<Row[]>;
  /** Runs several statements without parameters. */
  script(sql: string): Promise<void>;
}

/**
 * What the backend asks of a database. PGlite and PostgreSQL do it alike. Whatever fails because the database is away,
 * full, read-only or too slow is a `DatabaseUnavailable`, which says whether something may have changed.
 */
export interface Db extends Queryable {
  /** How many statements can run at the same time. */
  readonly connections: number;
  /** Resolves with the reason once this process can never use the database again. Most databases come back: then never. */
  readonly failed: Promise<string>;
  /** Runs one statement that changes data, in a transaction of its own. */
  write<Row>(sql: string, params?: readonly SqlValue[]): Promise<Row[]>;
  /** Commits what `work` did, or rolls all of it back when it throws. */
  transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
