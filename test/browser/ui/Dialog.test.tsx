import { render, screen, waitFor } from "@testing-library/react";
import { page, userEvent } from "vitest/browser";
import { useRef, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createTheme } from "../../../src/theme/createTheme.ts";
import { Button } from "../../../src/ui/Button.tsx";
import { Dialog, type DialogProps } from "../../../src/ui/Dialog.tsx";
import { TextField } from "../../../src/ui/TextField.tsx";
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
  await page.viewport(1100, 800);
});

describe("Dialog", () => {
  it("is named and described, and gives the focus to what asks for it", async () => {
    const dialog = await open();
    expect(dialog).toHaveAccessibleDescription("A key is tied to one workspace.");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Key name" })).toHaveFocus());
  });

  it("keeps the Tab key inside (G15)", async () => {
    await open();
    const field = await screen.findByRole("textbox", { name: "Key name" });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "Create" })).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "Close" })).toHaveFocus();
    await userEvent.tab();
    expect(field).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(screen.getByRole("button", { name: "Close" })).toHaveFocus();
  });

  it.each([
    ["escape", () => userEvent.keyboard("{Escape}")],
    ["button", () => userEvent.click(screen.getByRole("button", { name: "Close" }))],
    [
      "outside",
      () => page.elementLocator(document.querySelector(".mak-overlay") as Element).click({ position: { x: 8, y: 8 } }),
    ],
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
    expect(screen.queryByRole("button", { name: "Behind" })).toBeNull();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.getByRole("button", { name: "Behind" })).toBeVisible());
  });

  it("locks the scroll by CSS alone, and frees it", async () => {
    await open();
    expect(getComputedStyle(document.documentElement).overflow).toBe("hidden");
    expect(document.querySelectorAll("style[data-radix], body > style")).toHaveLength(0);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(getComputedStyle(document.documentElement).overflow).toBe("visible"));
  });

  it("carries theme, language and direction out of the root (G12)", async () => {
    const theme = createTheme({ accent: "#0a7d5a" });
    const dialog = await open({}, { theme, dir: "rtl", colorScheme: "dark", classNames: { dialog: "host-dialog" } });
    expect(getComputedStyle(dialog).direction).toBe("rtl");
    expect(getComputedStyle(dialog).colorScheme).toBe("dark");
    expect(dialog).toHaveClass("mak-dialog", "host-dialog");
    expect(dialog.closest("[lang=en]")).toHaveAttribute("data-mak-modal");
    const accent = getComputedStyle(screen.getByRole("button", { name: "Create" })).backgroundColor;
    expect(accent).not.toBe("rgba(0, 0, 0, 0)");
    expect(dialog.closest<HTMLElement>(".mak-root")?.style.getPropertyValue("--mak-accent")).toContain("#0a7d5a");
  });

  it("is 480 px wide, and a sheet over the screen below 560 px", async () => {
    await page.viewport(1100, 800);
    const dialog = await open();
    expect(dialog.offsetWidth).toBe(480);
    await page.viewport(400, 700);
    await waitFor(() => expect(dialog.offsetWidth).toBe(document.documentElement.clientWidth));
    expect(dialog.offsetHeight).toBe(window.innerHeight);
  });
});
