import { render, screen, waitFor } from "@testing-library/react";
import { page, userEvent } from "vitest/browser";
import { useState, type CSSProperties } from "react";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
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
    expect(menu).toBeVisible();
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
    // Long after it was opened: no second half of a double click.
    vi.spyOn(performance, "now").mockReturnValue(performance.now() + 1_000);
    await userEvent.click(overlay, { position: { x: 5, y: 5 } });
    await gone();
    expect(onRequestClose).not.toHaveBeenCalled();
    await userEvent.click(overlay, { position: { x: 5, y: 5 } });
    await waitFor(() => expect(onRequestClose).toHaveBeenCalledExactlyOnceWith("outside"));
    vi.restoreAllMocks();
  });

  it("in a dialog, closes alone by Escape, and Tab leaves it (A49)", async () => {
    const onRequestClose = vi.fn();
    render(
      <Frame>
        <Dialog open onRequestClose={onRequestClose} title="Dialog">
          <Example />
        </Dialog>
      </Frame>,
    );
    await userEvent.click(button());
    await screen.findByRole("menu");
    await userEvent.keyboard("{Escape}");
    await gone();
    expect(onRequestClose).not.toHaveBeenCalled();
    expect(button()).toHaveFocus();
    await userEvent.click(button());
    await screen.findByRole("menu");
    await userEvent.tab();
    await gone();
    expect(button("Zapier")).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(onRequestClose).toHaveBeenCalledExactlyOnceWith("escape");
  });

  it("closes by Tab, which goes on from the button, both ways (A49)", async () => {
    show();
    await userEvent.click(button("Zapier"));
    await screen.findByRole("menu");
    await userEvent.tab();
    await gone();
    expect(screen.getByRole("button", { name: "Elsewhere" })).toHaveFocus();
    await userEvent.click(button("Zapier"));
    await screen.findByRole("menu");
    await userEvent.tab({ shift: true });
    await gone();
    expect(button("Production")).toHaveFocus();
  });

  it("finds an item by more than one letter, and goes through those with one letter", async () => {
    show();
    await openByKeyboard();
    // Letters belong together for half a second, in which a busy machine may not press all of them.
    const pressedAt = performance.now();
    vi.spyOn(performance, "now").mockReturnValue(pressedAt);
    await userEvent.keyboard("re");
    expect(screen.getByRole("menuitem", { name: "Replace key" })).toHaveFocus();
    await userEvent.keyboard("v");
    expect(screen.getByRole("menuitem", { name: "Revoke" })).toHaveFocus();
    vi.spyOn(performance, "now").mockReturnValue(pressedAt + 1_000);
    await userEvent.keyboard("r");
    expect(screen.getByRole("menuitem", { name: "Replace key" })).toHaveFocus();
    vi.restoreAllMocks();
  });

  it("takes no Enter that is held since it was opened for a choice", async () => {
    const onRevoke = vi.fn();
    show({ onRevoke });
    await openByKeyboard();
    await userEvent.keyboard("{End}");
    const item = screen.getByRole("menuitem", { name: "Revoke" });
    item.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", repeat: true, bubbles: true, cancelable: true }));
    expect(onRevoke).not.toHaveBeenCalled();
    expect(screen.getByRole("menu")).toBeVisible();
  });

  it("hands no key and no click on to the host's tree", async () => {
    const heard: string[] = [];
    const hear = (event: { type: string }) => heard.push(event.type);
    render(
      // A host's shortcuts and its "pressed outside".
      <div role="presentation" onKeyDown={hear} onKeyUp={hear} onClick={hear} onPointerDown={hear}>
        <Frame>
          <Example />
        </Frame>
      </div>,
    );
    await openByKeyboard();
    heard.length = 0;
    await userEvent.keyboard("r{ArrowDown}");
    await userEvent.click(screen.getByRole("menuitem", { name: "Copy masked key" }));
    await gone();
    expect(heard).toEqual([]);
  });
});

interface Corner {
  /** How the button stands in the window. */
  readonly style: CSSProperties;
  readonly around?: CSSProperties;
  readonly dir?: "ltr" | "rtl";
}

/** A button in a corner of the window, with its menu open. */
async function openAt({ style, around, dir = "ltr" }: Corner) {
  function Corner() {
    const [anchor, setAnchor] = useState<HTMLElement | null>(null);
    return (
      <div style={around}>
        <Frame dir={dir}>
          <button type="button" style={{ position: "fixed", ...style }} ref={setAnchor}>
            Open
          </button>
          {anchor === null ? null : (
            <Menu
              anchor={anchor}
              open
              onClose={() => undefined}
              label="Menu"
              items={Array.from({ length: 6 }, (_, index) => ({
                id: String(index),
                label: `Item ${String(index)}`,
                onSelect: () => undefined,
              }))}
            />
          )}
        </Frame>
      </div>
    );
  }
  render(<Corner />);
  const menu = (await screen.findByRole("menu")).getBoundingClientRect();
  return { menu, anchor: screen.getByRole("button", { name: "Open" }).getBoundingClientRect() };
}

describe("where a menu stands", () => {
  const zoom = document.documentElement.style;
  afterEach(() => {
    zoom.zoom = "";
  });

  const isBelow = ({ menu, anchor }: Awaited<ReturnType<typeof openAt>>) => {
    expect(menu.top - anchor.bottom).toBeCloseTo(4, 0);
  };

  it.each([
    ["on a plain page", {}, ""],
    ["in a transformed box", { transform: "translate(40px, 30px) scale(0.9)", contain: "paint" }, ""],
    ["on a page with html { zoom: .8 } (A11)", {}, "0.8"],
    ["on a page with html { zoom: 1.5 } (A11)", {}, "1.5"],
    ["in a box that is zoomed", { zoom: 0.7 }, ""],
  ])("below its button, at its end: %s", async (_, around, scale) => {
    await page.viewport(1100, 800);
    zoom.zoom = scale;
    const found = await openAt({ style: { insetBlockStart: 50, insetInlineStart: 400 }, around });
    isBelow(found);
    expect(found.menu.right).toBeCloseTo(found.anchor.right, 0);
  });

  it("at its other end from right to left", async () => {
    const found = await openAt({ style: { insetBlockStart: 50, left: 100 }, dir: "rtl" });
    isBelow(found);
    expect(found.menu.left).toBeCloseTo(found.anchor.left, 0);
  });

  it("above its button where there is no room below", async () => {
    await page.viewport(1100, 800);
    const { menu, anchor } = await openAt({ style: { insetBlockEnd: 20, insetInlineStart: 400 } });
    expect(anchor.top - menu.bottom).toBeCloseTo(4, 0);
  });

  it("inside the window at its edges, and scrolls where the window is low", async () => {
    await page.viewport(400, 160);
    const { menu } = await openAt({ style: { insetBlockStart: 20, insetInlineStart: 0 } });
    expect(menu.left).toBeGreaterThanOrEqual(8);
    expect(menu.bottom).toBeLessThanOrEqual(160 - 7);
    const element = screen.getByRole("menu");
    expect(element.scrollHeight).toBeGreaterThan(element.clientHeight);
    await page.viewport(1100, 800);
  });
});
