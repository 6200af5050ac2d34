import { redactSecrets } from "./redactSecrets.js";

/** Writes one structured line. Callers pass only what they made themselves: never a header, a body, a query, a path. */
export type Log = (entry: LogEntry) => void;

export interface LogEntry {
  readonly level: "info" | "error";
  readonly message: string;
  readonly requestId?: string | undefined;
  readonly method?: string | undefined;
  /** The pattern, not the path that was asked for: people put secrets into paths. */
  readonly route?: string | undefined;
  readonly status?: number | undefined;
  readonly ms?: number | undefined;
  /** Name, SQLSTATE and stack frames; an error's message may repeat what was sent. */
  readonly error?: string | undefined;
}

/** Lines of JSON on standard output. */
export function createLog(write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  return (entry) => {
    const line = JSON.stringify({ time: new Date().toISOString(), ...entry });
    // A second wall: nothing that looks like a key leaves, whoever passed it.
    write(`${redactSecrets(line)}\n`);
  };
}

export const silentLog: Log = () => undefined;

/** What a log may hold of an error. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /u.test(line));
  return [`${error.name}${typeof code === "string" ? ` ${code}` : ""}`, ...frames.slice(0, 12)].join("\n");
}
