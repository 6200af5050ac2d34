import { useQuery } from "@tanstack/react-query";
import { useId, useState, type SyntheticEvent } from "react";
import { usePreferences } from "../preferences/Preferences.tsx";
import { readProofCode, sendProofCode, type ProofOutcome } from "../session/api.ts";
import { AppDialog } from "../shell/AppDialog.tsx";

/**
 * Asks the person to confirm their identity. It stands in for a real proof: a product would ask for a passkey, or for a
 * code from the person's own device.
 */
export function StepUpDialog({ onEnd }: { onEnd: (isProven: boolean) => void }) {
  const { words } = usePreferences();
  const id = useId();
  const code = useQuery({
    queryKey: ["proof-code"],
    queryFn: ({ signal }) => readProofCode(signal),
    gcTime: 0,
    retry: 1,
  });
  const [typed, setTyped] = useState("");
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Exclude<ProofOutcome, "proven">>();

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setSending(true);
    const outcome = await sendProofCode(typed);
    setSending(false);
    if (outcome === "proven") {
      onEnd(true);
      return;
    }
    setFailure(outcome);
    form.querySelector("input")?.select();
    // The dialog may have been open for longer than a code counts.
    if (outcome === "wrong") void code.refetch();
  };

  return (
    <AppDialog role="dialog" title={words.proofTitle} body={words.proofBody} onCancel={() => onEnd(false)}>
      <form className="app-proof" onSubmit={(event) => void submit(event)}>
        <p>
          {words.proofShown} <output>{code.isError ? words.proofUnread : (code.data ?? words.loading)}</output>
        </p>
        <label htmlFor={`${id}-code`}>{words.proofCode}</label>
        <input
          id={`${id}-code`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          data-first
          aria-invalid={failure === "wrong"}
          aria-describedby={failure && `${id}-failure`}
        />
        {failure && (
          <p id={`${id}-failure`} role="alert" className="app-failure">
            {words.proofFailures[failure]}
          </p>
        )}
        <div className="app-dialog-actions">
          <button type="button" className="app-button" onClick={() => onEnd(false)}>
            {words.cancel}
          </button>
          <button type="submit" className="app-button" data-primary disabled={sending}>
            {words.confirm}
          </button>
        </div>
      </form>
    </AppDialog>
  );
}
