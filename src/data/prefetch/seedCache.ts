import type { QueryClient } from "@tanstack/react-query";
import { checkAnswer } from "../../contract/checkAnswer.js";
import type { ImportHistory, ImportHistoryInput, ListKeysInput } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { historyOf } from "../queries/readHistory.js";
import { seed, type PrefetchedApiKeys, type PrefetchedMethod, type Seed } from "./prefetched.js";

const seeds: Readonly<Record<PrefetchedMethod, (scope: string, input: unknown) => Seed>> = {
  getAccess: (scope, input) => ({
    queryKey: cacheKeys.access(scope),
    read: (answer) => checkAnswer("getAccess", answer, input),
  }),
  listKeys: (scope, input) => ({
    queryKey: cacheKeys.list(scope, input as ListKeysInput),
    read: (answer) => checkAnswer("listKeys", answer, input),
  }),
  getImportQuota: (scope, input) => ({
    queryKey: cacheKeys.quota(scope),
    read: (answer) => checkAnswer("getImportQuota", answer, input),
  }),
  getImportHistory: (scope, input) => {
    const { workspaceId, timeZone } = input as ImportHistoryInput;
    return {
      queryKey: cacheKeys.history(scope, workspaceId, timeZone),
      read: (answer) => historyOf(workspaceId, checkAnswer("getImportHistory", answer, input) as ImportHistory),
    };
  },
};

/** Puts everything that was read on a server into a cache that does not have it yet. */
export function seedCache(client: QueryClient, prefetched: PrefetchedApiKeys | undefined): void {
  seed(client, prefetched, ({ method, input }, scope) => seeds[method](scope, input));
}
