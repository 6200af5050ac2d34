import { render, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { allowAdapterFaults } from "../../support/failOnConsole.ts";
import { aBackend, aKey, openForm, secret, show, userEvent } from "../create/setup.tsx";
import { createHost, wantsProof, type HostKind } from "./hosts.tsx";

allowAdapterFaults();

const kinds: readonly HostKind[] = ["native dialog", "div", "div that takes no focus", "div in a fixed overlay"];

/** The form of a key that the backend wants a proof for, and the host's dialog that asks for it. */
async function asks(kind: HostKind) {
  let isProven = false;
  const host = createHost(kind);
  const backend = aBackend({
    createKey: ({ name }) =>
      isProven ? Promise.resolve({ key: aKey({ name }), secret }) : Promise.reject(wantsProof()),
  });
  const page = show(backend, {
    onStepUp: async (challenge) => {
      isProven = await host.onStepUp(challenge);
      return isProven;
    },
    around: <host.Host />,
  });
  const form = await openForm("Shop", { submit: true });
  const dialog = await screen.findByRole("dialog", { name: "Confirm that it is you" });
  return { backend, page, form, dialog: within(dialog) };
}

describe("G29 a dialog that the host opens above ours", () => {
  describe.each(kinds)("%s", (kind) => {
    it("has the focus, and can be used by keyboard alone", async () => {
      const { backend, dialog } = await asks(kind);
      await waitFor(() => expect(dialog.getByRole("textbox", { name: "Code" })).toHaveFocus());
      await userEvent.keyboard("4711");
      await userEvent.tab();
      expect(dialog.getByRole("button", { name: "Confirm" })).toHaveFocus();
      await userEvent.keyboard("{Enter}");
      await screen.findByRole("textbox", { name: "Your new key" });
      expect(backend.creates).toHaveLength(2);
      expect(backend.creates[1]).toEqual(backend.creates[0]);
      await waitFor(() => expect(screen.getByRole("button", { name: "Copy" })).toHaveFocus());
    });

    it("can be clicked, which is not a press outside of ours: after No the form has what was entered", async () => {
      const { backend, dialog } = await asks(kind);
      await userEvent.click(dialog.getByRole("textbox", { name: "Code" }));
      await userEvent.click(dialog.getByRole("heading", { name: "Confirm that it is you" }));
      await userEvent.click(dialog.getByRole("button", { name: "Not now" }));
      const form = within(await screen.findByRole("dialog", { name: "Create API Key" }));
      expect(await form.findByText(/^Your identity was not confirmed\./)).toBeVisible();
      expect(form.getByRole("textbox", { name: "Key name" })).toHaveValue("Shop");
      expect(form.getByRole("textbox", { name: "Key name" })).toBeVisible();
      expect(backend.creates).toHaveLength(1);
    });

    it("takes Escape for itself", async () => {
      const { backend, dialog } = await asks(kind);
      await waitFor(() => expect(dialog.getByRole("textbox", { name: "Code" })).toHaveFocus());
      await userEvent.keyboard("{Escape}");
      await waitFor(() => expect(screen.queryByRole("dialog", { name: "Confirm that it is you" })).toBeNull());
      const form = within(await screen.findByRole("dialog", { name: "Create API Key" }));
      expect(form.getByRole("textbox", { name: "Key name" })).toHaveValue("Shop");
      expect(backend.creates).toHaveLength(1);
    });
  });

  it("is not taken for one where it was there before", async () => {
    render(
      <div role="dialog" aria-label="Cookies">
        We use cookies.
      </div>,
    );
    const backend = aBackend({ createKey: () => Promise.reject(wantsProof()) });
    show(backend, { onStepUp: () => new Promise(() => undefined) });
    await userEvent.click(await screen.findByRole("button", { name: "Create API Key" }));
    const form = await screen.findByRole("dialog", { name: "Create API Key" });
    await userEvent.fill(within(form).getByRole("textbox", { name: "Key name" }), "Shop");
    await userEvent.click(within(form).getByRole("button", { name: "Create" }));
    await within(form).findByText(/Waiting for you to confirm/);
    document.body.classList.toggle("changed");
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(form.closest("dialog")?.matches(":modal")).toBe(true);
    document.body.classList.toggle("changed");
  });
});
