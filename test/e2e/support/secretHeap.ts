import type { Page } from "@playwright/test";

/**
 * How often a text is in the page's JavaScript heap after a garbage collection. The snapshot is searched here: a search
 * inside the page would leave a copy of its own. The middle alone counts too, for strings that were cut.
 */
export async function countInHeap(page: Page, secret: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    const chunks: string[] = [];
    session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => void chunks.push(chunk));
    await session.send("HeapProfiler.enable");
    await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
    const snapshot = chunks.join("");
    if (!snapshot.includes('"strings"')) throw new Error("The heap snapshot is not whole.");
    return snapshot.split(middleOf(secret)).length - 1;
  } finally {
    await session.detach();
  }
}

/** Twenty characters that no preview and no other text has. */
export function middleOf(secret: string): string {
  const start = Math.floor((secret.length - 20) / 2);
  return secret.slice(start, start + 20);
}

/** Chromium as it must be started to be looked into: names of strings are not cut, names of hosts all lead here. */
export const openedUp = [
  "--js-flags=--heap-snapshot-string-limit=1000000",
  "--host-resolver-rules=MAP *.test 127.0.0.1",
];
