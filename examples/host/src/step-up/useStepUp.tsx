import type { OnStepUp } from "@mark-ai/api-keys";
import { useState, type ReactNode } from "react";
import { StepUpDialog } from "./StepUpDialog.tsx";

/** The page's `onStepUp`, and the dialog that asks the person for the proof while the page waits for it. */
export function useStepUp(): { onStepUp: OnStepUp; stepUpDialog: ReactNode } {
  const [end, setEnd] = useState<((isProven: boolean) => void) | undefined>();

  const onStepUp: OnStepUp = ({ signal }) =>
    new Promise((resolve) => {
      const finish = (isProven: boolean) => {
        setEnd(undefined);
        resolve(isProven);
      };
      // The page does not wait any more.
      signal.addEventListener("abort", () => finish(false), { once: true });
      setEnd(() => finish);
    });

  return { onStepUp, stepUpDialog: end && <StepUpDialog onEnd={end} /> };
}
