import { screen, waitFor, within } from "@testing-library/react";
import { ApiKeysError, type ApiKey } from "@mark-ai/api-keys/contract";
import { fixtureKey, type Fault, type Faults } from "@mark-ai/api-keys/testing";
import { access, choose, list, opensForm } from "./scenes.ts";
import { foreign, type Scene, type Stage } from "./scene.tsx";

const production = foreign("Production");
const inADay = "2026-11-17T10:30:00Z";
const week = access(() => ({ scheduledRevoke: { maxHours: 168 } }));
const person = { id: "usr_ada", name: foreign("Ada Moreau") };

const key = (change: Partial<ApiKey> = {}): Faults => ({
  ...week,
  ...list(() => ({ items: [fixtureKey({ name: production, createdBy: person, ...change })] })),
});
const answers = (change: Partial<ApiKey> = {}): Fault => ({
  type: "answer",
  value: fixtureKey({ name: production, createdBy: person, ...change }),
});
const refuses: Fault = {
  type: "reject",
  error: new ApiKeysError("validation", { field: "at", requestId: "4711" }),
  times: 1,
};
const breaks: Fault = {
  type: "reject",
  times: 1,
  error: new ApiKeysError("network", { requestId: "4711", retryable: false }),
};

async function schedules(stage: Stage) {
  const { words } = stage;
  await choose(stage, words.table.revoke);
  const dialog = await stage.dialog("alertdialog");
  await stage.user.selectOptions(within(dialog).getByRole("combobox"), "24");
  await stage.press(words.schedule.submit, dialog);
  return dialog;
}

async function opensDetails(stage: Stage) {
  await stage.user.click(document.querySelector(".mak-row-open") as HTMLElement);
  return stage.dialog();
}

async function rotates(stage: Stage) {
  await choose(stage, stage.words.table.rotate);
  const dialog = await stage.dialog();
  await stage.user.selectOptions(within(dialog).getByRole("combobox", { name: stage.words.schedule.oldKey }), "24");
  await stage.press(stage.words.rotate.submit, dialog);
  return dialog;
}

/** The states of a backend that can revoke keys at an instant, and of one that says when a key is first used. */
export const scheduleScenes: readonly Scene[] = [
  {
    name: "schedule: under way",
    faults: { ...key(), revokeKey: { type: "never" } },
    play: schedules,
  },
  {
    name: "schedule: done",
    faults: { ...key(), revokeKey: answers({ revokesAt: inADay }) },
    play: async (stage) => {
      await schedules(stage);
      await waitFor(() => expectGone("alertdialog"));
    },
  },
  {
    name: "schedule: refused, then nobody knows",
    faults: { ...key(), revokeKey: [refuses, breaks] },
    play: async (stage) => {
      const dialog = await schedules(stage);
      await within(dialog).findByText(stage.words.schedule.refused);
      await stage.press(stage.words.schedule.submit, dialog);
      await within(dialog).findByText(stage.words.schedule.failedUnknown);
    },
  },
  {
    name: "schedule: the key that stops, used since, cannot be kept, then is kept",
    faults: {
      ...key({ revokesAt: inADay, replacedBy: { id: "new", name: foreign("New"), createdAt: "2026-11-16T10:00:00Z" } }),
      revokeKey: [breaks, answers()],
    },
    play: async (stage) => {
      const dialog = await opensDetails(stage);
      await stage.press(stage.words.schedule.keep, dialog);
      await within(dialog).findByText(stage.words.schedule.keepFailed);
      await stage.press(stage.words.schedule.keep, dialog);
      const [, said = ""] = stage.words.schedule.kept({ keyName: "|" }).split("|");
      await waitFor(() => {
        const texts = [...document.querySelectorAll(".mak-said")].map(({ textContent }) => textContent);
        if (!texts.some((text) => text.includes(said))) throw new Error("Nobody was told that the key is kept.");
      });
    },
  },
  {
    name: "schedule: the key that stops, not used since, is being kept",
    faults: {
      ...key({ revokesAt: inADay, replacedBy: { id: "new", name: foreign("New"), createdAt: "2026-11-16T10:29:00Z" } }),
      revokeKey: { type: "never" },
    },
    play: async (stage) => stage.press(stage.words.schedule.keep, await opensDetails(stage)),
  },
  {
    name: "schedule: a rotation whose old key could not be stopped",
    faults: { ...week, revokeKey: breaks },
    play: async (stage) => {
      const dialog = await rotates(stage);
      await waitFor(() => {
        if (dialog.querySelector(".mak-reveal [role=alert]") === null)
          throw new Error("The reveal says nothing of it.");
      });
    },
  },
  {
    name: "the first request with a new key",
    faults: {
      getKey: { type: "change", change: (given: ApiKey) => ({ ...given, lastUsedAt: "2026-11-16T10:29:00Z" }) },
    },
    play: async (stage) => {
      const dialog = await opensForm(stage);
      await stage.user.type(
        within(dialog).getByRole("textbox", { name: stage.words.create.nameLabel }),
        foreign("Name"),
      );
      await stage.press(stage.words.create.submit, dialog);
      await waitFor(() => {
        if (document.querySelector(".mak-first-use[data-status=used]") === null) throw new Error("Nobody used it yet.");
      });
    },
  },
  {
    name: "the way to a higher limit",
    scenario: "reached",
    props: { brand: { productName: foreign("Acme"), upgradeUrl: "/plans" } },
  },
];

function expectGone(role: string): void {
  if (screen.queryByRole(role) !== null) throw new Error(`There still is a ${role}.`);
}
