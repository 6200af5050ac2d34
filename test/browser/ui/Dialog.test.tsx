import { render, screen, waitFor } from "@testing-library/react";
import { page, userEvent } from "vitest/browser";
import { useRef, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createTheme } from "../../../src/theme/createTheme.ts";
import { Button } from "../../../src/ui/Button.tsx";
import { Dialog, type DialogProps } from "../../../src/ui/Dialog.tsx";
import { TextField } from "../../../src/ui/TextField.tsx";
import { stillness } from "../stillness.ts";
import { axNodes } from "../usage/accessibilityTree.ts";
import { Frame, type FrameProps } from "./frame.tsx";

function Example({ onRequestClose, stays = false, ...rest }: Partial<DialogProps> & { stays?: boolean }) {
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <button type="button">Behind</button>
      <Dialog
        open={open}
        onRequestClose={(reason) => {
          onRequestClose?.(reason);
          if (!stays) setOpen(false);
        }}
        title="Create API key"
        description="A key is tied to one workspace."
        initialFocus={field}
        footer={<Button variant="primary">Create</Button>}
        {...rest}
      >
        <TextField label="Key name" value="" onChange={() => undefined} inputRef={field} />
      </Dialog>
    </>
  );
}

const boxOf = (dialog: HTMLElement) => dialog.querySelector(".mak-dialog") as HTMLElement;

const overlay = () => document.querySelector(".mak-overlay") as HTMLElement;

/** A press that nobody can take for the second half of a double click. */
async function pressOverlay() {
  vi.spyOn(performance, "now").mockReturnValue(performance.now() + 1_000);
  await userEvent.click(overlay(), { position: { x: 8, y: 8 } });
}

async function open(props: Partial<DialogProps> & { stays?: boolean } = {}, frame: Partial<FrameProps> = {}) {
  render(
    <Frame {...frame}>
      <Example {...props} />
    </Frame>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Open" }));
  return screen.findByRole(props.role ?? "dialog", { name: "Create API key" });
}

afterEach(async () => {
  vi.restoreAllMocks();
  await page.viewport(1100, 800);
});

describe("Dialog", () => {
  it("is named and described, and gives the focus to what asks for it", async () => {
    const dialog = await open();
    expect(dialog).toHaveAccessibleDescription("A key is tied to one workspace.");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Key name" })).toHaveFocus());
  });

  it("keeps the Tab key inside (G15)", async () => {
    const dialog = await open();
    const field = await screen.findByRole("textbox", { name: "Key name" });
    await waitFor(() => expect(field).toHaveFocus());
    const stops = new Set<string>();
    for (const shift of [false, true]) {
      for (let presses = 0; presses < 6; presses += 1) {
        await userEvent.tab({ shift });
        // After the last stop the browser's own bar has its turn.
        if (document.activeElement === document.body) continue;
        expect(dialog).toContainElement(document.activeElement as HTMLElement);
        stops.add(document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? "");
      }
    }
    expect([...stops]).toEqual(["Create", "Close", ""]);
  });

  it.each([
    ["escape", () => userEvent.keyboard("{Escape}")],
    ["button", () => userEvent.click(screen.getByRole("button", { name: "Close" }))],
    ["outside", () => pressOverlay()],
  ] as const)("asks to close by %s, and stays until the caller closes it", async (reason, leave) => {
    const onRequestClose = vi.fn();
    const dialog = await open({ onRequestClose, stays: true });
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Key name" })).toHaveFocus());
    await leave();
    await waitFor(() => expect(onRequestClose).toHaveBeenCalledExactlyOnceWith(reason));
    expect(dialog).toBeInTheDocument();
  });

  it("gives the focus back to what had it, and leaves nothing in the document (G15)", async () => {
    const dialog = await open();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.getByRole("button", { name: "Open" })).toHaveFocus());
    expect(dialog).not.toBeInTheDocument();
    expect(document.querySelector("[data-mak-modal]")).toBeNull();
  });

  it("gives the focus where the caller wants it", async () => {
    await open({ returnFocus: () => screen.getByRole("button", { name: "Behind" }) });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.getByRole("button", { name: "Behind" })).toHaveFocus());
  });

  it("hides the page from assistive technology while it is open", async () => {
    await open();
    const buttons = async () => (await axNodes("button")).map(({ name }) => name);
    expect(await buttons()).toEqual(["Close", "Create"]);
    await userEvent.keyboard("{Escape}");
    await waitFor(async () => expect(await buttons()).toEqual(["Open", "Behind"]));
  });

  it("locks the scroll by CSS alone, and frees it", async () => {
    await open();
    expect(getComputedStyle(document.documentElement).overflow).toBe("hidden");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(getComputedStyle(document.documentElement).overflow).toBe("visible"));
  });

  it("carries theme, language and direction out of the root (G12)", async () => {
    const theme = createTheme({ accent: "#0a7d5a" });
    const dialog = await open({}, { theme, dir: "rtl", colorScheme: "dark", classNames: { dialog: "host-dialog" } });
    expect(getComputedStyle(dialog).direction).toBe("rtl");
    expect(getComputedStyle(dialog).colorScheme).toBe("dark");
    expect(boxOf(dialog)).toHaveClass("mak-dialog", "host-dialog");
    expect(dialog).toHaveAttribute("lang", "en");
    const accent = getComputedStyle(screen.getByRole("button", { name: "Create" })).backgroundColor;
    expect(accent).not.toBe("rgba(0, 0, 0, 0)");
    expect(dialog.closest<HTMLElement>(".mak-root")?.style.getPropertyValue("--mak-accent")).toContain("#0a7d5a");
  });

  it("is 480 px wide, and a sheet over the screen below 560 px", async () => {
    await page.viewport(1100, 800);
    const dialog = await open();
    expect(boxOf(dialog).offsetWidth).toBe(480);
    await page.viewport(400, 700);
    await waitFor(() => expect(boxOf(dialog).offsetWidth).toBe(document.documentElement.clientWidth));
    expect(boxOf(dialog).offsetHeight).toBe(window.innerHeight);
  });

  it("keeps the focus at a press on the overlay, and gives it to the box at a press on a text (A47, A55)", async () => {
    const dialog = await open({ stays: true });
    const field = screen.getByRole("textbox", { name: "Key name" });
    await pressOverlay();
    expect(field).toHaveFocus();
    await userEvent.click(screen.getByText("A key is tied to one workspace."));
    expect(boxOf(dialog)).toHaveFocus();
  });

  it.each([0, 60, 250])("opens by a double click, %i ms between its presses (A53)", async (pause) => {
    const onRequestClose = vi.fn();
    const started = performance.now();
    vi.spyOn(performance, "now").mockReturnValue(started);
    const dialog = await open({ onRequestClose });
    vi.spyOn(performance, "now").mockReturnValue(started + pause);
    // The second press lands where the button was: on the overlay.
    await userEvent.click(overlay(), { position: { x: 8, y: 8 } });
    expect(onRequestClose).not.toHaveBeenCalled();
    expect(dialog).toContainElement(document.activeElement as HTMLElement);
  });

  it("takes no press that began inside for one beside it", async () => {
    const onRequestClose = vi.fn();
    await open({ onRequestClose });
    vi.spyOn(performance, "now").mockReturnValue(performance.now() + 1_000);
    await userEvent.dragAndDrop(screen.getByText("A key is tied to one workspace."), overlay(), {
      targetPosition: { x: 8, y: 8 },
    });
    expect(onRequestClose).not.toHaveBeenCalled();
  });

  it.each([
    ["as every browser says it", { isComposing: true }],
    ["as Safari does: 229 after the composition", { keyCode: 229 }],
  ])("leaves Escape to an input method, %s (A15)", async (_, marks) => {
    const onRequestClose = vi.fn();
    await open({ onRequestClose });
    const heard = vi.fn();
    window.addEventListener("keydown", heard);
    const init = { key: "Escape", bubbles: true, cancelable: true, ...marks };
    const event = new KeyboardEvent("keydown", init);
    screen.getByRole("textbox", { name: "Key name" }).dispatchEvent(event);
    window.removeEventListener("keydown", heard);
    expect(onRequestClose).not.toHaveBeenCalled();
    expect(event.defaultPrevented, "the input method needs the key").toBe(false);
    expect(heard, "a host's modal would close").not.toHaveBeenCalled();
  });

  it("lets none of Escape's events reach the host, and asks each time (G18)", async () => {
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    for (const type of ["keydown", "keyup"]) document.addEventListener(type, listen, { capture: true });
    const onRequestClose = vi.fn();
    const dialog = await open({ onRequestClose, stays: true });
    heard.length = 0;
    await userEvent.keyboard("{Escape}{Escape}{Escape}");
    for (const type of ["keydown", "keyup"]) document.removeEventListener(type, listen, { capture: true });
    expect(heard).toEqual([]);
    expect(onRequestClose).toHaveBeenCalledTimes(3);
    expect(dialog).toBeVisible();
  });

  it("gives the focus to the page's heading where what had it is gone (A55)", async () => {
    function Vanishing() {
      const [isOpen, setIsOpen] = useState(false);
      return (
        <>
          <h1>API Keys</h1>
          {isOpen ? null : <Button onClick={() => setIsOpen(true)}>Open</Button>}
          <Dialog open={isOpen} onRequestClose={() => setIsOpen(false)} title="Create API key" />
          {isOpen ? null : <p>Closed</p>}
        </>
      );
    }
    // The button that comes back is another one.
    render(
      <Frame>
        <Vanishing />
      </Frame>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Open" }));
    await userEvent.keyboard("{Escape}");
    await screen.findByText("Closed");
    await waitFor(() => expect(screen.getByRole("heading", { name: "API Keys" })).toHaveFocus());
  });

  it("keeps the focus inside when the step that had it is replaced", async () => {
    function Steps() {
      const [step, setStep] = useState(1);
      return (
        <Dialog open onRequestClose={() => undefined} title="Create API key">
          {step === 1 ? <input aria-label="Name" onKeyDown={() => setStep(2)} /> : <p>Done</p>}
        </Dialog>
      );
    }
    render(
      <Frame>
        <Steps />
      </Frame>,
    );
    await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "x");
    await screen.findByText("Done");
    await waitFor(() => expect(boxOf(screen.getByRole("dialog"))).toHaveFocus());
  });

  it("writes nothing on html and body, and adds nothing to either (G18)", async () => {
    const changes: string[] = [];
    const watcher = new MutationObserver((records) => {
      for (const { type, attributeName, target } of records)
        changes.push(`${target.nodeName} ${attributeName ?? type}`);
    });
    render(
      <Frame>
        <Example />
      </Frame>,
    );
    watcher.observe(document.documentElement, { attributes: true });
    watcher.observe(document.body, { attributes: true, childList: true });
    watcher.observe(document.head, { childList: true });
    await userEvent.click(screen.getByRole("button", { name: "Open" }));
    await screen.findByRole("dialog");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.getByRole("button", { name: "Open" })).toHaveFocus());
    watcher.disconnect();
    expect(changes).toEqual([]);
  });

  it("is opened without the top layer where the browser has none", async () => {
    const { prototype } = HTMLDialogElement;
    const methods = Object.getOwnPropertyDescriptors(prototype);
    Reflect.deleteProperty(prototype, "showModal");
    Reflect.deleteProperty(prototype, "close");
    try {
      const dialog = await open();
      expect(dialog).toHaveAttribute("open");
      expect(screen.getByRole("textbox", { name: "Key name" })).toHaveFocus();
      await userEvent.keyboard("{Escape}");
      await waitFor(() => expect(screen.getByRole("button", { name: "Open" })).toHaveFocus());
    } finally {
      Object.defineProperties(prototype, { showModal: methods.showModal, close: methods.close });
    }
  });

  it.each([
    [1100, 800],
    [1100, 300],
    [341, 162],
    [390, 700],
  ])("scrolls to everything in a window of %i × %i px (A9)", async (width, height) => {
    await page.viewport(width, height);
    const dialog = await open();
    const box = boxOf(dialog);
    // A button that loses the pointer gives up its own.
    await stillness();
    expect(box.getBoundingClientRect().top).toBeCloseTo(width < 560 || height < 400 ? 0 : height * 0.12, 0);
    for (const element of [
      screen.getByRole("button", { name: "Close" }),
      screen.getByRole("textbox", { name: "Key name" }),
      screen.getByRole("button", { name: "Create" }),
    ]) {
      element.scrollIntoView({ block: "nearest" });
      const { x, y, width: w, height: h, top, bottom } = element.getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(window.innerHeight);
      expect(element).toContainElement(document.elementFromPoint(x + w / 2, y + h / 2) as HTMLElement);
    }
  });

  it("keeps its top edge while its contents grow", async () => {
    await page.viewport(1100, 800);
    const { rerender } = render(
      <Frame>
        <Dialog open onRequestClose={() => undefined} title="Title" />
      </Frame>,
    );
    const { top } = boxOf(screen.getByRole("dialog")).getBoundingClientRect();
    rerender(
      <Frame>
        <Dialog open onRequestClose={() => undefined} title="Title">
          <div style={{ height: 3_000 }}>Much</div>
        </Dialog>
      </Frame>,
    );
    const after = boxOf(screen.getByRole("dialog")).getBoundingClientRect();
    expect(after.top).toBe(top);
    expect(after.bottom).toBeLessThanOrEqual(800 - 20);
  });
});
