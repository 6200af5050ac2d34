import { waitFor } from "@testing-library/react";
import { expect } from "vitest";
import { page, userEvent, type LocatorSelectors } from "vitest/browser";

/** Where an API keys page is: what its controls are looked up in, and the document or shadow root that it stands in. */
export interface Place {
  readonly find: LocatorSelectors;
  readonly root: () => Document | ShadowRoot;
  /** What the host's button outside of its layer is looked up in. */
  readonly outside?: LocatorSelectors;
}

export const here: Place = { find: page, root: () => document };

/** The dialog of ours that is open; a host's own layer may be a dialog too. */
export const ours = ({ root }: Place = here) => root().querySelector<HTMLElement>("dialog.mak-modal[open]");
export const secretIn = ({ root }: Place = here) => root().querySelector(".mak-secret")?.textContent ?? "";
export const layer = ({ root }: Place = here) => root().querySelector("[data-testid=layer]")?.textContent;
export const button = (name: string | RegExp, { find }: Place = here) =>
  find.getByRole("button", { name, exact: true });

/** Opens the form and types a name. */
export async function openForm(place: Place = here, name = "Zapier") {
  await userEvent.click(button("Create API Key", place).first());
  const field = place.find.getByRole("textbox", { name: "Key name" });
  await userEvent.fill(field, name.slice(0, -1));
  await userEvent.keyboard(name.slice(-1));
  await expect.element(field).toHaveValue(name);
}

/** Creates a key, and waits until its secret is shown. */
export async function create(place: Place = here, name = "Zapier") {
  await openForm(place, name);
  await userEvent.click(button("Create", place));
  await waitFor(() => expect(secretIn(place)).toMatch(/^mk_/));
}

/** Says that the key is saved, and waits until the dialog is gone. */
export async function finish(place: Place = here) {
  await userEvent.click(button(/^(?:Done|I have saved it)$/, place));
  await waitFor(() => expect(ours(place)).toBeNull());
}

/**
 * The whole of a key's life: type, Tab stays inside, create, Escape asks and keeps the key, copy, done, menu, Escape
 * closes the menu alone, revoke.
 */
export async function walk(place: Place = here) {
  await openForm(place);
  for (let press = 0; press < 5; press += 1) {
    await userEvent.keyboard("{Tab}");
    const { activeElement } = place.root();
    const isNowhere = activeElement === null || activeElement === activeElement.ownerDocument.body;
    expect(isNowhere || ours(place)?.contains(activeElement), "Tab stays in the dialog").toBe(true);
  }
  await userEvent.click(button("Create", place));
  await waitFor(() => expect(secretIn(place), "a key is created").toMatch(/^mk_/));

  await userEvent.keyboard("{Escape}");
  await userEvent.click(button("Go back", place));
  expect(secretIn(place), "the key survives Escape").toMatch(/^mk_/);
  await userEvent.click(button("Copy", place));
  await expect.element(button("Done", place)).toBeVisible();
  await finish(place);

  const menu = button("Actions for Zapier", place);
  await userEvent.click(menu);
  await expect.element(place.find.getByRole("menuitem", { name: "Revoke" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(place.root().querySelector("[role=menu]"), "Escape closes the menu").toBeNull());
  await userEvent.click(menu);
  await userEvent.click(place.find.getByRole("menuitem", { name: "Revoke" }));
  await userEvent.click(button("Revoke key", place));
  await waitFor(() => expect(place.root().querySelector("tr[data-status=revoked]"), "it is revoked").not.toBeNull());
}

/** The host can be used: its own button is pressed, and nothing of the page is left on the body. */
export async function useHost() {
  await userEvent.click(page.getByRole("button", { name: /^Outside/ }));
  await waitFor(() => expect(document.body.textContent).toContain("pressed 1 times"));
  const { body } = document;
  expect([body.style.pointerEvents, body.style.overflow, body.getAttribute("aria-hidden")]).toEqual(["", "", null]);
}
