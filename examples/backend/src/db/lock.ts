import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { StartError } from "../StartError.js";

/** Another process has the data directory open. */
export class LockedError extends StartError {
  override readonly name = "LockedError";
}

interface Owner {
  pid: number;
  /** When the process started, as Linux counts it: a process id alone may have been given away anew. */
  started: string | null;
}

const held = new Set<string>();

/**
 * Takes a lock file for this process and returns the function that releases it. The lock of a process that has ended
 * is taken over. Throws {@link LockedError} while its owner lives.
 */
export function takeLock(path: string): () => void {
  const owner = JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Owner);
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, owner, { flag: "wx" });
      held.add(path);
      return () => {
        if (held.delete(path)) rmSync(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const found = read(path);
    if (found === undefined) continue;
    if (isAlive(path, found)) throw new LockedError(sentence(path, found));
    removeStale(path, found);
  }
  throw new LockedError(sentence(path, read(path) ?? ""));
}

function isAlive(path: string, content: string): boolean {
  const owner = parse(content);
  // Half a lock file: its writer is about to finish it, or died; a person has to look.
  if (owner === undefined) return true;
  if (owner.pid === process.pid && owner.started === startOf(process.pid)) return held.has(path);
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return owner.started === null || owner.started === startOf(owner.pid);
}

/** Two processes may find the same stale lock: what was moved away is looked at again, and put back if it is new. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${String(process.pid)}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) !== stale) {
    try {
      linkSync(aside, path);
    } catch {
      // A third process has made its own lock meanwhile; the next attempt reads it.
    }
  }
  rmSync(aside, { force: true });
}

function sentence(path: string, content: string): string {
  const owner = parse(content);
  const who = owner ? `process ${String(owner.pid)}` : "a process that left no id";
  return (
    `The embedded database is in use by ${who} (${path}). It belongs to one process at a time: stop that one, ` +
    "choose another DATA_DIR, or use a PostgreSQL server through DATABASE_URL." +
    (owner ? "" : " If no such process runs, delete the file.")
  );
}

function parse(content: string): Owner | undefined {
  try {
    const value = JSON.parse(content) as Partial<Owner> | null;
    if (typeof value?.pid !== "number") return undefined;
    return { pid: value.pid, started: typeof value.started === "string" ? value.started : null };
  } catch {
    return undefined;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function startOf(pid: number): string | null {
  const stat = read(`/proc/${String(pid)}/stat`);
  // The command's name stands in parentheses and may hold spaces; the start is the 20th field after it.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}
