import { QueryClient } from "@tanstack/react-query";
import type { ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import type { ApiKey } from "../../../src/contract/schemas.ts";
import { createKeyCreationController } from "../../../src/data/creation/keyCreationController.ts";
import type { KeyCreationController } from "../../../src/data/creation/keyCreationTypes.ts";
import type { ApiKeysEvent } from "../../../src/data/context/events.ts";

export const clock = Date.parse("2026-11-16T10:30:00Z");

export function apiKey(given: Partial<ApiKey> = {}): ApiKey {
  return {
    id: "key_1",
    name: "Production",
    workspaceId: "ws_1",
    preview: "mk_live_AbCd…wxyz",
    status: "active",
    createdAt: new Date(clock).toISOString(),
    ...given,
  };
}

/** A runner as the hook makes it, with what it told the host and the cache it fills. */
export function aRunner(
  adapter: ApiKeysAdapter,
  given: { scope?: string; now?: () => number; emit?: (event: ApiKeysEvent) => void } = {},
) {
  const events: ApiKeysEvent[] = [];
  const client = new QueryClient();
  const runner: KeyCreationController = createKeyCreationController({
    client,
    scope: given.scope ?? "test",
    getAdapter: () => adapter,
    emit: given.emit ?? ((event) => events.push(event)),
    now: given.now ?? (() => clock),
  });
  return { runner, client, events };
}

/** Lets everything that is already decided happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 25; turn += 1) await Promise.resolve();
}
