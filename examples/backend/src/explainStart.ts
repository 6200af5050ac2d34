import { DatabaseUnavailable, sqlState } from "./db/DatabaseUnavailable.js";
import { StartError } from "./StartError.js";

/** Why the backend could not start: one sentence where the reason is known, else the error with its stack. */
export function explainStart(error: unknown, env: NodeJS.ProcessEnv): string {
  if (error instanceof StartError) return error.message;
  const port = env.PORT === undefined || env.PORT === "" ? "4173" : env.PORT;
  switch (sqlState(error)) {
    case "EADDRINUSE":
      return `Port ${port} is taken. Stop what uses it, or choose another: PORT=4174 npm start`;
    case "EACCES":
      return `This user may not listen on port ${port}. Choose one from 1024 on: PORT=4174 npm start`;
  }
  if (error instanceof DatabaseUnavailable) return explainDatabase(error, env.DATABASE_URL ?? "");
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const reasons: Readonly<Record<string, string>> = {
  "25006": "is read-only, such as a standby. Use the primary server.",
  "28000": "refuses this user. Check the user, the database and the server's pg_hba.conf.",
  "28P01": "refuses the user's password.",
  "3D000": "has no such database. Create it first: createdb.",
  "42501": "gives this user no right to create tables. As its owner: grant create on schema public to the user.",
  "53300": "has no connection left.",
  "57P03": "is starting up or shutting down.",
};

const awayCodes = new Set(
  "ECONNREFUSED ECONNRESET ENOTFOUND EAI_AGAIN ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOENT".split(" "),
);

function explainDatabase({ cause, code = "" }: DatabaseUnavailable, databaseUrl: string): string {
  const server = `The PostgreSQL server of DATABASE_URL${placeOf(databaseUrl)}`;
  const message = cause instanceof Error ? cause.message : "";
  if (/no encryption/u.test(message))
    return `${server} takes only connections over TLS: add ?sslmode=verify-full to it.`;
  if (/does not support SSL/u.test(message)) return `${server} has no TLS: take sslmode out of it.`;
  if (/CERT|UNABLE_TO_/u.test(code)) {
    return (
      `${server} has a certificate that is not trusted here (${code}): name its authority with ` +
      "NODE_EXTRA_CA_CERTS=/path/to/ca.pem, or, where nobody can come between, use ?sslmode=no-verify."
    );
  }
  const reason = reasons[code];
  if (reason !== undefined) return `${server} ${reason}`;
  const isAway = awayCodes.has(code) || code === "";
  return `${server} ${isAway ? "does not answer" : `cannot be used (${code})`}. Start it, or unset DATABASE_URL for the embedded database.`;
}

/** Host and port alone: the rest of an address holds a password. */
function placeOf(databaseUrl: string): string {
  try {
    const { host } = new URL(databaseUrl);
    return host === "" ? "" : ` (${host})`;
  } catch {
    return "";
  }
}
