import { useCreateKey } from "@mark-ai/api-keys";

/** A host's own markup around `useCreateKey()`. It stays mounted after the secret is closed. */
export function Headless({ workspaceId }: { workspaceId: string }) {
  const { state, submit, attachSecret, copySecret, markSaved, requestClose } = useCreateKey();
  const shown = state.step === "revealed" || state.step === "saved";
  return (
    <section aria-label="Headless" data-step={state.step}>
      <button type="button" onClick={() => submit({ workspaceId, name: "Headless" })}>
        Make a key
      </button>
      {shown ? <output aria-label="The key" ref={attachSecret} /> : null}
      <button type="button" onClick={() => void copySecret()}>
        Take it
      </button>
      <button
        type="button"
        onClick={() => {
          markSaved();
          requestClose();
        }}
      >
        Close it
      </button>
    </section>
  );
}
