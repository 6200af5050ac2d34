import { fixtureKey } from "@mark-ai/api-keys/testing";
import type { ApiKey } from "@mark-ai/api-keys/contract";

// What a block means that imports the reader's own way to load keys.
export function loadAllKeys(signal: AbortSignal): Promise<readonly ApiKey[]> {
  signal.throwIfAborted();
  return Promise.resolve([fixtureKey()]);
}
