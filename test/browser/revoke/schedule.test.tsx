import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { ApiKey, ApiKeysAdapter, ApiKeysEvent } from "@mark-ai/api-keys";
import { ApiKeysError, type RevokeKeyInput } from "@mark-ai/api-keys/contract";
import { allowAdapterFaults } from "../../support/failOnConsole.ts";
import { aBackend, fixtureKey, renderTable, rowOf, type Backend } from "../table/frame.js";

allowAdapterFaults();
const inADay = "2026-11-17T10:30:00.000Z";
const week = { maxHours: 168 };
const announced = () => screen.getAllByRole("status", { hidden: true }).map((region) => region.textContent);

/** A backend that can schedule revocations, with what it was asked for. */
function scheduling(keys: ApiKey[], given: Partial<ApiKeysAdapter> = {}, scheduledRevoke = week) {
  const asked: RevokeKeyInput[] = [];
  const revokeKey: ApiKeysAdapter["revokeKey"] = (input) => {
    asked.push(input);
    const { keyId, at } = input;
    backend.keys = backend.keys.map(({ revokesAt, ...key }) => {
      if (key.id !== keyId) return revokesAt === undefined ? key : { ...key, revokesAt };
      if (at === undefined) return { ...key, status: "revoked", revokedAt: "2026-11-16T10:30:00Z" };
      return at === null ? key : { ...key, revokesAt: at };
    });
    return Promise.resolve(backend.keys.find(({ id }) => id === keyId) as ApiKey);
  };
  const backend: Backend = aBackend(keys, { revokeKey, ...given }, { scheduledRevoke });
  return Object.assign(backend, { asked });
}

async function openRevoke(name = "Production") {
  await userEvent.click(await screen.findByRole("button", { name: `Actions for ${name}` }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Revoke" }));
  return within(await screen.findByRole("alertdialog", { name: `Revoke ${name}?` }));
}
const openDetails = async (name = "Production") => {
  await userEvent.click(within(await rowOf(name)).getByRole("button", { name }));
  return within(await screen.findByRole("dialog", { name }));
};
const choices = (select: HTMLElement) =>
  within(select)
    .getAllByRole("option")
    .map((option) => option.textContent);

it("G24: without the policy the dialog asks for no time, and revokes at once", async () => {
  const backend = aBackend([fixtureKey()]);
  renderTable(backend.adapter);
  const dialog = await openRevoke();
  expect(dialog.queryByRole("combobox")).toBeNull();
  await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
  await waitFor(() => expect(backend.revoked).toEqual(["key_production"]));
});

it.each([
  [168, ["Now", "In 1 hour", "In 24 hours", "In 7 days"]],
  [8760, ["Now", "In 1 hour", "In 24 hours", "In 7 days"]],
  [72, ["Now", "In 1 hour", "In 24 hours", "In 3 days"]],
  [5, ["Now", "In 1 hour", "In 5 hours"]],
  [1, ["Now", "In 1 hour"]],
])("G24: with at most %d hours it offers %j", async (maxHours, offered) => {
  renderTable(scheduling([fixtureKey()], {}, { maxHours }).adapter);
  expect(choices((await openRevoke()).getByRole("combobox", { name: "When" }))).toEqual(offered);
});

it("G24: says what a time means before it is sent; then the row counts down, and its details let one decide anew", async () => {
  const backend = scheduling([fixtureKey()]);
  const events: ApiKeysEvent[] = [];
  renderTable(backend.adapter, { onEvent: (event) => events.push(event) });
  const dialog = await openRevoke();
  await userEvent.selectOptions(dialog.getByRole("combobox", { name: "When" }), "In 24 hours");
  expect(
    dialog.getByText(/^The key works until 17 Nov 2026, 16:15 GMT\+5:45\. Then it is permanently revoked/),
  ).toBeVisible();
  await userEvent.click(dialog.getByRole("button", { name: "Schedule" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(backend.asked).toEqual([{ keyId: "key_production", at: inADay }]);
  expect(events.find(({ type }) => type === "revocation-scheduled")).toMatchObject({ key: { revokesAt: inADay } });
  await waitFor(() =>
    expect(announced()).toContain("The key “Production” stops on 17\u00a0Nov\u00a02026, 16:15\u00a0GMT+5:45."),
  );
  expect(await rowOf("Production")).toHaveTextContent("Active Stops tomorrow");

  const details = await openDetails();
  expect(details.getByText("Stops on 17 Nov 2026, 16:15 GMT+5:45")).toBeVisible();
  await userEvent.click(details.getByRole("button", { name: "Keep this key" }));
  await waitFor(() => expect(details.queryByRole("button", { name: "Keep this key" })).toBeNull());
  expect(backend.asked.at(-1)).toEqual({ keyId: "key_production", at: null });
  await waitFor(() => expect(announced()).toContain("The key “Production” keeps working."));
  await userEvent.keyboard("{Escape}");
  await waitFor(async () => expect(await rowOf("Production")).not.toHaveTextContent("Stops"));
});

it("G24: the time goes on while the dialog is open, and what is sent is what was said", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  let now = Date.parse("2026-11-16T10:30:00Z");
  const backend = scheduling([fixtureKey()]);
  renderTable(backend.adapter, { now: () => now });
  const dialog = await openRevoke();
  await userEvent.selectOptions(dialog.getByRole("combobox", { name: "When" }), "In 1 hour");
  expect(dialog.getByText(/^The key works until 16 Nov 2026, 17:15 GMT\+5:45\./)).toBeVisible();
  now += 45 * 60_000;
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  vi.useRealTimers();
  expect(dialog.getByText(/^The key works until 16 Nov 2026, 18:00 GMT\+5:45\./)).toBeVisible();
  // Less than a minute later, which is not said.
  now += 59_000;
  await userEvent.click(dialog.getByRole("button", { name: "Schedule" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(backend.asked).toEqual([{ keyId: "key_production", at: "2026-11-16T12:15:00.000Z" }]);
});

it("G24: Stop now revokes at once, and that wins over the schedule", async () => {
  const backend = scheduling([fixtureKey({ revokesAt: inADay })]);
  renderTable(backend.adapter);
  await userEvent.click((await openDetails()).getByRole("button", { name: "Stop now" }));
  const dialog = within(await screen.findByRole("alertdialog"));
  expect(dialog.getByRole("combobox", { name: "When" })).toHaveValue("0");
  await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
  await waitFor(async () => expect(await rowOf("Production")).toHaveTextContent("Revoked"));
  expect(backend.asked).toEqual([{ keyId: "key_production" }]);
});

it.each([
  ["2026-11-16T10:00:00Z", "The key was used after its replacement was created: something still depends on it."],
  ["2026-11-16T10:29:00Z", "The key was not used after its replacement was created."],
])("G24: a key replaced at %s and last used at 10:28 says so", async (createdAt, sentence) => {
  const replacedBy = { id: "key_new", name: "Production (new)", createdAt };
  renderTable(scheduling([fixtureKey({ revokesAt: inADay, replacedBy })]).adapter);
  expect((await openDetails()).getByText(sentence)).toBeVisible();
  // Its status has the time: nobody has to be reminded to revoke it.
  expect(screen.queryByText(/Revoke “Production” once every integration uses the new key/)).toBeNull();
});

it("G24: from its instant on a key that the list still calls active is revoked everywhere", async () => {
  const listed = fixtureKey({ revokesAt: "2026-11-16T10:29:00Z" });
  renderTable(scheduling([listed], { listKeys: () => Promise.resolve({ items: [listed] }) }).adapter);
  const row = await rowOf("Production");
  expect(row).toHaveTextContent("Revoked 16 Nov");
  expect(within(row).queryByRole("button", { name: "Actions for Production" })).toBeNull();
  expect((await openDetails()).getByText(/^Requests with this key have been refused since 16 Nov 2026/)).toBeVisible();
});

it("G24: a refused time is said beside the choice; a lost answer does not claim anything; both can be tried again", async () => {
  const refusal = new ApiKeysError("validation", { field: "at", requestId: "req_7" });
  const revokeKey = vi.fn<NonNullable<ApiKeysAdapter["revokeKey"]>>().mockRejectedValueOnce(refusal);
  revokeKey.mockRejectedValueOnce(new ApiKeysError("network"));
  const scheduled = { ...fixtureKey(), revokesAt: inADay };
  revokeKey.mockResolvedValueOnce(scheduled);
  renderTable(scheduling([fixtureKey()], { revokeKey }).adapter);
  const dialog = await openRevoke();
  const when = dialog.getByRole("combobox", { name: "When" });
  await userEvent.selectOptions(when, "In 7 days");
  await userEvent.click(dialog.getByRole("button", { name: "Schedule" }));
  await waitFor(() => expect(when).toHaveAccessibleDescription("The server did not accept this time. Choose another."));
  expect(dialog.getByText("The revocation was not scheduled. The key still works.")).toBeVisible();
  await userEvent.selectOptions(when, "In 24 hours");
  expect(dialog.queryByText("The revocation was not scheduled. The key still works.")).toBeNull();
  await userEvent.click(dialog.getByRole("button", { name: "Schedule" }));
  expect(await dialog.findByText(/^We could not confirm that the revocation was scheduled/)).toBeVisible();
  await userEvent.click(dialog.getByRole("button", { name: "Schedule" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
});

it("G24: an answer that says nothing of the schedule is not believed", async () => {
  renderTable(scheduling([fixtureKey()], { revokeKey: () => Promise.resolve(fixtureKey()) }).adapter);
  const dialog = await openRevoke();
  await userEvent.selectOptions(dialog.getByRole("combobox", { name: "When" }), "In 1 hour");
  await userEvent.click(dialog.getByRole("button", { name: "Schedule" }));
  expect(await dialog.findByText(/^We could not confirm that the revocation was scheduled/)).toBeVisible();
});

it("G24: a key that cannot be kept says so, and that it still stops; one that was revoked meanwhile says that", async () => {
  const revokeKey = vi.fn<NonNullable<ApiKeysAdapter["revokeKey"]>>();
  revokeKey.mockRejectedValueOnce(new ApiKeysError("unavailable"));
  revokeKey.mockResolvedValueOnce(fixtureKey({ status: "revoked", revokedAt: "2026-11-16T10:00:00Z" }));
  renderTable(scheduling([fixtureKey({ revokesAt: inADay })], { revokeKey }).adapter);
  const details = await openDetails();
  await userEvent.click(details.getByRole("button", { name: "Keep this key" }));
  expect(await details.findByText("The schedule was not cancelled. The key still stops at that time.")).toBeVisible();
  await userEvent.click(details.getByRole("button", { name: "Keep this key" }));
  await waitFor(() => expect(announced()).toContain("The key “Production” had already been revoked."));
});

it("G24: whoever may not revoke reads when a key stops, and can change nothing", async () => {
  const backend = aBackend(
    [fixtureKey({ revokesAt: inADay })],
    {},
    {
      scheduledRevoke: week,
      permissions: {
        createKeys: { allowed: true },
        revokeKeys: { allowed: false, reason: "Ask Ada." },
        viewUsage: { allowed: true },
      },
    },
  );
  renderTable(backend.adapter);
  const details = await openDetails();
  expect(details.getByText(/^Stops on 17 Nov 2026/)).toBeVisible();
  const keep = details.getByRole("button", { name: "Keep this key" });
  expect(keep).toHaveAccessibleDescription("Ask Ada.");
  keep.click();
  expect(backend.revoked).toEqual([]);
});

async function rotate(choice: string | undefined) {
  await userEvent.click(await screen.findByRole("button", { name: "Actions for Production" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Rotate" }));
  const dialog = within(await screen.findByRole("dialog", { name: /^Rotate/ }));
  if (choice !== undefined) {
    expect(dialog.getByText(/^The old key keeps working until you revoke it/)).toBeVisible();
    await userEvent.selectOptions(dialog.getByRole("combobox", { name: "Old key stops" }), choice);
    expect(dialog.queryByText(/until you revoke it|^Revoke the old key/)).toBeNull();
  }
  await userEvent.click(dialog.getByRole("button", { name: "Create replacement" }));
  return within(await screen.findByRole("dialog", { name: "Your key is ready" }));
}

it.each([
  [undefined, []],
  ["In 24 hours", [{ keyId: "key_production", at: inADay }]],
  ["Now", [{ keyId: "key_production" }]],
])("G24: a rotation stops the old key %s, and only once the new one is there", async (choice, asked) => {
  const backend = scheduling([fixtureKey()]);
  renderTable(backend.adapter);
  const reveal = await rotate(choice);
  await waitFor(() => expect(backend.asked).toEqual(asked));
  await userEvent.click(reveal.getByRole("button", { name: "I have saved it" }));
});

it("G24: where the old key cannot be stopped, the new one is shown and says so, and the old one keeps its reminder", async () => {
  const revokeKey = () => Promise.reject(new ApiKeysError("unavailable"));
  renderTable(scheduling([fixtureKey()], { revokeKey }).adapter);
  const reveal = await rotate("In 1 hour");
  expect(
    await reveal.findByText(/^The new key was created, but the old key “Production” was not stopped/),
  ).toBeVisible();
  await userEvent.click(reveal.getByRole("button", { name: "I have saved it" }));
  expect(await screen.findByText(/Revoke “Production” once every integration uses the new key/)).toBeVisible();
});

it("G24: a rotation that was refused stops nothing", async () => {
  const createKey = () => Promise.reject(new ApiKeysError("limit_reached"));
  const backend = scheduling([fixtureKey()], { createKey });
  renderTable(backend.adapter);
  await userEvent.click(await screen.findByRole("button", { name: "Actions for Production" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Rotate" }));
  const dialog = within(await screen.findByRole("dialog", { name: /^Rotate/ }));
  await userEvent.selectOptions(dialog.getByRole("combobox", { name: "Old key stops" }), "Now");
  await userEvent.click(dialog.getByRole("button", { name: "Create replacement" }));
  expect(await dialog.findByText("The key was not created.")).toBeVisible();
  expect(backend.asked).toEqual([]);
});
