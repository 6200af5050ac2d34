import { screen, within } from "@testing-library/react";
import { ApiKeysError } from "@mark-ai/api-keys/contract";
import type { Fault } from "@mark-ai/api-keys/testing";
import { opensForm } from "./scenes.ts";
import { foreign, type Scene, type Stage } from "./scene.tsx";

const wantsProof: Fault = {
  type: "reject",
  error: new ApiKeysError("step_up_required", { requestId: "4711", retryable: false }),
};

async function creates(stage: Stage) {
  const dialog = await opensForm(stage);
  await stage.user.type(within(dialog).getByRole("textbox", { name: stage.words.create.nameLabel }), foreign("Name"));
  await stage.press(stage.words.create.submit, dialog);
  return dialog;
}

/** The states of a backend that wants a fresh proof of the person's identity. */
export const stepUpScenes: readonly Scene[] = [
  {
    name: "step-up: waits for the person",
    faults: { createKey: wantsProof },
    props: { onStepUp: () => new Promise(() => undefined) },
    play: async (stage) => {
      await creates(stage);
      await screen.findByText(stage.words.stepUp.waiting, { selector: ".mak-notice-text" });
    },
  },
  {
    name: "step-up: the proof was not accepted",
    faults: { createKey: wantsProof },
    props: { onStepUp: () => true },
    play: async (stage) => within(await creates(stage)).findByText(stage.words.stepUp.notAccepted),
  },
  {
    name: "step-up: the person declined",
    faults: { createKey: wantsProof },
    props: { onStepUp: () => false },
    play: async (stage) => within(await creates(stage)).findByText(stage.words.errors.step_up_required),
  },
  {
    name: "step-up: the host has no way to ask",
    faults: { createKey: wantsProof },
    play: async (stage) => within(await creates(stage)).findByText(stage.words.stepUp.unsupported),
  },
];
