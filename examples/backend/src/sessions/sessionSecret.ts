import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { leastSecretLength } from "../context.js";
import { folderProblem } from "../db/folderProblem.js";
import { StartError } from "../StartError.js";

/**
 * The secret kept in a data directory, made at the first start. Processes that share the directory share it. Throws a
 * `StartError` for a file that is too short: whoever guesses the secret signs in as anyone.
 */
export function sessionSecret(dataDir: string): string {
  const file = join(dataDir, "session-secret");
  try {
    mkdirSync(dataDir, { recursive: true });
    const secret = read(file) ?? create(file);
    if (secret.length >= leastSecretLength) return secret;
  } catch (error) {
    throw folderProblem(dataDir, error) ?? error;
  }
  throw new StartError(
    `The session secret in ${file} is damaged: it needs ${String(leastSecretLength)} characters. Delete the file for a ` +
      "new one (everyone has to sign in again), or set SESSION_SECRET.",
  );
}

/** Writes the whole secret before the file has its name, so that a crash or another process never meets half of it. */
function create(file: string): string {
  const unnamed = `${file}.${String(process.pid)}`;
  const descriptor = openSync(unnamed, "w", 0o600);
  try {
    writeSync(descriptor, randomBytes(32).toString("base64url"));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  try {
    // Unlike a rename, this fails when another process was first: then its secret counts.
    linkSync(unnamed, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(unnamed);
  }
  return readFileSync(file, "utf8");
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
