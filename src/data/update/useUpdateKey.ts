"use client";
import { useCallback } from "react";
import type { UpdateKeyInput } from "../../contract/types.js";
import { useData } from "../context/context.js";
import { beginOperation } from "../context/tenant.js";
import { updateKey, type UpdateResult } from "./updateKey.js";

/** Changes the names and descriptions of the keys of the tenant that the page shows. */
export function useUpdateKey(): (change: UpdateKeyInput) => Promise<UpdateResult> {
  const data = useData("useUpdateKey()");
  return useCallback((change: UpdateKeyInput) => updateKey(beginOperation(data), change), [data]);
}
