import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  ApiKeysError,
  defaultKeysView,
  type ApiKey,
  type ApiKeysAdapter,
  type ApiKeysEvent,
  type KeysView,
} from "@mark-ai/api-keys";
import { deferred } from "../../support/deferred.js";
import { aBackend, fixtureKey, manyKeys, names, renderTable, rowOf, type Backend, type TableProps } from "./frame.js";

const day = 86_400_000;
const now = Date.parse("2026-11-16T10:30:00Z");
const ago = (days: number) => new Date(now - days * day).toISOString();

const key = (name: string, change: Partial<ApiKey> = {}) =>
  fixtureKey({ id: `key_${name.toLowerCase().replaceAll(" ", "_")}`, name, createdAt: ago(300), ...change });
const left = { id: "usr_ben", name: "Ben Okafor", active: false };

/** Three unused keys, one of them of somebody who left, and a busy one of the same person. */
const company = (): ApiKey[] => [
  key("Production", { lastUsedAt: ago(0.01) }),
  key("Old script", { lastUsedAt: ago(120) }),
  key("Never called", { lastUsedAt: null }),
  key("Agency", { lastUsedAt: ago(200), createdBy: left }),
  key("Nightly", { lastUsedAt: ago(1), createdBy: left }),
  key("Gone", { lastUsedAt: ago(400), status: "revoked", revokedAt: ago(10) }),
];
const listFeatures = ["usedBefore", "creatorLeft", "expiresBefore", "sort:expiresAt"] as const;
const policy = { keyExpiry: { presetDays: [30], allowNever: true, warnDays: 14 } };

function show(keys = company(), given: Partial<ApiKeysAdapter> = {}, props: TableProps = {}): Backend {
  const backend = aBackend(keys, { listFeatures, ...given }, policy);
  renderTable(backend.adapter, props);
  return backend;
}

const door = (name: string) => screen.findByRole("button", { name });
const box = (name: string) => screen.findByRole("checkbox", { name: `Select ${name}` });
const dialog = async () => within(await screen.findByRole("alertdialog", { name: "Review and revoke" }));
const announced = () => screen.getAllByRole("status", { hidden: true }).map((region) => region.textContent);

/** Goes through the door of unused keys, selects all of them and opens the review. */
async function review() {
  await userEvent.click(await door("3 not used for 90 days"));
  await userEvent.click(await screen.findByRole("checkbox", { name: "Select all keys on this page" }));
  await userEvent.click(screen.getByRole("button", { name: "Review and revoke" }));
  return dialog();
}

/** The button at the foot: the one in the corner has the same name. */
const closeButton = (opened: Awaited<ReturnType<typeof dialog>>) => {
  const button = opened.getAllByRole("button", { name: "Close" }).at(-1);
  if (button === undefined) throw new Error("There is no button that closes.");
  return button;
};

const outcomes = () =>
  within(screen.getByRole("alertdialog"))
    .getAllByRole("listitem")
    .map((item) => item.textContent);

it("G25 S16 S21: on arrival there is neither a door nor a checkbox where nothing is to be done", async () => {
  show([key("Production", { lastUsedAt: ago(0.01) })]);
  await rowOf("Production");
  expect(screen.queryByRole("group", { name: "Clean up" })).toBeNull();
  expect(screen.queryByRole("checkbox")).toBeNull();
});

it("G25: a backend that cannot be asked for them has no doors, even where a list shows such keys", async () => {
  show(company(), { listFeatures: ["expiresBefore"] });
  await rowOf("Production");
  expect(screen.queryByRole("group", { name: "Clean up" })).toBeNull();
});

it("G25: each door says how many keys are behind it, asks for nothing on arrival, and filters", async () => {
  const backend = show([...company(), key("Trial", { lastUsedAt: ago(1), expiresAt: ago(-3) })]);
  const doors = within(await screen.findByRole("group", { name: "Clean up" }));
  expect(doors.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
    "3 not used for 90 days",
    "1 expires within 14 days",
    "2 made by people who left",
  ]);
  expect(backend.lists).toHaveLength(1);
  expect(screen.queryByRole("checkbox")).toBeNull();
  await userEvent.click(await door("2 made by people who left"));
  await waitFor(() => expect(names().sort()).toEqual(["Agency", "Nightly"]));
  expect(await door("2 made by people who left")).toHaveAttribute("aria-pressed", "true");
  expect(backend.lists.at(-1)?.input).toMatchObject({ status: "active", creatorLeft: true });
  await userEvent.click(await door("3 not used for 90 days"));
  await waitFor(() => expect(names().sort()).toEqual(["Agency", "Never called", "Old script"]));
  expect(backend.lists.at(-1)?.input).toMatchObject({ status: "active", usedBefore: ago(90) });
  await userEvent.click(await door("1 expires within 14 days"));
  await waitFor(() => expect(names()).toEqual(["Trial"]));
  await userEvent.click(await door("1 expires within 14 days"));
  await waitFor(() => expect(names()).toHaveLength(7));
  expect(screen.queryByRole("checkbox")).toBeNull();
});

it("G25: while the keys behind a door are on their way, those of the earlier view cannot be selected", async () => {
  const answer = deferred<undefined>();
  const backend = aBackend(company(), { listFeatures }, policy);
  const slow: ApiKeysAdapter = {
    ...backend.adapter,
    listKeys: async (input, context) => {
      if (input.usedBefore !== undefined && input.limit > 1) await answer.promise;
      return backend.adapter.listKeys(input, context);
    },
  };
  renderTable(slow);
  await userEvent.click(await door("3 not used for 90 days"));
  const all = await screen.findByRole("checkbox", { name: "Select all keys on this page" });
  expect(all).toBeDisabled();
  expect(await box("Production")).toBeDisabled();
  answer.resolve(undefined);
  await waitFor(() => expect(names().sort()).toEqual(["Agency", "Never called", "Old script"]));
  expect(all).toBeEnabled();
  await userEvent.click(all);
  expect(screen.getByText("3 keys selected")).toBeVisible();
});

it("G25: the number of days is the host's to set", async () => {
  show(company(), {}, { unusedAfterDays: 150 });
  await userEvent.click(await door("2 not used for 150 days"));
  await waitFor(() => expect(names().sort()).toEqual(["Agency", "Never called"]));
  expect(await rowOf("Agency")).toHaveTextContent("Unused for 200 days");
});

it("G25: a view of the host's may begin behind a door", async () => {
  show(
    company(),
    {},
    { view: { search: "", status: "all", workspaceId: "", sort: "name:asc", pageSize: 25, cleanUp: "unused" } },
  );
  await waitFor(() => expect(names()).toEqual(["Agency", "Never called", "Old script"]));
  await userEvent.click(screen.getByRole("button", { name: "Clear filters" }));
  await waitFor(() => expect(names()).toHaveLength(6));
});

const long = () => [...manyKeys(30).map((each) => ({ ...each, lastUsedAt: ago(1) })), ...company()];

it("G25: keys of a list of many pages are counted by one request for each door", async () => {
  const backend = show(long());
  expect(await door("3 not used for 90 days")).toBeVisible();
  expect(await door("2 made by people who left")).toBeVisible();
  expect(backend.lists.filter(({ input }) => input.limit === 1)).toHaveLength(3);
});

it("G25: where nothing is to be done on many pages, it says so in the line that was kept", async () => {
  show(manyKeys(30).map((each) => ({ ...each, lastUsedAt: ago(1) })));
  expect(await screen.findByText("Nothing to clean up.")).toBeVisible();
  expect(screen.queryByRole("checkbox")).toBeNull();
});

it("G25: a count that fails says so alone, and is tried again", async () => {
  const backend = aBackend(long(), {}, policy);
  let fails = true;
  const failing: ApiKeysAdapter = {
    ...backend.adapter,
    listFeatures,
    listKeys: (input, context) =>
      fails && input.usedBefore !== undefined
        ? Promise.reject(new ApiKeysError("unavailable", { retryable: false }))
        : backend.adapter.listKeys(input, context),
  };
  renderTable(failing);
  await screen.findByText("The keys to clean up could not be counted.");
  expect(await door("2 made by people who left")).toBeVisible();
  fails = false;
  const group = within(screen.getByRole("group", { name: "Clean up" }));
  await userEvent.click(group.getByRole("button", { name: /^Try again/ }));
  expect(await door("3 not used for 90 days")).toBeVisible();
});

it("G25: whoever may not revoke sees the keys behind a door, and can select none", async () => {
  const refused = { allowed: false, reason: "Only administrators." };
  const allowed = { allowed: true };
  const backend = aBackend(
    company(),
    { listFeatures },
    {
      permissions: { createKeys: allowed, revokeKeys: refused, viewUsage: allowed },
    },
  );
  renderTable(backend.adapter);
  await userEvent.click(await door("3 not used for 90 days"));
  await waitFor(() => expect(names()).toHaveLength(3));
  expect(screen.queryByRole("checkbox")).toBeNull();
});

it("G25 G15: by keyboard alone: door, selection, review, and one confirmation; every step is said", async () => {
  const backend = show();
  (await door("3 not used for 90 days")).focus();
  await userEvent.keyboard("{Enter}");
  // Until the keys behind the door are there, the boxes of the earlier ones cannot be used.
  await waitFor(() => expect(names()).toHaveLength(3));
  (await box("Old script")).focus();
  await userEvent.keyboard(" ");
  await waitFor(() => expect(announced()).toContain("1 key selected"));
  const wholePage = screen.getByRole<HTMLInputElement>("checkbox", { name: "Select all keys on this page" });
  expect(wholePage.indeterminate).toBe(true);
  wholePage.focus();
  await userEvent.keyboard(" ");
  await waitFor(() => expect(announced()).toContain("3 keys selected"));
  expect(wholePage).toBeChecked();
  screen.getByRole("button", { name: "Review and revoke" }).focus();
  await userEvent.keyboard("{Enter}");
  const opened = await dialog();
  await waitFor(() => expect(opened.getByRole("button", { name: "Cancel" })).toHaveFocus());
  await userEvent.keyboard("{Tab}{Enter}");
  await opened.findByText("3 of 3 keys revoked.");
  await waitFor(() => expect(announced()).toContain("3 of 3 keys revoked."));
  expect(closeButton(opened)).toBeVisible();
  expect([...backend.revoked].sort()).toEqual(["key_agency", "key_never_called", "key_old_script"]);
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(document.activeElement?.closest(".mak-keys")).not.toBeNull();
});

it("G25: Shift selects a range, and Clear takes the selection away", async () => {
  show();
  await userEvent.click(await door("3 not used for 90 days"));
  await userEvent.click(await box("Old script"));
  fireEvent.click(await box("Agency"), { shiftKey: true });
  await screen.findByText("3 keys selected");
  await userEvent.click(screen.getByRole("button", { name: "Clear selection" }));
  await waitFor(() => expect(screen.queryByText("3 keys selected")).toBeNull());
  expect(await box("Old script")).not.toBeChecked();
});

it("G25: another door begins without a selection", async () => {
  show();
  await userEvent.click(await door("3 not used for 90 days"));
  await userEvent.click(await box("Agency"));
  await userEvent.click(await door("2 made by people who left"));
  await box("Nightly");
  expect(await box("Agency")).not.toBeChecked();
});

it("G25: whoever comes back through a door begins without a selection", async () => {
  show();
  await userEvent.click(await door("3 not used for 90 days"));
  await userEvent.click(await box("Old script"));
  expect(screen.getByText("1 key selected")).toBeVisible();
  await userEvent.click(await door("2 made by people who left"));
  await box("Nightly");
  await userEvent.click(await door("3 not used for 90 days"));
  expect(await box("Old script")).not.toBeChecked();
  expect(screen.queryByText("1 key selected")).toBeNull();
});

it("G25: a selected key that is revoked from its row is no longer selected", async () => {
  show();
  await userEvent.click(await door("3 not used for 90 days"));
  await userEvent.click(await box("Old script"));
  await userEvent.click(await box("Agency"));
  expect(screen.getByText("2 keys selected")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Actions for Old script" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Revoke" }));
  const asking = within(await screen.findByRole("alertdialog"));
  await userEvent.click(asking.getByRole("button", { name: "Revoke key" }));
  await waitFor(() => expect(names()).toEqual(["Never called", "Agency"]));
  expect(screen.getByText("1 key selected")).toBeVisible();
});

it("G25 G09: what is searched for while keys are being revoked is shown before that ends", async () => {
  const last = deferred<ApiKey>();
  const found = deferred<undefined>();
  const revoke = deferred<undefined>();
  let searched = false;
  const backend = show(company(), {
    revokeKey: async (input, context) => {
      if (input.keyId === "key_agency") return last.promise;
      await revoke.promise;
      return inMemory.revokeKey?.(input, context) as Promise<ApiKey>;
    },
    listKeys: async (input, context) => {
      const answer = await inMemory.listKeys(input, context);
      if (input.search === undefined) return answer;
      searched = true;
      await found.promise;
      return answer;
    },
  });
  const inMemory = aBackend(company(), { listFeatures }, policy).adapter;
  const opened = await review();
  await userEvent.click(opened.getByRole("button", { name: "Revoke 3 keys" }));
  await userEvent.click(closeButton(opened));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  await userEvent.fill(screen.getByRole("searchbox"), "script");
  await waitFor(() => expect(searched).toBe(true));
  // Two keys are revoked while the search is on its way; the third has no answer yet.
  revoke.resolve(undefined);
  await screen.findByText("2 of 3 keys done");
  found.resolve(undefined);
  await waitFor(() => expect(names()).toEqual(["Old script"]));
  expect(await rowOf("Old script")).toHaveTextContent("Revoked");
  expect(screen.getByRole("table")).toHaveAttribute("aria-busy", "false");
  last.resolve(key("Agency", { status: "revoked", revokedAt: ago(0) }));
  await waitFor(() => expect(screen.queryByText("2 of 3 keys done")).toBeNull());
  expect(backend.revoked).toEqual([]);
});

it("G25: the review leaves out what was used in the last 7 days or may be used, until it is ticked one by one", async () => {
  const backend = show([...company(), key("Untracked", { lastUsedAt: undefined, createdBy: left })]);
  await userEvent.click(await door("3 made by people who left"));
  await userEvent.click(await screen.findByRole("checkbox", { name: "Select all keys on this page" }));
  await userEvent.click(screen.getByRole("button", { name: "Review and revoke" }));
  const opened = await dialog();
  expect(opened.getByRole("checkbox", { name: "Agency" })).toBeChecked();
  expect(opened.getByRole("checkbox", { name: "Nightly" })).not.toBeChecked();
  expect(opened.getByRole("checkbox", { name: "Nightly" })).toHaveAccessibleDescription(
    "Marketing Last used yesterday",
  );
  expect(opened.getByRole("checkbox", { name: "Untracked" })).not.toBeChecked();
  await userEvent.click(opened.getByRole("checkbox", { name: "Nightly" }));
  await userEvent.click(opened.getByRole("button", { name: "Revoke 2 keys" }));
  await opened.findByText("2 of 2 keys revoked.");
  expect([...backend.revoked].sort()).toEqual(["key_agency", "key_nightly"]);
});

it("G25: what was used or revoked since it was selected counts in the review", async () => {
  const backend = show();
  await userEvent.click(await door("3 not used for 90 days"));
  await userEvent.click(await screen.findByRole("checkbox", { name: "Select all keys on this page" }));
  backend.keys = backend.keys.map((each) =>
    each.name === "Agency"
      ? { ...each, lastUsedAt: ago(0.5) }
      : each.name === "Old script"
        ? { ...each, status: "revoked", revokedAt: ago(0.1) }
        : each,
  );
  await userEvent.click(screen.getByRole("button", { name: "Review and revoke" }));
  const opened = await dialog();
  await opened.findByRole("button", { name: "Revoke 1 key" });
  expect(opened.getByRole("checkbox", { name: "Agency" })).not.toBeChecked();
  expect(opened.queryByText("Old script")).toBeNull();
});

it.each([
  ["can be asked for one key", true],
  ["can only list keys", false],
])(
  "G25 G08: what was used since it was selected is left out, also where the backend %s and no other list was read",
  async (_, asks) => {
    const getKey: ApiKeysAdapter["getKey"] = ({ keyId }) =>
      Promise.resolve(backend.keys.find(({ id }) => id === keyId) as ApiKey);
    // Behind this door from the start, so no list of all keys was read.
    const view: KeysView = { ...defaultKeysView, status: "active", cleanUp: "unused" };
    const backend = show(company(), asks ? { getKey } : {}, { view });
    await userEvent.click(await screen.findByRole("checkbox", { name: "Select all keys on this page" }));
    backend.keys = backend.keys.map((each) => (each.name === "Agency" ? { ...each, lastUsedAt: ago(0.5) } : each));
    await userEvent.click(screen.getByRole("button", { name: "Review and revoke" }));
    const opened = await dialog();
    await opened.findByRole("button", { name: "Revoke 2 keys" });
    expect(opened.getByRole("checkbox", { name: "Agency" })).not.toBeChecked();
  },
);

it("G25 G08: a selected key that has left the list and cannot be read is left out", async () => {
  const getKey = () => Promise.reject(new ApiKeysError("network"));
  const view: KeysView = { ...defaultKeysView, status: "active", cleanUp: "unused" };
  const backend = show(company(), { getKey }, { view });
  await userEvent.click(await screen.findByRole("checkbox", { name: "Select all keys on this page" }));
  backend.keys = backend.keys.filter(({ name }) => name !== "Agency");
  await userEvent.click(screen.getByRole("button", { name: "Review and revoke" }));
  const opened = await dialog();
  await opened.findByRole("button", { name: "Revoke 2 keys" });
  expect(opened.getByRole("checkbox", { name: "Agency" })).not.toBeChecked();
});

it("G25: with nothing ticked the button says what is missing", async () => {
  show();
  const opened = await review();
  for (const each of opened.getAllByRole("checkbox")) await userEvent.click(each);
  const submit = opened.getByRole("button", { name: "Revoke 0 keys" });
  expect(submit).toHaveAccessibleDescription("Tick at least one key.");
  await userEvent.click(submit, { force: true });
  expect(opened.getByRole("button", { name: "Cancel" })).toBeVisible();
});

it("G25: where a revocation takes more than a button, the number of keys has to be typed", async () => {
  const backend = show(company(), {}, { revokeConfirmation: "name" });
  const opened = await review();
  const field = opened.getByRole("textbox", { name: "Type 3 to confirm" });
  await userEvent.fill(field, "2");
  await userEvent.click(opened.getByRole("button", { name: "Revoke 3 keys" }));
  await opened.findByText("That is not the number of keys.");
  expect(backend.revoked).toEqual([]);
  await userEvent.fill(field, "3");
  await userEvent.keyboard("{Enter}");
  await opened.findByText("3 of 3 keys revoked.");
});

it("G25: a partial failure keeps what became of each, and tries again what failed", async () => {
  const backend = aBackend(company(), {}, policy);
  const faults = new Map([
    ["key_agency", new ApiKeysError("forbidden", { requestId: "req_77" })],
    ["key_never_called", new ApiKeysError("network")],
  ]);
  const events: ApiKeysEvent[] = [];
  renderTable(
    {
      ...backend.adapter,
      listFeatures,
      revokeKey: (input, context) => {
        const fault = faults.get(input.keyId);
        if (fault !== undefined) return Promise.reject(fault);
        return backend.adapter.revokeKey?.(input, context) ?? Promise.reject(new Error("There is no method."));
      },
    },
    { onEvent: (event) => events.push(event) },
  );
  const opened = await review();
  await userEvent.click(opened.getByRole("button", { name: "Revoke 3 keys" }));
  await opened.findByText("1 of 3 keys revoked.");
  const bar = opened.getByRole("progressbar");
  expect(bar).toHaveAttribute("aria-valuenow", "1");
  expect(bar).toHaveAttribute("aria-valuetext", "1 of 3 keys revoked.");
  expect(bar.querySelector("div")?.style.inlineSize, "it is not full").toMatch(/^33\.3/u);
  const [agency, never, script] = outcomes().sort();
  expect(script).toMatch(/^Old script.*Revoked$/);
  expect(never).toMatch(/We could not .*Not known$/);
  expect(agency).toMatch(/The key was not revoked\. It still works\..*Request ID: req_77.*Not revoked$/);
  expect(events.filter(({ type }) => type === "error")).toHaveLength(2);
  faults.clear();
  await userEvent.click(opened.getByRole("button", { name: /^Try again/ }));
  await opened.findByText("3 of 3 keys revoked.");
  expect(closeButton(opened)).toBeVisible();
  expect(opened.queryByRole("button", { name: /^Try again/ })).toBeNull();
});

it("G25: offline in the middle it says which keys were not sent, and nothing of them more", async () => {
  const backend = aBackend(company(), {}, policy);
  let sent = 0;
  const revokeKey = vi.fn((input: { keyId: string }, context: { signal: AbortSignal }) => {
    sent += 1;
    if (sent === 2) return Promise.reject(new ApiKeysError("offline"));
    return backend.adapter.revokeKey?.(input, context) ?? Promise.reject(new Error("There is no method."));
  });
  const five = [...company(), ...["A", "B", "C", "D", "E"].map((name) => key(name, { lastUsedAt: ago(100) }))];
  backend.keys = five;
  renderTable({ ...backend.adapter, listFeatures, revokeKey });
  await userEvent.click(await door("8 not used for 90 days"));
  await userEvent.click(await screen.findByRole("checkbox", { name: "Select all keys on this page" }));
  await userEvent.click(screen.getByRole("button", { name: "Review and revoke" }));
  const opened = await dialog();
  await userEvent.click(opened.getByRole("button", { name: "Revoke 8 keys" }));
  expect(await opened.findByText("The other keys were not sent. They still work.")).toBeVisible();
  const open = 8 - (revokeKey.mock.calls.length - 1);
  expect(outcomes().filter((text) => text.endsWith("Not sent"))).toHaveLength(open);
  await userEvent.click(opened.getByRole("button", { name: /^Try again/ }));
  await opened.findByText("8 of 8 keys revoked.");
  expect(new Set(backend.revoked).size).toBe(8);
  expect(backend.revoked).toHaveLength(8);
});

it("G25: closed while it runs, it goes on, says how far it is, and keeps its outcome until it was read", async () => {
  const answers = new Map(["key_old_script", "key_never_called", "key_agency"].map((id) => [id, deferred<ApiKey>()]));
  const revokeKey = ({ keyId }: { keyId: string }) => answers.get(keyId)?.promise ?? Promise.reject(new Error(keyId));
  const backend = show(company(), { revokeKey });
  const opened = await review();
  await userEvent.click(opened.getByRole("button", { name: "Revoke 3 keys" }));
  expect(await opened.findByRole("progressbar")).toHaveAttribute("aria-valuetext", "0 of 3 keys done");
  expect(opened.getByText(/^You can close this\./)).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(screen.getByText("0 of 3 keys done")).toBeVisible();
  await waitFor(() => expect(screen.getByRole("button", { name: "Show details" })).toHaveFocus());
  for (const [id, { resolve }] of answers) {
    const revoked = { ...(backend.keys.find((each) => each.id === id) ?? key(id)), status: "revoked" as const };
    backend.keys = backend.keys.map((each) => (each.id === id ? revoked : each));
    resolve(revoked);
  }
  await screen.findByText("3 of 3 keys revoked.");
  await userEvent.click(screen.getByRole("button", { name: "Show details" }));
  const outcome = await dialog();
  expect(outcomes()).toHaveLength(3);
  await userEvent.click(closeButton(outcome));
  await waitFor(() => expect(screen.queryByText("3 of 3 keys revoked.")).toBeNull());
});

it("G25: a run belongs to its tenant: another one sees nothing of it, and its backend is not asked", async () => {
  const first = deferred<ApiKey>();
  const revokeKey = vi.fn(async ({ keyId }: { keyId: string }) => ({ ...(await first.promise), id: keyId }));
  const other = aBackend([key("Other", { lastUsedAt: ago(1) })], { listFeatures }, policy);
  const backend = aBackend(company(), { listFeatures, revokeKey }, policy);
  const { update } = renderTable(backend.adapter);
  const opened = await review();
  await userEvent.click(opened.getByRole("button", { name: "Revoke 3 keys" }));
  await opened.findByRole("progressbar");
  update({ adapter: other.adapter, scope: "other" });
  await rowOf("Other");
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(screen.queryByRole("button", { name: "Show details" })).toBeNull();
  first.resolve({ ...key("Old script"), status: "revoked" });
  await waitFor(() => expect(revokeKey).toHaveBeenCalledTimes(3));
  expect(other.revoked).toEqual([]);
  update({ adapter: backend.adapter, scope: "test" });
  expect(await screen.findByText("3 of 3 keys revoked.")).toBeVisible();
});

it("G25: an adapter's own method for many keys is asked once", async () => {
  const backend = aBackend(company(), {}, policy);
  const revokeKeys = vi.fn(({ keyIds }: { keyIds: readonly string[] }) =>
    Promise.resolve({
      results: keyIds.map((keyId) => ({
        keyId,
        key: { ...(backend.keys.find(({ id }) => id === keyId) ?? key(keyId)), status: "revoked" as const },
      })),
    }),
  );
  renderTable({ ...backend.adapter, listFeatures, revokeKeys });
  const opened = await review();
  await userEvent.click(opened.getByRole("button", { name: "Revoke 3 keys" }));
  await opened.findByText("3 of 3 keys revoked.");
  expect(revokeKeys).toHaveBeenCalledTimes(1);
  expect(backend.revoked).toEqual([]);
});

it("G25: the selection needs no header: at 320 px the cards have their boxes, and a button selects the page", async () => {
  await page.viewport(320, 800);
  show();
  await userEvent.click(await door("3 not used for 90 days"));
  await userEvent.click(await screen.findByRole("button", { name: "Select all keys on this page" }));
  await screen.findByText("3 keys selected");
  const { left: edge, right } = (await box("Agency")).getBoundingClientRect();
  expect(edge).toBeGreaterThan(0);
  const name = within(await rowOf("Agency"))
    .getByRole("button", { name: "Agency" })
    .getBoundingClientRect();
  expect(name.left).toBeGreaterThan(right);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(1280, 800);
});

it("G25: on a phone what became of a key follows its name, and the reason comes after that", async () => {
  const refusal = new ApiKeysError("forbidden");
  const results = company().map(({ id }) => ({ keyId: id, error: refusal }));
  show(company(), {
    revokeKeys: ({ keyIds }) => Promise.resolve({ results: results.filter((one) => keyIds.includes(one.keyId)) }),
  });
  const opened = await review();
  await userEvent.click(opened.getByRole("button", { name: "Revoke 3 keys" }));
  const row = (await opened.findAllByText("Not revoked"))[0]?.closest("li") as HTMLElement;
  await page.viewport(360, 800);
  const top = (selector: string) => row.querySelector(selector)?.getBoundingClientRect() as DOMRect;
  expect(top(".mak-badge").top).toBeGreaterThanOrEqual(top(".mak-review-head").bottom);
  expect(top(".mak-review-cause").top).toBeGreaterThanOrEqual(top(".mak-badge").bottom);
  await page.viewport(1280, 800);
});

it("G25 G29: a run that waits for a proof says that nothing happens, and closing it sends nothing more", async () => {
  const revokeKeys = vi.fn(() => Promise.reject(new ApiKeysError("step_up_required")));
  show(company(), { revokeKeys }, { onStepUp: () => new Promise<boolean>(() => undefined) });
  const opened = await review();
  await userEvent.click(opened.getByRole("button", { name: "Revoke 3 keys" }));
  expect(
    await opened.findByText("Waiting for you to confirm your identity. Nothing happens until then."),
  ).toBeVisible();
  expect(outcomes().every((text) => text.endsWith("Waiting"))).toBe(true);
  expect(opened.queryByText(/^You can close this/)).toBeNull();
  await userEvent.keyboard("{Escape}");
  expect(await opened.findAllByText(/^Your identity was not confirmed\./)).toHaveLength(1);
  expect(outcomes().some((text) => text.includes("Revoked"))).toBe(false);
  expect(revokeKeys).toHaveBeenCalledTimes(1);
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
});
