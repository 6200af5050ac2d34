import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, expect, it } from "vitest";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { ApiKeysError } from "@mark-ai/api-keys/contract";
import { preloadOverlays } from "../../../src/components/shared/lazyOverlays.ts";
import { giveBack } from "../theme/screenSteps.tsx";
import { turnOffReader, turnOnReader } from "./reader.ts";
import { now, openCreate, openRevoke, press, showPage, userEvent } from "./stage.tsx";

// What comes up at a field while a person is in it: `aria-describedby` alone is read only when the focus arrives.
beforeAll(preloadOverlays);
afterEach(async () => {
  await turnOffReader();
  giveBack();
});

it("A44: a name that does not confirm the revocation, each time that Enter is pressed", async () => {
  await showPage({ props: { revokeConfirmation: "name" } });
  const dialog = await openRevoke("Production");
  const field = within(dialog).getByRole("textbox");
  await userEvent.fill(field, "Productoin");
  const reader = await turnOnReader();
  await userEvent.keyboard("{Enter}");
  await reader.says({ live: ["That is not the key’s name."] });
  await userEvent.keyboard("{Enter}");
  await reader.says({ live: ["That is not the key’s name."] });
  expect(field).toBeRequired();
});

it("A44: the same at a press on the button: the field is read with it, once", async () => {
  await showPage({ props: { revokeConfirmation: "name" } });
  const dialog = await openRevoke("Production");
  const reader = await turnOnReader();
  await press("Revoke key", dialog);
  await reader.says({
    focus: [
      expect.stringMatching(/^alertdialog, Revoke Production\?/) as string,
      "button, Revoke key",
      "textbox, Type “Production” to confirm, That is not the key’s name., invalid, required",
    ],
  });
});

it("A44: a description that the server refused, with the answer to the press", async () => {
  const error = new ApiKeysError("validation", { field: "description" });
  const createKey = async () => {
    await new Promise((answer) => requestAnimationFrame(() => requestAnimationFrame(answer)));
    throw error;
  };
  await showPage({ adapter: { ...createMemoryAdapter({ clock: now, seed: 1, scenario: "policies" }), createKey } });
  const dialog = await openCreate("Zapier 2");
  const reader = await turnOnReader();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(within(dialog).getByRole("textbox", { name: /^Description/ })).toHaveFocus());
  await reader.says({
    focus: [
      "dialog, Create API Key, modal",
      "textbox, Description, The server did not accept this. Change it and try again., invalid",
    ],
    live: ["Creating…", "The key was not created.Something you entered was not accepted. Check it and try again."],
  });
});

it("A45: what a choice in the form comes to", async () => {
  await showPage({ scenario: "policies" });
  const dialog = await openCreate("Zapier 2");
  const expiry = await within(dialog).findByRole("combobox", { name: /^Expir/ });
  const reader = await turnOnReader();
  await userEvent.selectOptions(expiry, "30");
  await reader.says({ live: ["Stops working at the end of Wed, Dec 16, 2026 (Asia/Kathmandu)."] });
});

it("A44: a key that is renamed to nothing", async () => {
  await showPage({ scenario: "policies" });
  await press("Actions for Production");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Rename" }));
  const field = await screen.findByRole("textbox", { name: "New name" });
  await userEvent.clear(field);
  const reader = await turnOnReader();
  await userEvent.keyboard("{Enter}");
  await reader.says({ live: ["Give the key a name, so that people know what uses it."] });
});
