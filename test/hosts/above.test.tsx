import MuiDialog from "@mui/material/Dialog";
import { render, screen, waitFor } from "@testing-library/react";
import { Dialog as RadixDialog } from "radix-ui";
import { useRef, useState, type ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ApiKeys } from "./hosts.tsx";
import { button, create, finish, openForm, ours, secretIn } from "./walk.ts";

const leave: (() => void)[] = [];
beforeEach(() => page.viewport(1100, 800));
afterEach(() => {
  for (const step of leave.splice(0).reverse()) step();
});

/** A modal of the host's that opens by itself, as one for a session that has expired. */
function Expiring({ modal }: { modal: (open: boolean, close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" data-testid="expire" onClick={() => setOpen(true)}>
        Expire
      </button>
      {modal(open, () => setOpen(false))}
      <ApiKeys />
    </>
  );
}
const expire = () => screen.getByTestId("expire").click();
const signIn = () => button("Sign in again");

function NativeModal({ open, close }: { open: boolean; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  if (open && dialog.current?.open === false) queueMicrotask(() => dialog.current?.showModal());
  return (
    <dialog ref={dialog} aria-label="Signed out" onClose={close}>
      <input aria-label="Password" />
      <button type="button" onClick={() => dialog.current?.close()}>
        Sign in again
      </button>
    </dialog>
  );
}

describe("G18: what a host opens above the page's own dialog while a key is shown", () => {
  it("a native dialog is used first, has Escape, and leaves the key where it was", async () => {
    render(<Expiring modal={(open, close) => <NativeModal open={open} close={close} />} />);
    await create();
    const key = secretIn();
    expire();
    const password = page.getByRole("textbox", { name: "Password" });
    await userEvent.fill(password, "let me in");
    await expect.element(password).toHaveValue("let me in");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "Signed out" })).toBeNull());
    expect(ours()?.matches(":modal")).toBe(true);
    expect(secretIn()).toBe(key);
    await userEvent.click(button("Copy"));
    await finish();
  });

  it.each([
    [
      "Radix Dialog",
      (open: boolean, close: () => void) => (
        <RadixDialog.Root open={open} onOpenChange={close}>
          <RadixDialog.Portal>
            <RadixDialog.Content aria-describedby={undefined}>
              <RadixDialog.Title>Signed out</RadixDialog.Title>
              <button type="button" onClick={close}>
                Sign in again
              </button>
            </RadixDialog.Content>
          </RadixDialog.Portal>
        </RadixDialog.Root>
      ),
    ],
    [
      "MUI Dialog",
      (open: boolean, close: () => void) => (
        <MuiDialog open={open} onClose={close} transitionDuration={0} aria-label="Signed out">
          <button type="button" onClick={close}>
            Sign in again
          </button>
        </MuiDialog>
      ),
    ],
  ])("%s is used first, has Escape, and leaves the key where it was", async (_name, modal) => {
    render(<Expiring modal={modal} />);
    await create();
    const key = secretIn();
    expire();
    await userEvent.click(signIn());
    await waitFor(() => expect(screen.queryByText("Sign in again")).toBeNull());
    await waitFor(() => expect(ours()?.matches(":modal")).toBe(true));
    expire();
    await expect.element(signIn()).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByText("Sign in again")).toBeNull());
    await waitFor(() => expect(ours()?.contains(document.activeElement)).toBe(true));
    expect(secretIn()).toBe(key);
    await userEvent.click(button("Copy"));
    await finish();
    await userEvent.click(page.getByTestId("expire"));
    await userEvent.click(signIn());
  });
});

/** Something of the host's, or of an extension's, above everything: it is there and shown, whatever is open. */
function float(build: (box: HTMLElement) => HTMLElement): { readonly press: () => Promise<void> } {
  const box = document.documentElement.appendChild(document.createElement("div"));
  box.style.cssText = "position: fixed; inset: auto 12px 12px auto; z-index: 2147483647; padding: 8px; margin: 0";
  const target = build(box);
  leave.push(() => box.remove());
  return {
    press: async () => {
      const { x, y, width, height } = target.getBoundingClientRect();
      await userEvent.click(page.elementLocator(document.documentElement), {
        position: { x: x + width / 2, y: y + height / 2 },
      });
    },
  };
}
const addButton = (parent: Node) => {
  const added = document.createElement("button");
  added.textContent = "Undo";
  return parent.appendChild(added);
};

const floats: readonly (readonly [string, (box: HTMLElement) => HTMLElement])[] = [
  ["a toast", addButton],
  [
    "a toast in the top layer",
    (box) => {
      box.popover = "manual";
      box.showPopover();
      return addButton(box);
    },
  ],
  [
    "a chat widget that takes the focus",
    (box) => {
      const field = box.appendChild(document.createElement("textarea"));
      const timer = setInterval(() => field.focus(), 20);
      leave.push(() => clearInterval(timer));
      return field;
    },
  ],
  [
    "an extension's popover in a closed shadow root",
    (box) => {
      const shadow = box.attachShadow({ mode: "closed" });
      box.popover = "manual";
      box.showPopover();
      const added = addButton(shadow);
      added.addEventListener("keydown", (event) => event.stopPropagation());
      return added;
    },
  ],
];

describe.each(floats)("A5 G18: %s beside the page's open dialog", (_name, build) => {
  it("takes away neither what was typed nor a key that nobody has saved", async () => {
    const { press } = float(build);
    render(<ApiKeys />);
    await openForm();
    const openedAt = performance.now();
    await press();
    await expect.element(page.getByRole("textbox", { name: "Key name" })).toHaveValue("Zapier");
    await userEvent.click(button("Create"));
    await waitFor(() => expect(secretIn()).toMatch(/^mk_/));
    // What comes within 300 ms of the opening is the second press of a double click, and answers nothing.
    await waitFor(() => expect(performance.now() - openedAt).toBeGreaterThan(300));
    await press();
    // For the browser it was a press beside the dialog, which asks.
    await userEvent.click(button("Go back"));
    expect(secretIn()).toMatch(/^mk_/);
    await userEvent.click(button("Copy"));
    await finish();
  });
});
