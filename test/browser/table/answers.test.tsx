import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { CreateKeyButton } from "@mark-ai/api-keys";
import { aBackend, closeReveal, create, manyKeys, renderTable, rowOf } from "./frame.js";

const line = () => document.querySelector<HTMLElement>(".mak-answer");
const said = () => screen.getAllByRole("status", { hidden: true }).map((region) => region.textContent);
const bottom = () => document.querySelector(".mak-keys")?.getBoundingClientRect().bottom;

/** The clock of the page, which the test can put forward. */
function holdTimers() {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
}

it("S10: the row of a new key is tinted for four seconds, and a line below the table says that it was created", async () => {
  holdTimers();
  renderTable(aBackend(manyKeys(3)).adapter, { before: <CreateKeyButton /> });
  await rowOf("Key 1");
  await create("Fresh");
  // What stands behind the dialog cannot be seen yet.
  expect(line()).toBeNull();
  expect((await rowOf("Fresh")).hasAttribute("data-fresh")).toBe(false);
  const before = bottom();
  await closeReveal();
  const row = await rowOf("Fresh");
  await waitFor(() => expect(row).toHaveAttribute("data-fresh"));
  expect(getComputedStyle(row).backgroundColor).not.toBe(getComputedStyle(await rowOf("Key 1")).backgroundColor);
  expect(line()).toHaveTextContent("The key “Fresh” was created.");
  // It was said when the key was shown.
  expect(said()).not.toContain("The key “Fresh” was created.");
  expect(bottom(), "nothing moves").toBe(before);

  vi.advanceTimersByTime(4_000);
  await waitFor(() => expect(row).not.toHaveAttribute("data-fresh"));
  expect(line()).not.toBeNull();
  vi.advanceTimersByTime(6_000);
  await waitFor(() => expect(line()).toBeNull());
});

it("S12: the line says what was revoked, in the words that were announced, and the next answer replaces it", async () => {
  renderTable(aBackend(manyKeys(3)).adapter, {});
  for (const name of ["Key 1", "Key 2"]) {
    await userEvent.click(within(await rowOf(name)).getByRole("button", { name: `Actions for ${name}` }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Revoke" }));
    await userEvent.click(await screen.findByRole("button", { name: "Revoke key" }));
    await waitFor(() => expect(line()).toHaveTextContent(`The key “${name}” is revoked.`));
    // The page says it once the dialog is gone.
    await waitFor(() => expect(said()).toContain(`The key “${name}” is revoked.`));
  }
  expect(document.querySelectorAll(".mak-answer")).toHaveLength(1);
});
