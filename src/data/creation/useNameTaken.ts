"use client";
import { stateOf } from "../../contract/expiry.js";
import type { KeyList } from "../../contract/types.js";
import { visibleText } from "../../utils/visibleText.js";
import { cacheKeys } from "../cache/cacheKeys.js";
import { useData } from "../context/context.js";

const comparable = (name: string) => visibleText(name).toLowerCase();

/** Whether an active key of the workspace, among those that the page has read, looks as if it had this name. */
export function useNameTaken(input: { workspaceId: string; name: string }): boolean {
  const { client, scope, now } = useData("useNameTaken()");
  const wanted = comparable(input.name);
  if (wanted === "") return false;
  return client
    .getQueriesData<KeyList>({ queryKey: cacheKeys.lists(scope) })
    .some(([, list]) =>
      list?.items.some(
        (key) =>
          stateOf(key, now()) === "active" && key.workspaceId === input.workspaceId && comparable(key.name) === wanted,
      ),
    );
}
