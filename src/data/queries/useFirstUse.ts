"use client";
import { useEffect, useState } from "react";
import { callAdapter } from "../../contract/callAdapter.js";
import { toApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import { replaceKey } from "../cache/keyCache.js";
import { useData } from "../context/context.js";
import { beginOperation, type Operation } from "../context/tenant.js";
import { useStableCallback } from "../../utils/useStableCallback.js";

/** What is known of the first request with a new key. */
export type FirstUse =
  /** The backend cannot tell, or the key was used before. */
  | { readonly status: "unknown" }
  | { readonly status: "waiting" }
  /** `at` is the instant of the request. */
  | { readonly status: "used"; readonly at: string }
  /** Nobody asks any more: the request did not come in time. */
  | { readonly status: "over" };

/** Seconds between two questions, the last one for all that follow: a person who tries the key does it soon. */
const waits = [2, 3, 4, 6, 8, 10, 12, 15];
const mostSeconds = 120;

/**
 * Asks the backend for a new key until it was used, for two minutes at most. It begins with the tenant in which the key
 * was created, and ends with the component.
 */
export function useFirstUse(key: ApiKey): FirstUse {
  const data = useData("<CreateKeyDialog>");
  const canAsk = data.supports.getKey && key.lastUsedAt === null;
  const [use, setUse] = useState<FirstUse>(canAsk ? { status: "waiting" } : { status: "unknown" });
  const begin = useStableCallback(() => beginOperation(data));
  useEffect(() => {
    if (!canAsk) return undefined;
    const ended = new AbortController();
    void wait(begin(), key.id, ended.signal).then((found) => {
      if (!ended.signal.aborted) setUse(found);
    });
    return () => ended.abort();
  }, [begin, canAsk, key.id]);
  return use;
}

async function wait(operation: Operation, keyId: string, signal: AbortSignal): Promise<FirstUse> {
  for (let asked = 0, seconds = 0; ; asked += 1) {
    const pause = waits[Math.min(asked, waits.length - 1)] ?? mostSeconds;
    seconds += pause;
    if (seconds > mostSeconds) return { status: "over" };
    await sleep(pause, signal);
    if (signal.aborted) return { status: "unknown" };
    try {
      const key = await callAdapter(operation.adapter, "getKey", { keyId }, { signal });
      if (typeof key.lastUsedAt === "string") {
        await replaceKey(operation, key);
        return { status: "used", at: key.lastUsedAt };
      }
      if (key.status !== "active") return { status: "unknown" };
    } catch (thrown) {
      // A connection that comes back goes on; a refusal stays one, and is of no use to whoever copies the key.
      if (!toApiKeysError(thrown).retryable) return { status: "unknown" };
    }
  }
}

function sleep(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, seconds * 1000);
    signal.addEventListener("abort", done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}
