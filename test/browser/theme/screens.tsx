import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "vitest/browser";
import type { Faults } from "@mark-ai/api-keys/testing";
import {
  refused,
  mount,
  leave,
  press,
  openForm,
  submit,
  reveal,
  openMenu,
  openRevoke,
  clipboardThat,
  readDay,
  openGuidance,
  type Place,
} from "./screenSteps.tsx";

const answerLost: Faults = { createKey: { type: "lose", error: refused("network"), times: 1 } };

/** The screens that most people see. */
export const mainScreens = {
  page: async (place) => {
    await mount(place);
    await openGuidance(place);
    await readDay(place);
  },
  menu: async (place) => {
    await mount(place);
    await openMenu(place);
  },
  "create dialog": async (place) => {
    await mount(place);
    await openForm(place);
  },
  "revealed key": async (place) => {
    await mount(place);
    await reveal(place);
  },
  "revoke dialog": async (place) => {
    await mount(place);
    await openRevoke(place);
  },
  "key details": async (place) => {
    await mount(place);
    await userEvent.click(place.container.querySelector(".mak-row-open") as HTMLElement);
    await within(place.container).findByRole("dialog");
  },
} satisfies Record<string, (place: Place) => Promise<void>>;

/** Every screen on which a part, an attribute or a pair of colours appears that the main ones have not. */
export const allScreens: Record<string, (place: Place) => Promise<void>> = {
  ...mainScreens,
  loading: (place) => mount(place, { faults: { getAccess: { type: "never" } } }),
  "first-ever": (place) => mount(place, { scenario: "empty" }),
  "many keys": (place) => mount(place, { scenario: "many" }),
  "no results": async (place) => {
    await mount(place);
    await userEvent.fill(within(place.container).getByRole("searchbox"), "no such key");
    await within(place.container).findByRole("button", { name: "Clear filters" });
  },
  "failed regions": (place) => {
    const fault = { type: "reject", error: refused("unavailable") } as const;
    return mount(place, { faults: { listKeys: fault, getImportQuota: fault, getImportHistory: fault } });
  },
  "failed access": (place) =>
    mount(place, { faults: { getAccess: { type: "reject", error: refused("unavailable") } } }),
  "feature off": async (place) => {
    await mount(place, { scenario: "feature-off" });
    await within(place.container).findByText(/^Ask your administrator/);
  },
  "read-only": async (place) => {
    await mount(place, { scenario: "read-only" });
    await openMenu(place);
    await userEvent.keyboard("{Escape}");
    within(place.container).getByRole("button", { name: "Create API Key" }).focus();
  },
  "reasons in the menu": async (place) => {
    await mount(place, { scenario: "read-only" });
    await openMenu(place);
  },
  "limit near": (place) => mount(place, { scenario: "near" }),
  "limit reached": (place) => mount(place, { scenario: "reached" }),
  "limit over": (place) => mount(place, { scenario: "over" }),
  unlimited: (place) => mount(place, { scenario: "unlimited" }),
  offline: async (place) => {
    Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
    await mount(place);
  },
  "chart as a table": async (place) => {
    await mount(place);
    await press("Chart options", place.container);
    await userEvent.click(await screen.findByRole("menuitem", { name: "Show as table" }));
  },
  "another workspace": async (place) => {
    const history = { type: "never" } as const;
    await mount(place, { faults: { getImportHistory: [{ type: "delay", ms: 0, times: 1 }, history] } });
    await userEvent.selectOptions(within(place.container).getByRole("combobox", { name: /chart workspace/i }), "Sales");
  },
  "name refused and taken": async (place) => {
    await mount(place);
    const dialog = await openForm(place);
    await press("Create", dialog);
    await within(dialog).findByText(/name/i, { selector: "[data-kind=error] *" });
    await userEvent.fill(within(dialog).getByRole("textbox", { name: "Key name" }), "Production");
    await waitFor(() => {
      if (dialog.querySelector("[data-kind=warning]") === null) throw new Error("Nothing warns.");
    });
  },
  creating: async (place) => {
    await mount(place, { faults: { createKey: { type: "never" } } });
    await submit(place);
  },
  "create refused": async (place) => {
    await mount(place, { faults: { createKey: { type: "reject", error: refused("limit_reached") } } });
    const dialog = await submit(place);
    await within(dialog).findByRole("button", { name: "Copy request ID" });
  },
  copied: async (place) => {
    clipboardThat("takes");
    await mount(place);
    const dialog = await reveal(place);
    await press("Copy", dialog);
    await within(dialog).findByRole("button", { name: "Copied" });
  },
  "copy refused": async (place) => {
    clipboardThat("refuses");
    await mount(place);
    const dialog = await reveal(place);
    await press("Copy", dialog);
    await within(dialog).findByRole("button", { name: /^Press / });
  },
  "asks before it closes": async (place) => {
    await mount(place);
    await reveal(place);
    await userEvent.keyboard("{Escape}");
    await screen.findByRole("button", { name: "Go back" });
  },
  "answer lost": async (place) => {
    await mount(place, { faults: answerLost, without: ["idempotentCreate"] });
    const dialog = await submit(place);
    await within(dialog).findByText("Keys created since your attempt");
  },
  "secret lost": async (place) => {
    await mount(place, { faults: answerLost });
    const dialog = await submit(place);
    await press("Try again safely", dialog);
    await within(dialog).findByRole("button", { name: "Revoke it and create another" });
  },
  rotation: async (place) => {
    await mount(place);
    const menu = await openMenu(place);
    await userEvent.click(within(menu).getByRole("menuitem", { name: "Rotate" }));
    const dialog = await screen.findByRole("dialog");
    await press("Create replacement", dialog);
    await within(dialog).findByRole("textbox", { name: "Your new key" });
  },
  "rotation reminder": async (place) => {
    await allScreens.rotation?.(place);
    await press("I have saved it");
    await waitFor(() => {
      if (place.container.querySelector(".mak-rotation") === null) throw new Error("Nothing reminds.");
    });
  },
  "revoke by name": async (place) => {
    await mount({ ...place, props: { ...place.props, revokeConfirmation: "name" } });
    const dialog = await openRevoke(place);
    await userEvent.fill(within(dialog).getByRole("textbox"), "another");
    await press("Revoke key", dialog);
  },
  "revoke failed": async (place) => {
    await mount(place, { faults: { revokeKey: { type: "reject", error: refused("rate_limited") } } });
    const dialog = await openRevoke(place);
    await press("Revoke key", dialog);
    await within(dialog).findByText("The key was not revoked. It still works.");
  },
  "unsaved key": async (place) => {
    await mount(place);
    await reveal(place);
    cleanup();
    await mount(place);
    await within(place.container).findByText("You have a key that was not saved");
  },
  "two unsaved keys": async (place) => {
    await mount(place);
    await reveal(place);
    leave(place);
    await mount(place, { seed: 2 });
    await submit(place, "Staging");
    await screen.findByRole("textbox", { name: "Your new key" });
    leave(place);
    await mount(place);
    await waitFor(() => {
      if (within(place.container).getAllByText("You have a key that was not saved").length < 2)
        throw new Error("One is missing.");
    });
  },
  "broken slots": (place) => {
    const broken = (): never => {
      throw new Error("A slot that throws.");
    };
    return mount({ ...place, props: { ...place.props, slots: { header: broken, rowActions: broken } } });
  },
};
