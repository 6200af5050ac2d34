import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect } from "vitest";
import { defaultKeysView } from "@mark-ai/api-keys";
import { ApiKeysError, type Access, type ApiKey, type KeyScopes } from "@mark-ai/api-keys/contract";
import { fixtureKey, fixtureKeyAttributes, type Faults } from "@mark-ai/api-keys/testing";
import { access, choose, fails, list, once, opensForm } from "./scenes.ts";
import { foreign, type Scene, type Stage } from "./scene.tsx";

const production = foreign("Production");

/** Permissions in letters that no English text has. */
const scopes: KeyScopes = {
  presets: [
    { id: "all", label: foreign("All"), description: foreign("Everything"), scopes: ["write", "read"] },
    { id: "write", label: foreign("Import"), description: foreign("Sends"), scopes: ["write"] },
  ],
  groups: [
    {
      label: foreign("Documents"),
      scopes: [
        { id: "write", label: foreign("import documents") },
        { id: "delete", label: foreign("delete documents"), risk: "high" },
        { id: "read", label: foreign("read") },
        ...Array.from({ length: 3 }, (_, index) => ({ id: `more:${String(index)}`, label: foreign("do more") })),
      ],
    },
  ],
};
const many: KeyScopes = {
  presets: [],
  groups: [
    {
      label: foreign("Documents"),
      scopes: Array.from({ length: 200 }, (_, index) => ({ id: `scope:${String(index)}`, label: foreign("do") })),
    },
  ],
};
const answering = (known: KeyScopes): Faults => ({ getScopes: { type: "answer", value: known } });
const expiring = access(() => ({ keyExpiry: { presetDays: [30], allowNever: true, maxDays: 60, warnDays: 14 } }));
const refusing = (field: string): Faults => ({
  createKey: { type: "reject", error: new ApiKeysError("validation", { field, requestId: "4711" }) },
});

/** Attributes in letters that no English text has. */
const declared = access(() => ({
  keyAttributes: fixtureKeyAttributes.map((one) => ({
    ...one,
    label: foreign(one.label),
    ...(one.help === undefined ? {} : { help: foreign(one.help) }),
    ...(one.options && { options: one.options.map((option) => ({ ...option, label: foreign(option.label) })) }),
  })),
}));
const carrying = list(() => ({
  items: [true, false].map((critical) =>
    fixtureKey({
      id: String(critical),
      name: foreign("Key"),
      createdBy: undefined,
      attributes: { environment: "staging", critical, review: "2027-02-26" },
    }),
  ),
}));

const within30Days = "2026-11-20T10:00:00Z";
const past = "2026-11-01T10:00:00Z";
const person = { id: "usr_ada", name: foreign("Ada Moreau") };
const keys = (...changes: Partial<ApiKey>[]): Faults =>
  list(() => ({
    items: changes.map((change, index) =>
      fixtureKey({ id: `key_${String(index)}`, name: production, createdBy: undefined, ...change }),
    ),
  }));

/** Opens the details of each key, which say how it ended. */
async function readsEnds(stage: Stage) {
  for (const button of document.querySelectorAll<HTMLElement>(".mak-row-open")) {
    await stage.user.click(button);
    await stage.press(stage.words.common.close, await stage.dialog());
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  }
}

async function choosesExpiry(stage: Stage, value: string) {
  const dialog = await opensForm(stage);
  const field = await within(dialog).findByRole("combobox", { name: stage.words.expiry.label });
  await stage.user.selectOptions(field, value);
  return dialog;
}

const dates = (dialog: HTMLElement, label: string, value: string) =>
  fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });

async function opensPermissions(stage: Stage) {
  const dialog = await opensForm(stage);
  const fold = await within(dialog).findByRole("button", { name: new RegExp(`^${stage.words.permissions.label}`) });
  await stage.user.click(fold);
  await stage.user.click(await within(dialog).findByRole("radio", { name: stage.words.permissions.custom }));
  return dialog;
}

async function sends(stage: Stage, dialog: HTMLElement) {
  fireEvent.change(within(dialog).getByRole("textbox", { name: stage.words.create.nameLabel }), {
    target: { value: foreign("Name") },
  });
  await stage.press(stage.words.create.submit, dialog);
}

/** The states that a page has only where its backend has more than the help article knows. */
export const policyScenes: readonly Scene[] = [
  {
    name: "expiry: in rows, in the filter and in the order",
    faults: { ...expiring, ...keys({ expiresAt: within30Days }, { expiresAt: "2027-03-01T10:00:00Z" }) },
  },
  { name: "expiry: the last day", faults: expiring, play: (stage) => choosesExpiry(stage, "30") },
  { name: "expiry: never", faults: expiring, play: (stage) => choosesExpiry(stage, "never") },
  {
    name: "expiry: a date that is missing",
    faults: expiring,
    play: async (stage) => {
      const dialog = await choosesExpiry(stage, "date");
      await sends(stage, dialog);
      await within(dialog).findByText(stage.words.expiry.dateMissing);
    },
  },
  {
    name: "expiry: dates that are over and too late",
    faults: expiring,
    play: async (stage) => {
      const dialog = await choosesExpiry(stage, "date");
      dates(dialog, stage.words.expiry.dateLabel, "2026-11-01");
      await within(dialog).findByText(stage.words.expiry.datePast);
      dates(dialog, stage.words.expiry.dateLabel, "2028-11-01");
      await waitFor(() => expect(within(dialog).queryByText(stage.words.expiry.datePast)).toBeNull());
    },
  },
  {
    name: "expiry: refused",
    faults: { ...expiring, ...refusing("expiresAt") },
    play: async (stage) => {
      const dialog = await opensForm(stage);
      await sends(stage, dialog);
      await within(dialog).findByText(stage.words.expiry.refused);
    },
  },
  {
    name: "expiry: an expired key is rotated",
    faults: { ...expiring, ...keys({ expiresAt: past }) },
    play: async (stage) => {
      await choose(stage, stage.words.table.rotate);
      await within(await stage.dialog()).findByText(stage.words.expiry.rotateExpired);
    },
  },
  {
    name: "expiry: a key expires while the question is open",
    part: "revokeExpired",
    play: async (stage) => within(await stage.dialog("alertdialog")).findByText(stage.words.expiry.revokeExpired),
  },
  {
    name: "how keys ended",
    faults: keys(
      { status: "revoked", revokedAt: past },
      { status: "revoked", revokedAt: past, revokedBy: person },
      { expiresAt: past },
    ),
    play: readsEnds,
  },
  {
    name: "a key that is not there",
    props: { view: { ...defaultKeysView, keyId: "gone" } },
    play: async ({ words }) => screen.findAllByText(words.table.keyNotFound),
  },
  {
    name: "permissions: loading",
    scenario: "policies",
    faults: { getScopes: { type: "never" } },
    play: async (stage) => within(await opensForm(stage)).findByText(stage.words.permissions.loading),
  },
  {
    name: "permissions: failed",
    scenario: "policies",
    faults: { getScopes: fails("unavailable") },
    play: async (stage) => within(await opensForm(stage)).findByText(stage.words.permissions.failed),
  },
  {
    name: "permissions: in a row, as presets and by number",
    scenario: "policies",
    faults: { ...answering(scopes), ...keys({ scopes: ["write"] }, { scopes: ["delete", "read"] }) },
    play: async () => screen.findByText(foreign("Import")),
  },
  {
    name: "permissions: presets, custom, a search and nothing found",
    scenario: "policies",
    faults: answering(scopes),
    play: async (stage) => {
      const dialog = await opensPermissions(stage);
      const search = within(dialog).getByRole("searchbox", { name: stage.words.permissions.search });
      fireEvent.change(search, { target: { value: "щщщ" } });
      await within(dialog).findByText(stage.words.permissions.noMatch);
    },
  },
  {
    name: "permissions: none chosen",
    scenario: "policies",
    faults: answering(scopes),
    play: async (stage) => {
      const dialog = await opensPermissions(stage);
      for (const box of within(dialog).getAllByRole("checkbox", { checked: true })) await stage.user.click(box);
      await sends(stage, dialog);
      await within(dialog).findByText(stage.words.permissions.empty);
    },
  },
  {
    name: "permissions: too many to list",
    scenario: "policies",
    faults: answering(many),
    play: async (stage) => {
      const dialog = await opensForm(stage);
      const [first] = await within(dialog).findAllByRole("checkbox");
      if (first !== undefined) await stage.user.click(first);
    },
  },
  {
    name: "permissions: refused",
    scenario: "policies",
    faults: { ...answering(scopes), ...refusing("scopes") },
    play: async (stage) => {
      const dialog = await opensForm(stage);
      await within(dialog).findByRole("button", { name: new RegExp(`^${stage.words.permissions.label}`) });
      await sends(stage, dialog);
      await within(dialog).findByText(stage.words.permissions.refused);
    },
  },
  { name: "attributes: in rows", faults: { ...declared, ...carrying } },
  {
    name: "attributes: in the form, one missing and one too long",
    faults: declared,
    play: async (stage) => {
      const dialog = await opensForm(stage);
      const team = within(dialog).getByRole("textbox", {
        name: stage.words.attributes.optional({ label: foreign("Team") }),
      });
      fireEvent.change(team, { target: { value: "т".repeat(30) } });
      await sends(stage, dialog);
      await within(dialog).findByText(stage.words.attributes.required);
    },
  },
  {
    name: "attributes: one that is optional, refused",
    faults: {
      getAccess: {
        type: "change",
        change: (given: Access) => ({
          ...given,
          keyAttributes: [
            {
              name: "plan",
              label: foreign("Plan"),
              kind: "choice",
              options: [{ value: "a", label: foreign("A") }],
              on: ["create"],
            },
          ],
        }),
      },
      ...refusing("attributes.plan"),
    },
    play: async (stage) => {
      const dialog = await opensForm(stage);
      await sends(stage, dialog);
      await within(dialog).findByText(stage.words.attributes.refused);
    },
  },
  {
    name: "a server that asks for a wait",
    faults: { listKeys: fails("unavailable", { retryAfter: 90 }) },
  },
  {
    name: "signed out, where the host can sign in again",
    props: { onSignedOut: () => undefined },
    faults: { getAccess: fails("unauthenticated") },
  },
  {
    name: "signed out while the question about revoking is open",
    faults: { getAccess: [once, fails("unauthenticated")] },
    play: async (stage) => {
      await choose(stage, stage.words.table.revoke);
      await stage.dialog("alertdialog");
      await stage.queryClient.invalidateQueries();
      await screen.findAllByText(stage.words.revoke.notSent);
    },
  },
  {
    name: "a wait that takes long",
    faults: { createKey: { type: "never" } },
    play: async (stage) => {
      const dialog = await opensForm(stage);
      await sends(stage, dialog);
      await within(dialog).findByText(stage.words.common.slow, undefined, { timeout: 15_000 });
    },
  },
  {
    name: "the chart as a table, and back",
    play: async ({ press, user, words }) => {
      await press(words.chart.menu);
      await user.click(await screen.findByRole("menuitem", { name: words.chart.showTable }));
      await press(words.chart.menu);
      await screen.findByRole("menuitem", { name: words.chart.showBars });
    },
  },
  {
    name: "the chart's menu before there are numbers",
    faults: { getImportHistory: [once, { type: "never" }] },
    play: async ({ press, user, words }) => {
      const picker = screen.getByRole("combobox", { name: words.chart.workspaceLabel });
      await user.selectOptions(picker, foreign("Sales"));
      await press(words.chart.menu);
      await screen.findAllByText(words.chart.notLoaded);
    },
  },
];
