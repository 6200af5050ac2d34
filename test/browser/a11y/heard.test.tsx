import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ApiKeysAdapter } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { ApiKeysError, type ApiKeysErrorCode } from "@mark-ai/api-keys/contract";
import { expectConsole } from "../../support/failOnConsole.ts";
import { preloadOverlays } from "../../../src/components/shared/lazyOverlays.ts";
import { giveBack } from "../theme/screenSteps.tsx";
import { turnOffReader, turnOnReader } from "./reader.ts";
import { button, failing, now, openCreate, openRevoke, press, reveal, showPage, userEvent } from "./stage.tsx";

// A first opening may be slow enough to say that it loads; these tests begin after it.
beforeAll(preloadOverlays);
// A page that closed with an unsaved key says so.
beforeEach(giveBack);
afterEach(async () => {
  await turnOffReader();
  giveBack();
});

/** The browser takes what is copied, or refuses it. To be called after the reader is on, which brings a clipboard. */
function clipboard(answer: "takes" | "refuses"): void {
  const writeText = () => (answer === "takes" ? Promise.resolve() : Promise.reject(new Error("no")));
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  if (answer === "refuses") Object.defineProperty(document, "execCommand", { configurable: true, value: () => false });
}

/** A backend whose answers fail while `fails` says so, each for a reason of its own. */
function unreliable(): { fails: boolean; readonly adapter: ApiKeysAdapter } {
  const memory = createMemoryAdapter({ clock: now, seed: 1 });
  const refuse = (code: ApiKeysErrorCode) => (backend.fails ? Promise.reject(new ApiKeysError(code)) : undefined);
  const backend = {
    fails: false,
    adapter: {
      ...memory,
      listKeys: (...input: Parameters<ApiKeysAdapter["listKeys"]>) => refuse("too_large") ?? memory.listKeys(...input),
      getImportQuota: (...input: Parameters<NonNullable<ApiKeysAdapter["getImportQuota"]>>) =>
        refuse("bad_response") ?? memory.getImportQuota(...input),
      getImportHistory: (...input: Parameters<NonNullable<ApiKeysAdapter["getImportHistory"]>>) =>
        refuse("unavailable") ?? memory.getImportHistory(...input),
    },
  };
  return backend;
}

const menuOf = (name: string) => `button, Actions for ${name}, not expanded, has popup menu`;
const hint = "A label to help you recognize the key. Say what uses it.";
const question = "Close without saving the key? You have not copied it yet, and it cannot be shown again.";
const lost =
  "We do not know whether the key was created. The connection was lost before the server replied. Nothing is sent again unless you ask for it.";
const checking = "Checking for keys created since your attempt…";
const candidates =
  "Keys created since your attempt. If one of them is yours, it can no longer be shown: revoke it, then create another.";
const permanent =
  "This is immediate and permanent, and it cannot be undone. Whatever uses the key stops working at once.";
const regain = "To restore access, create a new key and add it to every integration that used this one.";

describe("what is heard of creating a key", () => {
  it("A44: the name is required, and what is wrong with it is said when it comes up", async () => {
    await showPage();
    const reader = await turnOnReader();
    await press("Create API Key");
    await reader.says({
      focus: ["button, Create API Key", "dialog, Create API Key, modal", `textbox, Key name, ${hint}, required`],
    });
    await userEvent.keyboard("{Enter}");
    await reader.says({ live: ["Give the key a name, so that people know what uses it."] });
    await userEvent.keyboard("{Enter}");
    await reader.says({ live: ["Give the key a name, so that people know what uses it."] });
    await userEvent.keyboard("Production");
    await reader.says({
      live: ["Another key has this name. You may use it again, but the two will be hard to tell apart."],
    });
    await userEvent.fill(screen.getByRole("textbox", { name: "Key name" }), "n".repeat(256));
    await reader.says({ live: ["The name has 256 characters. Shorten it to 255."] });
    await userEvent.keyboard("n");
    await waitFor(() => expect(screen.getByText(/^The name has 257 characters/)).toBeVisible());
    await reader.says({});
  });

  it("A44: a press on Create reads the field with what is wrong, once", async () => {
    await showPage();
    const dialog = await openCreate();
    const reader = await turnOnReader();
    await press("Create", dialog);
    await reader.says({
      focus: [
        "dialog, Create API Key, modal",
        "button, Create",
        "textbox, Key name, Give the key a name, so that people know what uses it., invalid, required",
      ],
    });
  });

  it("the submission, the key, the copy, and the way back", async () => {
    await showPage();
    const dialog = await openCreate("Zapier 2");
    const reader = await turnOnReader();
    clipboard("takes");
    await userEvent.keyboard("{Enter}");
    await reader.says({
      focus: ["dialog, Your key is ready, Zapier 2 in Marketing, modal", "button, Copy"],
      live: ["Creating…", "The key “Zapier 2” was created. Copy it now."],
    });
    await userEvent.keyboard("{Enter}");
    await reader.says({ live: ["Copied to the clipboard."] });
    // What a dialog said less than 100 ms before it closed is said again by the page: nobody may have heard it.
    const copiedAt = performance.now();
    await waitFor(() => expect(performance.now() - copiedAt).toBeGreaterThan(100));
    await press("Done", dialog);
    await reader.says({ focus: ["button, Done", "button, Create API Key"] });
  });

  it("a refused copy: the keys to press, at once", async () => {
    await showPage();
    await reveal("Zapier 2");
    const reader = await turnOnReader();
    clipboard("refuses");
    await userEvent.keyboard("{Enter}");
    await reader.says({
      focus: ["dialog, Your key is ready, Zapier 2 in Marketing, modal", "textbox, Your new key, read only"],
      live: ["The browser refused to copy. The key is selected: press Ctrl+C."],
    });
  });

  it("A41: the question before a key is lost, by Escape and by the close button", async () => {
    await showPage();
    const dialog = await reveal("Zapier 2");
    const reader = await turnOnReader();
    await userEvent.keyboard("{Escape}");
    await reader.says({
      focus: [expect.stringMatching(/^dialog, Close without saving the key\?/) as string, "button, Go back"],
      live: [question],
    });
    await userEvent.keyboard("{Enter}");
    await reader.says({ focus: ["button, Copy"] });
    await press("Close", dialog);
    await reader.says({ focus: ["button, Close", "button, Go back"], live: [question] });
  });

  it("the same question where the dialog's parts have failed, and what came of a copy", async () => {
    expectConsole(/removeChild/);
    await showPage();
    const form = await openCreate("Zapier 2");
    form.querySelector(".mak-create-form")?.remove();
    await userEvent.click(await button("Create", form));
    const dialog = await screen.findByRole("dialog", { name: "This part of the page failed" });
    await within(dialog).findByRole("textbox", { name: "Your new key" });
    const reader = await turnOnReader();
    clipboard("refuses");
    await press("Close", dialog);
    await reader.says({
      focus: [
        expect.stringMatching(/^dialog, This part of the page failed/) as string,
        "button, Close",
        "button, Go back",
      ],
      live: [question],
    });
    await userEvent.keyboard("{Enter}");
    await reader.says({ focus: ["button, Copy"] });
    await userEvent.keyboard("{Enter}");
    await reader.says({
      focus: ["textbox, Your new key, read only"],
      live: ["The browser refused to copy. The key is selected: press Ctrl+C."],
    });
    expect(within(dialog).getByRole("button", { name: "Press Ctrl+C" })).toBeVisible();
  });

  it("A47: the close button in the question goes back to the key", async () => {
    await showPage();
    const dialog = await reveal("Zapier 2");
    await userEvent.keyboard("{Escape}");
    await screen.findByRole("button", { name: "Go back" });
    const reader = await turnOnReader();
    await press("Close", dialog);
    await reader.says({
      focus: [
        expect.stringMatching(/^dialog, Close without saving the key\?/) as string,
        "button, Close",
        "button, Copy",
      ],
    });
    expect(dialog).toHaveAccessibleName("Your key is ready");
    await userEvent.keyboard("{Escape}");
    await userEvent.click(document.querySelector(".mak-overlay") as HTMLElement, { position: { x: 4, y: 4 } });
    expect(dialog).toContainElement(document.activeElement as HTMLElement);
  });

  it("A45: a lost answer, the keys that it may be, and the revocation of one", async () => {
    const memory = createMemoryAdapter({ clock: now, seed: 1 });
    const adapter: ApiKeysAdapter = {
      ...memory,
      idempotentCreate: false,
      createKey: async (...input) => {
        await memory.createKey(...input);
        throw new ApiKeysError("network");
      },
    };
    await showPage({ adapter });
    const dialog = await openCreate("Zapier 2");
    const reader = await turnOnReader();
    await userEvent.keyboard("{Enter}");
    await reader.says({ live: ["Creating…", `${lost} ${checking}`, candidates] });
    await press("Check again", dialog);
    await reader.says({
      focus: [expect.stringMatching(/^dialog, We do not know/) as string, "button, Check again"],
      live: [checking, candidates],
    });
    await press(/^Revoke: Zapier 2/, dialog);
    await reader.says({
      focus: [expect.stringMatching(/^button, Revoke: Zapier 2/) as string, "button, Keep key"],
      live: [permanent],
    });
    await press("Revoke key", dialog);
    await reader.says({ focus: ["button, Revoke key"], live: ["Revoking…", "The key “Zapier 2” is revoked."] });
  });

  it("A45: a lost answer that trying again settles", async () => {
    await showPage({ faults: { createKey: { type: "lose", error: new ApiKeysError("network"), times: 1 } } });
    const dialog = await openCreate("Zapier 2");
    const reader = await turnOnReader();
    await userEvent.keyboard("{Enter}");
    await reader.says({ live: ["Creating…", lost] });
    await press("Try again safely", dialog);
    await reader.says({
      focus: [expect.stringMatching(/^dialog, We do not know/) as string, "button, Try again safely"],
      live: [
        "Creating…",
        "The key was created, but it never reached you. The key “Zapier 2” was created by your first attempt. It was sent once, never arrived, and cannot be shown again.",
      ],
    });
    await press("Revoke it and create another", dialog);
    await reader.says({
      focus: ["button, Revoke it and create another", "button, Copy"],
      live: ["Revoking…", "Creating…", "The key “Zapier 2” was created. Copy it now."],
    });
  });
});

describe("what is heard of revoking and rotating", () => {
  it.each([
    ["Production", "Used 2 minutes ago: something depends on this key."],
    ["Zapier", "Not used within the last 7 days."],
  ])("A42: before %s is revoked, all that matters", async (name, use) => {
    await showPage();
    await press(`Actions for ${name}`);
    const reader = await turnOnReader();
    await userEvent.keyboard("{End}{Enter}");
    await reader.says({
      focus: [
        "menuitem, Revoke, position 2, set size 2",
        menuOf(name),
        `alertdialog, Revoke ${name}?, ${permanent} ${use} ${regain}, modal`,
        "button, Cancel, not disabled",
      ],
    });
  });

  it("the revocation, and the row that the focus goes to", async () => {
    await showPage();
    const dialog = await openRevoke("Production");
    const reader = await turnOnReader();
    await press("Revoke key", dialog);
    await reader.says({
      focus: [expect.stringMatching(/^alertdialog, /) as string, "button, Revoke key", "rowheader, Production"],
      live: ["Revoking…", "The key “Production” is revoked."],
    });
  });

  it("a revocation that failed: an alert", async () => {
    await showPage({ faults: { revokeKey: failing(9) } });
    const dialog = await openRevoke("Production");
    const reader = await turnOnReader();
    await press("Revoke key", dialog);
    await reader.says({
      focus: [expect.stringMatching(/^alertdialog, /) as string, "button, Revoke key"],
      live: ["Revoking…", /^We could not confirm that the key was revoked\. It is safe to try again\./],
    });
  });

  it("A45: a rotation, and what is left to do of it", async () => {
    await showPage();
    await press("Actions for Production");
    const reader = await turnOnReader();
    await userEvent.keyboard("{Enter}");
    await reader.says({
      focus: [
        menuOf("Production"),
        "dialog, Rotate Production, The old key keeps working until you revoke it, so nothing has to stop., modal",
        `textbox, Name of the replacement, Production (new), ${hint}, required`,
      ],
    });
    await userEvent.keyboard("{Enter}");
    await reader.says({
      focus: ["button, Copy"],
      live: ["Creating…", "The key “Production (new)” was created. Copy it now."],
    });
    // What a dialog said less than 100 ms before it closed may be unread, and is said again: a person takes longer.
    const heardAt = performance.now();
    await waitFor(() => expect(performance.now() - heardAt).toBeGreaterThan(100));
    await press("I have saved it");
    await reader.says({
      focus: ["button, I have saved it", menuOf("Production")],
      live: [
        "“Production” is being replaced by “Production (new)”. Last used 2 minutes ago. Revoke “Production” once every integration uses the new key.",
      ],
    });
  });
});

describe("what is heard of the table", () => {
  it("A46: a search, the order, and a page", async () => {
    await showPage({ scenario: "many" });
    const reader = await turnOnReader();
    screen.getByRole("searchbox").focus();
    // In one go: on a busy machine the time between two key presses is longer than the pause that a search waits for.
    await userEvent.fill(screen.getByRole("searchbox"), "Staging");
    await reader.says({
      focus: ["searchbox, Search keys, placeholder Search keys"],
      live: ["8 keys found"],
    });
    await press("Clear filters");
    await reader.says({
      focus: ["button, Clear filters", "searchbox, Search keys, placeholder Search keys"],
      live: ["100 keys found"],
    });
    await press("Name");
    await reader.says({ focus: ["button, Name, Sort by Name"], live: ["Sorted by Name, ascending."] });
    await userEvent.keyboard("{Enter}");
    await reader.says({ live: ["Sorted by Name, descending."] });
    await press("Created");
    await reader.says({ focus: ["button, Created, Sort by Created"], live: ["Sorted by Created, descending."] });
    await press("Next");
    await reader.says({ focus: ["button, Next, not disabled"], live: ["Page 2. 25 keys on this page."] });
  });

  it("A43: an order that cannot be loaded, from the header that is gone", async () => {
    const backend = unreliable();
    await showPage({ adapter: backend.adapter });
    const reader = await turnOnReader();
    backend.fails = true;
    await press("Name");
    await reader.says({
      focus: ["button, Name, Sort by Name", "region, API keys"],
      live: ["The keys could not be loaded. This does not mean there are none."],
    });
    expect(screen.getByRole("region", { name: "API keys" })).toHaveFocus();
  });

  it("A48: three parts that failed, by names of their own; a retry that failed, and one that helped", async () => {
    const backend = unreliable();
    backend.fails = true;
    await showPage({ adapter: backend.adapter });
    const retries = screen.getAllByRole("button", { name: /^Try again/ });
    expect(retries.map((button) => button.getAttribute("aria-label"))).toEqual([
      "Try again: Knowledge base imports",
      "Try again: Imports, last 30 days",
      "Try again: API keys",
    ]);
    const reader = await turnOnReader();
    await press("Try again: API keys");
    await reader.says({
      focus: ["button, Try again: API keys"],
      live: ["The keys could not be loaded. This does not mean there are none."],
    });
    backend.fails = false;
    await userEvent.keyboard("{Enter}");
    await reader.says({ focus: ["region, API keys"], live: ["12 keys found"] });
  });
});

describe("what is heard of the page", () => {
  it("A45: offline, and back", async () => {
    await showPage();
    const reader = await turnOnReader();
    Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
    window.dispatchEvent(new Event("offline"));
    await reader.says({ live: ["Your browser reports that you are offline. This page may be out of date."] });
    Reflect.deleteProperty(navigator, "onLine");
    window.dispatchEvent(new Event("online"));
    await reader.says({ live: ["Your browser reports that you are online again."] });
  });

  it("A48: its parts, by their headings", async () => {
    await showPage();
    await screen.findByText("Questions");
    const reader = await turnOnReader();
    // The reader walks into what is folded, too: those are of level 3.
    const shown = (await reader.headings()).filter((phrase) => !phrase.endsWith("level 3"));
    expect(shown).toEqual([
      "heading, API Keys, level 1",
      "heading, Knowledge base imports·Company-wide, level 2",
      "heading, Imports, last 30 days, level 2",
      "heading, API keys, level 2",
      "heading, Keep your keys safe, level 2",
      "heading, Questions, level 2",
    ]);
  });
});
