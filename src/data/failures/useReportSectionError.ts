"use client";
import { ApiKeysError } from "../../contract/errors.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { useData } from "../context/context.js";

/** Returns how to report that a part of the page threw while it was drawn: most often a slot of the host's. */
export function useReportSectionError(): (failure: { name: string; error: unknown }) => void {
  const { emit } = useData("useReportSectionError()");
  return useStableCallback(({ name, error }: { name: string; error: unknown }) =>
    emit({
      type: "error",
      source: "slot",
      error: new ApiKeysError("unknown", {
        message: `The part "${name}" threw while it was drawn, and shows that in its place. The rest of the page works.`,
        cause: error,
      }),
    }),
  );
}
