import { fireEvent, waitFor, within } from "@testing-library/react";
import type { KeyEvent, KeyEventList } from "@mark-ai/api-keys/contract";
import { ApiKeysError, type ApiKey, type KeyAttribute } from "@mark-ai/api-keys/contract";
import { fixtureKey, type Fault, type Faults } from "@mark-ai/api-keys/testing";
import { access, fails, list, menuOf, opensForm } from "./scenes.ts";
import { foreign, type Scene, type Stage } from "./scene.tsx";

const production = foreign("Production");
const person = { id: "usr_ada", name: foreign("Ada Moreau") };
const editable = { name: "demo", editable: true } as const;

const known = (change: Partial<ApiKey> = {}) => fixtureKey({ name: production, createdBy: person, ...change });
const key = (change: Partial<ApiKey> = {}): Faults => list(() => ({ items: [known(change)] }));
const saved = (change: Partial<ApiKey>): Faults => ({ updateKey: { type: "answer", value: known(change) } });
const history = (items: readonly KeyEvent[], more: Partial<KeyEventList> = {}): Faults => ({
  getKeyEvents: { type: "answer", value: { items, ...more } },
});

const types = [
  "refused",
  "revoked",
  "schedule_cancelled",
  "first_used",
  "edited",
  "described",
  "renamed",
  "created",
] as const;
const everything: readonly KeyEvent[] = [
  { at: "2026-11-16T10:00:00Z", type: "scheduled", detail: "2026-11-17T10:00:00Z", by: person },
  ...types.map((type) => ({
    at: "2026-11-10T10:00:00Z",
    type,
    by: person,
    ...(type === "renamed" && { detail: foreign("Old") }),
  })),
];

const team: KeyAttribute = { name: "team", label: foreign("Team"), kind: "text", on: ["edit", "details"] };

async function opensDetails(stage: Stage) {
  await stage.user.click(document.querySelector(".mak-row-open") as HTMLElement);
  return stage.dialog();
}

/** Presses a button of the details, and types into the field that comes. */
async function edits(stage: Stage, button: string, text: string) {
  const dialog = await opensDetails(stage);
  await stage.press(button, dialog);
  fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: text } });
  return dialog;
}

async function saves(stage: Stage, button: string, text: string) {
  const dialog = await edits(stage, button, text);
  await stage.press(stage.words.details.save, dialog);
  return dialog;
}

/** Waits for what the page says to assistive technology alone; a name within it is written by the page. */
async function heard(sentence: string) {
  await waitFor(() => {
    const texts = [...document.querySelectorAll(".mak-said")].map(({ textContent }) => textContent);
    if (!texts.some((text) => text.includes(sentence))) throw new Error(`Nobody was told: ${sentence}`);
  });
}

const failure: Fault = { type: "reject", error: new ApiKeysError("network", { retryable: false }) };

/** The states of a key's details. */
export const detailsScenes: readonly Scene[] = [
  {
    name: "details: made by someone who has left, replaced, with every event of its history",
    scenario: editable,
    faults: {
      ...key({
        createdBy: { ...person, active: false },
        description: foreign("Nightly import"),
        replacedBy: { id: "new", name: foreign("New") },
      }),
      ...history(everything, { nextCursor: "more" }),
    },
    play: async (stage) => within(await opensDetails(stage)).findByText(stage.words.details.events.refused),
  },
  {
    name: "details: revoked",
    faults: { ...key({ status: "revoked", revokedAt: "2026-11-10T10:00:00Z" }), ...history([]) },
    play: async (stage) => within(await opensDetails(stage)).findByText(stage.words.details.historyEmpty),
  },
  {
    name: "details: revoked, nobody knows when",
    faults: { ...key({ status: "revoked" }), getKeyEvents: { type: "never" } },
    play: async (stage) => within(await opensDetails(stage)).findByText(stage.words.details.refused),
  },
  {
    name: "details: a history that fails",
    faults: { ...key(), getKeyEvents: fails("network") },
    play: async (stage) => within(await opensDetails(stage)).findByText(stage.words.details.historyFailed),
  },
  {
    name: "details: renamed",
    scenario: editable,
    faults: { ...key(), ...saved({ name: foreign("New") }) },
    play: async (stage) => {
      await saves(stage, stage.words.details.rename, foreign("New"));
      await heard(stage.words.details.renamed({ keyName: "|" }).split("|")[1] ?? "");
    },
  },
  {
    name: "details: a name that is being saved",
    scenario: editable,
    faults: { ...key(), updateKey: { type: "never" } },
    play: async (stage) => saves(stage, stage.words.details.rename, foreign("New")),
  },
  {
    name: "details: a description that is too long, then saved",
    scenario: editable,
    faults: { ...key(), ...saved({ description: foreign("Nightly import") }) },
    play: async (stage) => {
      const dialog = await edits(stage, stage.words.details.addDescription, foreign("x").repeat(501));
      fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: foreign("Nightly import") } });
      await stage.press(stage.words.details.save, dialog);
      await heard(stage.words.details.described);
    },
  },
  {
    name: "details: attributes that are changed",
    scenario: { ...editable, keyAttributes: [team] },
    faults: {
      ...key({ attributes: { team: foreign("Growth") } }),
      ...access(() => ({ keyAttributes: [team] })),
      ...saved({ attributes: { team: foreign("Sales") } }),
    },
    play: async (stage) => {
      await saves(stage, stage.words.details.editAttributes, foreign("Sales"));
      await heard(stage.words.details.attributesSaved);
    },
  },
  {
    name: "details: attributes that could not be changed",
    scenario: { ...editable, keyAttributes: [team] },
    faults: { ...key(), ...access(() => ({ keyAttributes: [team] })), updateKey: failure },
    play: async (stage) => {
      const dialog = await saves(stage, stage.words.details.editAttributes, foreign("Sales"));
      await within(dialog).findByText(stage.words.errors.network);
    },
  },
  {
    name: "details: opened from the menu, where the host draws the names",
    props: { slots: { keyName: ({ apiKey }) => apiKey.name } },
    play: async (stage) => menuOf(stage),
  },
  { name: "create: a description", scenario: editable, play: async (stage) => opensForm(stage) },
];
