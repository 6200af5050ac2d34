import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * When anything at or under a path last changed, in milliseconds. A folder counts too: a deleted file changes only that.
 *
 * @param {string} path
 * @returns {number}
 */
export function changedAt(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).filter((name) => !["dist", "node_modules", ".data"].includes(name));
  return Math.max(found.mtimeMs, ...inside.map((name) => changedAt(join(path, name))));
}
