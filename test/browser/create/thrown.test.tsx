import { render, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiKeysPage, type ApiKeysPageProps } from "@mark-ai/api-keys";
import { allowAdapterFaults, expectConsole } from "../../support/failOnConsole.ts";
import { aBackend, aKey, openForm, reveal, secret, show, userEvent } from "./setup.tsx";

allowAdapterFaults();
afterEach(() => vi.restoreAllMocks());
const box = () => screen.getByRole("textbox", { name: "Your new key" });
const fail = (): never => {
  throw new Error("A part of the host's");
};

async function takeKey() {
  expect(box()).toHaveTextContent(secret);
  await userEvent.click(screen.getByRole("button", { name: "Copy" }));
  await userEvent.click(await screen.findByRole("button", { name: "Done" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
}

/** A part that throws as soon as its button is pressed. */
function Fragile() {
  const [broken, setBroken] = useState(false);
  if (broken) fail();
  return (
    <button type="button" data-testid="break" onClick={() => setBroken(true)}>
      Break
    </button>
  );
}

describe("A1: whatever throws while a key is shown, the person gets the key", () => {
  it("the dialog itself, whose form another script has taken out of the document", async () => {
    expectConsole(/removeChild/);
    show(aBackend());
    const dialog = await openForm("Zapier");
    dialog.querySelector(".mak-create-form")?.remove();
    await userEvent.click(screen.getByRole("button", { name: "Create" }));
    expect(await screen.findByRole("dialog", { name: "This part of the page failed" })).toBeVisible();
    await waitFor(() => expect(box()).toHaveTextContent(secret));
    await userEvent.keyboard("{Escape}");
    await userEvent.click(await screen.findByRole("button", { name: "Go back" }));
    await takeKey();
  });

  it("asks before the key is lost, and offers to copy it first", async () => {
    expectConsole(/removeChild/);
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, "writeText").mockImplementation((text) => Promise.resolve(void copied.push(text)));
    show(aBackend());
    const form = await openForm("Zapier");
    form.querySelector(".mak-create-form")?.remove();
    await userEvent.click(screen.getByRole("button", { name: "Create" }));
    const dialog = await screen.findByRole("dialog", { name: "This part of the page failed" });
    await waitFor(() => expect(box()).toHaveTextContent(secret));

    await userEvent.click(within(dialog).getByRole("button", { name: "Close" }));
    expect(dialog).toHaveAccessibleName("Close without saving the key?");
    expect(dialog).toHaveAccessibleDescription("You have not copied it yet, and it cannot be shown again.");
    await waitFor(() => expect(screen.getByRole("button", { name: "Go back" })).toHaveFocus());
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();

    await userEvent.keyboard("{Escape}");
    expect(dialog).toHaveAccessibleName("This part of the page failed");
    await waitFor(() => expect(screen.getByRole("button", { name: "Copy" })).toHaveFocus());
    expect(box()).toHaveTextContent(secret);

    await userEvent.keyboard("{Escape}");
    await userEvent.click(await screen.findByRole("button", { name: "Copy and close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(copied).toEqual([secret]);
  });

  it("a child of the provider beside the dialog", async () => {
    expectConsole(/A part of the host's/);
    show(aBackend(), { around: <Fragile /> });
    await reveal();
    screen.getByTestId("break").click();
    await waitFor(() => expect(screen.queryByTestId("break")).not.toBeInTheDocument());
    await takeKey();
  });

  it.each([
    ["header", { header: Fragile }],
    ["guidance", { guidance: Fragile }],
  ] satisfies [string, ApiKeysPageProps["slots"]][])("the slot %s of the page", async (_name, slots) => {
    expectConsole(/A part of the host's/);
    const backend = aBackend();
    backend.keys.push(aKey({ id: "key_0", name: "First" }));
    render(<ApiKeysPage adapter={backend.adapter} workspaceId="ws_marketing" slots={slots} />);
    await screen.findByTestId("break");
    await reveal();
    screen.getByTestId("break").click();
    await waitFor(() => expect(screen.queryByTestId("break")).not.toBeInTheDocument());
    await takeKey();
  });
});
