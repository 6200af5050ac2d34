import { render, screen, waitFor } from "@testing-library/react";
import { page, userEvent } from "vitest/browser";
import { useState } from "react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Dialog } from "../../../src/ui/Dialog.tsx";
import { IconButton } from "../../../src/ui/IconButton.tsx";
import { Menu } from "../../../src/ui/Menu.tsx";
import { Frame } from "./frame.tsx";

interface ExampleProps {
  onRevoke?: (() => void) | undefined;
  onOutside?: (() => void) | undefined;
}

/** As the table does it: the buttons are plain, and the one menu comes for whichever was pressed. */
function Example({ onRevoke, onOutside }: ExampleProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  const press = (button: HTMLElement) => {
    setOpen(!(open && anchor === button));
    setAnchor(button);
  };
  return (
    <>
      {["Production", "Zapier"].map((name) => (
        <IconButton key={name} label={`Actions of ${name}`} icon="…" onClick={(event) => press(event.currentTarget)} />
      ))}
      <button type="button" onClick={onOutside}>
        Elsewhere
      </button>
      <div role="log" aria-label="Log" style={{ blockSize: 40, overflow: "auto" }}>
        <div style={{ blockSize: 400 }} />
      </div>
      <div style={{ blockSize: 3_000 }} />
      {anchor === null ? null : (
        <Menu
          anchor={anchor}
          open={open}
          onClose={() => setOpen(false)}
          label={anchor.getAttribute("aria-label") ?? ""}
          items={[
            { id: "copy", label: "Copy masked key", onSelect: () => undefined },
            {
              id: "rotate",
              label: "Replace key",
              disabledReason: "Ask your administrator.",
              onSelect: () => undefined,
            },
            { id: "revoke", label: "Revoke", tone: "danger", onSelect: () => onRevoke?.() },
          ]}
        />
      )}
    </>
  );
}

const button = (name = "Production") => screen.getByRole("button", { name: `Actions of ${name}` });

function show(props: ExampleProps = {}) {
  render(
    <Frame>
      <Example {...props} />
    </Frame>,
  );
}

async function openByKeyboard() {
  await userEvent.tab();
  expect(button()).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(screen.getByRole("menuitem", { name: "Copy masked key" })).toHaveFocus());
}

const gone = () => waitFor(() => expect(screen.queryByRole("menu")).toBeNull());

describe("Menu", () => {
  it("opens at the button that was pressed, under its name (S11)", async () => {
    show();
    await userEvent.click(button("Zapier"));
    const menu = await screen.findByRole("menu", { name: "Actions of Zapier" });
    await waitFor(() => {
      const distance = menu.getBoundingClientRect().top - button("Zapier").getBoundingClientRect().bottom;
      expect(distance).toBeGreaterThanOrEqual(0);
      expect(distance).toBeLessThan(12);
    });
  });

  it("is driven by the keyboard: first item, arrows, letters, Enter (G15)", async () => {
    const onRevoke = vi.fn();
    show({ onRevoke });
    await openByKeyboard();
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(screen.getByRole("menuitem", { name: "Replace key" })).toHaveFocus());
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(screen.getByRole("menuitem", { name: "Revoke" })).toHaveFocus());
    await userEvent.keyboard("{ArrowDown}c");
    await waitFor(() => expect(screen.getByRole("menuitem", { name: "Copy masked key" })).toHaveFocus());
    await userEvent.keyboard("{ArrowUp}");
    await waitFor(() => expect(screen.getByRole("menuitem", { name: "Revoke" })).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(onRevoke).toHaveBeenCalledOnce());
    await gone();
  });

  it("closes by Escape, and the button has the focus (G15)", async () => {
    show();
    await openByKeyboard();
    await userEvent.keyboard("{Escape}");
    await gone();
    await waitFor(() => expect(button()).toHaveFocus());
  });

  it("closes by the button that opened it", async () => {
    show();
    await userEvent.click(button());
    await screen.findByRole("menu");
    await userEvent.click(button());
    await gone();
    await waitFor(() => expect(button()).toHaveFocus());
    await userEvent.click(button());
    expect(await screen.findByRole("menu")).toBeVisible();
  });

  it("goes over to another button at one click", async () => {
    show();
    await userEvent.click(button());
    await screen.findByRole("menu", { name: "Actions of Production" });
    await userEvent.click(button("Zapier"));
    expect(await screen.findByRole("menu", { name: "Actions of Zapier" })).toBeVisible();
  });

  it("closes by a click beside it, which acts", async () => {
    const onOutside = vi.fn();
    show({ onOutside });
    await userEvent.click(button());
    await screen.findByRole("menu");
    await userEvent.click(screen.getByRole("button", { name: "Elsewhere" }));
    await gone();
    expect(onOutside).toHaveBeenCalledOnce();
    expect(screen.getByRole("button", { name: "Elsewhere" })).toHaveFocus();
  });

  it("stays where something else scrolls, or the page has scrolled just before", async () => {
    show();
    window.scrollTo(0, 8);
    button().click();
    const menu = await screen.findByRole("menu");
    const seen = vi.fn();
    window.addEventListener("scroll", seen, { capture: true });
    onTestFinished(() => window.removeEventListener("scroll", seen, { capture: true }));
    screen.getByRole("log", { name: "Log" }).scrollTop = 100;
    await waitFor(() => expect(seen).toHaveBeenCalled());
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    // Closing takes its time: until then it is still drawn.
    expect(menu).toHaveAttribute("data-state", "open");
    window.scrollTo(0, 0);
    await gone();
  });

  it("closes when the page scrolls, and does not scroll it back", async () => {
    show();
    await userEvent.click(button());
    await screen.findByRole("menu");
    window.scrollTo(0, 400);
    await gone();
    await waitFor(() => expect(button()).toHaveFocus());
    expect(window.scrollY).toBe(400);
    window.scrollTo(0, 0);
  });

  it("keeps what cannot be done in sight, with its reason (G17)", async () => {
    show();
    await openByKeyboard();
    await userEvent.keyboard("{ArrowDown}");
    const item = screen.getByRole("menuitem", { name: "Replace key" });
    await waitFor(() => expect(item).toHaveFocus());
    expect(item).toHaveAttribute("aria-disabled", "true");
    expect(item).toHaveAccessibleDescription("Ask your administrator.");
    await userEvent.keyboard("{Enter}");
    expect(screen.getByRole("menu")).toBeVisible();
  });

  it("in a dialog, closes alone by a click beside it", async () => {
    const onRequestClose = vi.fn();
    // Wide enough for a dialog with something beside it.
    await page.viewport(1100, 800);
    render(
      <Frame>
        <Dialog open onRequestClose={onRequestClose} title="Dialog">
          <Example />
        </Dialog>
      </Frame>,
    );
    await userEvent.click(button());
    await screen.findByRole("menu");
    const overlay = document.querySelector(".mak-overlay");
    if (overlay === null) throw new Error("no overlay");
    await userEvent.click(overlay, { position: { x: 5, y: 5 } });
    await gone();
    expect(onRequestClose).not.toHaveBeenCalled();
    await userEvent.click(overlay, { position: { x: 5, y: 5 } });
    await waitFor(() => expect(onRequestClose).toHaveBeenCalledExactlyOnceWith("outside"));
  });
});
