import type { MessageOverrides, Messages } from "./messages.js";

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

function merge(base: Tree, over: Tree): Tree {
  const merged: Tree = { ...base };
  for (const [name, value] of Object.entries(over)) {
    if (value === undefined) continue;
    const own = base[name];
    merged[name] = isTree(own) && isTree(value) ? merge(own, value) : value;
  }
  return merged;
}

/** Lays a host's strings over a locale's. A string that the host leaves out stays the locale's. */
export function mergeMessages(messages: Messages, overrides: MessageOverrides | undefined): Messages {
  return overrides === undefined ? messages : (merge({ ...messages }, { ...overrides }) as unknown as Messages);
}
