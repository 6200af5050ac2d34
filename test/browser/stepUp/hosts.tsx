import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { StepUpChallenge } from "@mark-ai/api-keys";
import { ApiKeysError } from "@mark-ai/api-keys/contract";

export const wantsProof = () => new ApiKeysError("step_up_required", { requestId: "req_4711" });

/** A host that asks by a dialog of its own. `kind` is how it is built. */
export type HostKind = "native dialog" | "div" | "div that takes no focus" | "div in a fixed overlay";

/** Asks for a code. Its answer is the person's: 4711 is right. */
export function createHost(kind: HostKind) {
  let ask: (challenge: StepUpChallenge, answer: (proof: boolean) => void) => void = () => undefined;
  const onStepUp = (challenge: StepUpChallenge) => new Promise<boolean>((answer) => ask(challenge, answer));

  function Host() {
    const [asked, setAsked] = useState<{ answer: (proof: boolean) => void }>();
    useEffect(() => {
      ask = ({ signal }, answer) => {
        setAsked({ answer });
        signal.addEventListener("abort", () => setAsked(undefined));
      };
    }, []);
    if (asked === undefined) return null;
    const answer = (proof: boolean) => {
      setAsked(undefined);
      asked.answer(proof);
    };
    return createPortal(<HostDialog kind={kind} onAnswer={answer} />, document.body);
  }
  return { onStepUp, Host };
}

function HostDialog({ kind, onAnswer }: { kind: HostKind; onAnswer: (proof: boolean) => void }) {
  const [code, setCode] = useState("");
  const native = useRef<HTMLDialogElement>(null);
  useEffect(() => native.current?.showModal(), []);
  const content = (
    <>
      <h2>Confirm that it is you</h2>
      <input aria-label="Code" autoFocus={kind === "div"} value={code} onChange={(e) => setCode(e.target.value)} />
      <button onClick={() => onAnswer(code === "4711")}>Confirm</button>
      <button onClick={() => onAnswer(false)}>Not now</button>
    </>
  );
  const label = "Confirm that it is you";
  if (kind === "native dialog") {
    return (
      <dialog ref={native} aria-label={label} onCancel={() => onAnswer(false)}>
        {content}
      </dialog>
    );
  }
  const div = (
    <div
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={({ key }) => (key === "Escape" ? onAnswer(false) : undefined)}
    >
      {content}
    </div>
  );
  return kind === "div in a fixed overlay" ? <div style={{ position: "fixed", inset: 0, zIndex: 5 }}>{div}</div> : div;
}
