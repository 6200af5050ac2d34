"use client";
import { stateOf } from "../../contract/expiry.js";
import type { KeyList, ListKeysInput } from "../../contract/types.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";
import { useKeyLists } from "../cache/useKeyLists.js";

/** How many active keys the company has, where a list that was read holds all of them; else `undefined`. */
export function useActiveKeyCount(): number | undefined {
  const { client, scope, now } = useData("useActiveKeyCount()");
  const count = () => {
    for (const [queryKey, list] of client.getQueriesData<KeyList>({ queryKey: cacheKeys.lists(scope) })) {
      const input = queryKey[3] as ListKeysInput | undefined;
      if (list === undefined || input === undefined || list.nextCursor !== undefined) continue;
      const { cursor, search, workspaceId, status, expiresBefore, usedBefore, creatorLeft } = input;
      const restrictions = [cursor, search, workspaceId, expiresBefore, usedBefore, creatorLeft];
      const whole = restrictions.every((part) => part === undefined);
      if (whole && (status === undefined || status === "active")) {
        return list.items.filter((key) => stateOf(key, now()) === "active").length;
      }
    }
    return undefined;
  };
  return useKeyLists(count, undefined);
}
