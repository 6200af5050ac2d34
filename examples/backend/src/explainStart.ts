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
  const reason = tlsReason(code, message) ?? reasons[code];
  if (reason !== undefined) return `${server} ${reason}`;
  const isAway = awayCodes.has(code) || code === "";
  return `${server} ${isAway ? "does not answer" : `cannot be used (${code})`}. Start it, or unset DATABASE_URL for the embedded database.`;
}

function tlsReason(code: string, message: string): string | undefined {
  // PostgreSQL says it also of a user whom it takes in no way.
  if (/no encryption|SSL off/u.test(message)) {
    return (
      "takes this user only over TLS, or not at all: set sslmode=verify-full in it (…/database?sslmode=verify-full), " +
      "or check the server's pg_hba.conf."
    );
  }
  if (/does not support SSL/u.test(message)) return "has no TLS: take sslmode out of it.";
  if (/valid client certificate/u.test(message)) {
    return "wants a certificate from its clients: add sslcert=/path/to/client.pem&sslkey=/path/to/client.key to it.";
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    return "has a certificate for another name: use the name in DATABASE_URL for which it was made.";
  }
  if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID") {
    return `has a certificate that is not valid today (${code}): renew it, or set this machine's clock.`;
  }
  if (/CERT|UNABLE_TO_/u.test(code)) {
    return (
      `has a certificate that is not trusted here (${code}): name its authority with sslrootcert=/path/to/ca.pem in it ` +
      "or with NODE_EXTRA_CA_CERTS=/path/to/ca.pem, or, where nobody can come between, use sslmode=no-verify."
    );
  }
  if (/^ERR_(?:OSSL|SSL|TLS)_/u.test(code)) {
    return `cannot be reached over TLS (${code}): check the certificates and the key that DATABASE_URL names.`;
  }
  return undefined;
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
