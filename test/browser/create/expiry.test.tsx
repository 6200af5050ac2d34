import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { ApiKeysError, type KeyExpiryPolicy } from "@mark-ai/api-keys/contract";
import { fixtureAccess } from "@mark-ai/api-keys/testing";
import { aBackend, openForm, show, userEvent } from "./setup.tsx";

const policy: KeyExpiryPolicy = { presetDays: [30, 90, 365], allowNever: true, maxDays: 730 };

function withPolicy(keyExpiry: KeyExpiryPolicy | undefined, given: Parameters<typeof aBackend>[0] = {}) {
  return aBackend({ getAccess: () => Promise.resolve(fixtureAccess({ keyExpiry })), ...given });
}

const select = (dialog: HTMLElement) => within(dialog).getByRole("combobox", { name: "Expires" });
const optionsOf = (dialog: HTMLElement) =>
  within(select(dialog))
    .getAllByRole("option")
    .map(({ textContent }) => textContent);

it("S05 S06: without a policy the form asks for the workspace and the name, and for nothing else", async () => {
  show(withPolicy(undefined));
  const dialog = await openForm();
  expect(within(dialog).getAllByRole("combobox")).toHaveLength(1);
  expect(within(dialog).getAllByRole("textbox")).toHaveLength(1);
  expect(dialog.querySelectorAll("input, select, textarea")).toHaveLength(2);
});

it("G20: says what each choice means before one submits, and sends the end of the day in the page's zone", async () => {
  const backend = withPolicy(policy);
  show(backend);
  const dialog = await openForm("Trial");
  expect(optionsOf(dialog)).toEqual(["30 days", "90 days", "1 year", "On a date…", "Never"]);
  expect(select(dialog)).toHaveAccessibleDescription("Works until someone revokes it.");
  await userEvent.selectOptions(select(dialog), "90 days");
  await waitFor(() =>
    expect(select(dialog)).toHaveAccessibleDescription(
      "Stops working at the end of Sun, Feb 14, 2027 (Asia/Kathmandu).",
    ),
  );
  await userEvent.click(within(dialog).getByRole("button", { name: "Create" }));
  await within(dialog).findByRole("textbox", { name: "Your new key" });
  expect(backend.creates[0]).toMatchObject({ name: "Trial", expiresAt: "2027-02-14T18:14:59.000Z" });
});

it("G20: a key that never expires is sent without an expiry", async () => {
  const backend = withPolicy(policy);
  show(backend);
  await openForm("Forever", { submit: true });
  await screen.findByRole("textbox", { name: "Your new key" });
  expect(backend.creates[0]).not.toHaveProperty("expiresAt");
});

it("G20: an own date is asked for, held within the policy, and taken by the keyboard alone", async () => {
  const backend = withPolicy(policy);
  show(backend);
  const dialog = await openForm("Fair");
  await userEvent.selectOptions(select(dialog), "On a date…");
  const date = within(dialog).getByLabelText<HTMLInputElement>("Last day");
  expect([date.min, date.max]).toEqual(["2026-11-16", "2028-11-15"]);
  await userEvent.click(within(dialog).getByRole("button", { name: "Create" }));
  expect(date).toHaveFocus();
  expect(date).toHaveAccessibleDescription("Choose the last day on which the key works.");
  await userEvent.fill(date, "2026-11-15");
  await waitFor(() => expect(date).toHaveAccessibleDescription("This day is over. Choose today or a later day."));
  await userEvent.fill(date, "9999-12-31");
  await waitFor(() =>
    expect(date).toHaveAccessibleDescription("This is too late. Choose a day up to Wed, Nov 15, 2028."),
  );
  expect(backend.creates).toEqual([]);
  await userEvent.fill(date, "2027-02-26");
  await userEvent.type(date, "{Enter}");
  await within(dialog).findByRole("textbox", { name: "Your new key" });
  expect(backend.creates[0]).toMatchObject({ expiresAt: "2027-02-26T18:14:59.000Z" });
});

it.each<[string, KeyExpiryPolicy, string[], string]>([
  ["no presets", { presetDays: [], allowNever: false }, ["On a date…"], ""],
  [
    "limits that contradict each other",
    { presetDays: [400], allowNever: false, maxDays: 10, defaultDays: 90 },
    ["On a date…"],
    "",
  ],
  ["two hundred years", { presetDays: [73_000], allowNever: false }, ["200 years", "On a date…"], "2226"],
])("G20: a policy with %s leaves a form that can be used", async (_what, odd, options, said) => {
  show(withPolicy(odd));
  const dialog = await openForm("Odd");
  expect(optionsOf(dialog)).toEqual(options);
  if (said === "") expect(within(dialog).getByLabelText("Last day")).toBeVisible();
  else expect(dialog).toHaveTextContent(said);
});

it("G20: a refused expiry is said beside its field, which gets the focus", async () => {
  const createKey = () => Promise.reject(new ApiKeysError("validation", { field: "expiresAt" }));
  show(withPolicy({ ...policy, defaultDays: 30 }, { createKey }));
  const dialog = await openForm("Refused", { submit: true });
  await waitFor(() => expect(select(dialog)).toHaveFocus());
  expect(select(dialog)).toHaveAccessibleDescription(/^The server did not accept this expiry\. Choose another\./);
  await userEvent.selectOptions(select(dialog), "90 days");
  expect(select(dialog)).not.toHaveAttribute("aria-invalid");
});
