import { screen, waitFor, within } from "@testing-library/react";
import { ApiKeysError, type ApiKey, type ApiKeysErrorCode, type KeyList } from "@mark-ai/api-keys/contract";
import type { Fault } from "@mark-ai/api-keys/testing";
import { fails, list } from "./scenes.ts";
import type { Scene, Stage } from "./scene.tsx";

const once = (code: ApiKeysErrorCode): Fault => ({
  type: "reject",
  times: 1,
  error: new ApiKeysError(code, { requestId: "4711", retryable: false }),
});

/** With so few days five keys are unused: four requests are under way, and one key waits. */
const five: Pick<Scene, "scenario" | "props" | "without"> = {
  scenario: "clean-up",
  props: { unusedAfterDays: 8 },
  without: ["revokeKeys"],
};

async function selects({ words, user, press }: Stage) {
  await waitFor(() => {
    if (document.querySelector(".mak-door") === null) throw new Error("There is no door yet.");
  });
  await user.click(document.querySelector(".mak-door") as HTMLElement);
  await user.click(await screen.findByRole("checkbox", { name: words.cleanUp.selectPage }));
  await waitFor(() => {
    if (document.querySelectorAll(".mak-row[data-selected]").length < 3) throw new Error("The rows are not selected.");
  });
  return press;
}

async function reviews(stage: Stage) {
  const press = await selects(stage);
  await press(stage.words.cleanUp.review);
  return stage.dialog("alertdialog");
}

/** Presses the button that revokes, whose text has a number in it. */
async function confirms({ user }: Stage, dialog: HTMLElement) {
  await user.click(dialog.querySelector('.mak-dialog-footer [data-variant="danger"]') as HTMLElement);
}

/** The states of cleaning up keys. */
export const cleanUpScenes: readonly Scene[] = [
  { name: "clean-up: keys are selected behind a door", scenario: "clean-up", play: selects },
  {
    name: "clean-up: many pages with nothing to do",
    scenario: { name: "many", cleanUp: true },
    faults: list((given) => ({ total: given.items.length === 1 ? 0 : given.items.length })),
    play: ({ words }) => screen.findByText(words.cleanUp.nothingToDo),
  },
  {
    name: "clean-up: the keys could not be counted",
    scenario: { name: "many", cleanUp: true },
    faults: {
      listKeys: [{ type: "change", times: 1, change: (given: KeyList) => given }, fails("unavailable")],
    },
    play: ({ words }) => screen.findByText(words.cleanUp.notCounted),
  },
  {
    name: "clean-up: the review of the selected keys",
    scenario: { name: "clean-up", usage: true },
    // Whose use is not known, or was a moment ago, is left out.
    faults: list(({ items, ...rest }) => ({
      ...rest,
      items: items.map((key, index) => (index % 3 === 0 ? { ...key, lastUsedAt: "2026-11-16T10:00:00Z" } : key)),
    })),
    props: { revokeConfirmation: "name" },
    play: async (stage) => {
      const dialog = await reviews(stage);
      for (const box of within(dialog).getAllByRole<HTMLInputElement>("checkbox")) {
        if (!box.checked) await stage.user.click(box);
      }
      await confirms(stage, dialog);
      await within(dialog).findByText(stage.words.cleanUp.typeCountMismatch);
    },
  },
  {
    name: "clean-up: nothing is ticked",
    scenario: "clean-up",
    play: async (stage) => {
      const dialog = await reviews(stage);
      for (const box of within(dialog).getAllByRole<HTMLInputElement>("checkbox")) {
        if (box.checked) await stage.user.click(box);
      }
      await within(dialog).findByText(stage.words.cleanUp.nothingTicked);
    },
  },
  {
    name: "clean-up: under way, then closed",
    ...five,
    faults: { revokeKey: { type: "never" } },
    play: async (stage) => {
      const dialog = await reviews(stage);
      await confirms(stage, dialog);
      await within(dialog).findByText(stage.words.cleanUp.goesOn);
      await stage.user.keyboard("{Escape}");
      await screen.findByRole("button", { name: stage.words.cleanUp.show });
    },
  },
  {
    name: "clean-up: what became of each key",
    ...five,
    faults: {
      revokeKey: [
        { type: "change", times: 1, change: (key: ApiKey) => ({ ...key, revokedAt: "2026-10-01T10:00:00Z" }) },
        once("forbidden"),
        once("network"),
        once("offline"),
      ],
    },
    play: async (stage) => {
      const dialog = await reviews(stage);
      await confirms(stage, dialog);
      await within(dialog).findByText(stage.words.cleanUp.stopped);
    },
  },
];
