import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { listKeysIn, type KeyList } from "@mark-ai/api-keys/contract";
import { deferred } from "../../support/deferred.js";
import { aBackend, fixtureKey, manyKeys, names, renderTable } from "./frame.js";

const next = () => screen.getByRole("button", { name: "Next" });
const previous = () => screen.getByRole("button", { name: "Previous" });
const announced = () => screen.getAllByRole("status").map((region) => region.textContent);

it("G09: turns pages by keyboard, keeps the focus, and says what is there", async () => {
  const backend = aBackend(manyKeys(60));
  renderTable(backend.adapter);
  await waitFor(() => expect(names()).toHaveLength(25));
  expect(screen.getByText("60 keys")).toBeVisible();
  expect(previous()).toHaveAttribute("aria-disabled", "true");
  next().focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(names()[0]).toBe("Key 26"));
  expect(next()).toHaveFocus();
  await waitFor(() => expect(announced()).toContain("Page 2. 25 keys on this page."));
  await userEvent.keyboard("{Enter}");
  await waitFor(() =>
    expect(names()).toEqual(
      manyKeys(60)
        .slice(50)
        .map(({ name }) => name),
    ),
  );
  expect(next()).toHaveAttribute("aria-disabled", "true");
  expect(next()).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(screen.getByText("Page 3")).toBeVisible();
  await userEvent.click(previous());
  await waitFor(() => expect(names()[0]).toBe("Key 26"));
});

it("G09: the old page stays, dimmed and in place, until the new one is there", async () => {
  const held = deferred<KeyList>();
  const keys = manyKeys(60);
  const listKeys = (input: Parameters<typeof listKeysIn>[1]) =>
    input.cursor === undefined ? Promise.resolve(listKeysIn(keys, input)) : held.promise;
  renderTable(aBackend(keys, { listKeys }).adapter);
  await waitFor(() => expect(names()).toHaveLength(25));
  const table = screen.getByRole("table");
  const before = table.getBoundingClientRect();
  await userEvent.click(next());
  await waitFor(() => expect(table).toHaveAttribute("aria-busy", "true"));
  expect(names()[0]).toBe("Key 1");
  expect(table.getBoundingClientRect().height).toBe(before.height);
  held.resolve({ items: keys.slice(25, 50), nextCursor: "more" });
  await waitFor(() => expect(names()[0]).toBe("Key 26"));
  expect(table).toHaveAttribute("aria-busy", "false");
  expect(screen.getByRole("table")).toBe(table);
});

it("G09: shows 25, 50 or 100 keys, and starts again at the first page", async () => {
  renderTable(aBackend(manyKeys(120)).adapter);
  await waitFor(() => expect(names()).toHaveLength(25));
  await userEvent.click(next());
  await waitFor(() => expect(names()[0]).toBe("Key 26"));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Keys per page" }), "100");
  await waitFor(() => expect(names()).toHaveLength(100));
  expect(names()[0]).toBe("Key 1");
  expect(screen.getByText("Page 1")).toBeVisible();
});

it("G09: whoever comes back to a view begins at its first page", async () => {
  renderTable(aBackend(manyKeys(60)).adapter);
  await waitFor(() => expect(names()).toHaveLength(25));
  await userEvent.click(next());
  await waitFor(() => expect(names()[0]).toBe("Key 26"));
  await userEvent.fill(screen.getByRole("searchbox"), "Key 60");
  await waitFor(() => expect(names()).toEqual(["Key 60"]));
  await userEvent.fill(screen.getByRole("searchbox"), "");
  await waitFor(() => expect(names()[0]).toBe("Key 1"));
  expect(screen.getByText("Page 1")).toBeVisible();
});

it("G09: without a total the count speaks of this page alone", async () => {
  const keys = manyKeys(30);
  const listKeys = (input: Parameters<typeof listKeysIn>[1]) => {
    const { items, nextCursor } = listKeysIn(keys, input);
    return Promise.resolve({ items, nextCursor });
  };
  renderTable(aBackend(keys, { listKeys }).adapter);
  await screen.findByText("25 keys on this page");
});

it("a cursor that repeats ends the list and says so, in place of going round in a circle", async () => {
  const listKeys = () => Promise.resolve({ items: [fixtureKey()], nextCursor: "again" });
  renderTable(aBackend([], { listKeys }).adapter);
  await screen.findByRole("rowheader", { name: "Production" });
  await userEvent.click(next());
  await screen.findByText(/The server sent the same page again/);
  expect(next()).toHaveAttribute("aria-disabled", "true");
});

it("duplicate ids show one row", async () => {
  renderTable(aBackend([], { listKeys: () => Promise.resolve({ items: [fixtureKey(), fixtureKey()] }) }).adapter);
  await screen.findByRole("rowheader", { name: "Production" });
  expect(names()).toEqual(["Production"]);
});

it("a later page that has become empty leads back to the one before", async () => {
  const backend = aBackend(manyKeys(30));
  const { queryClient } = renderTable(backend.adapter);
  await waitFor(() => expect(names()).toHaveLength(25));
  await userEvent.click(next());
  await waitFor(() => expect(names()).toHaveLength(5));
  backend.keys = manyKeys(25);
  await queryClient.invalidateQueries();
  await waitFor(() => expect(names()).toHaveLength(25));
  expect(screen.queryByText("No matching keys")).toBeNull();
});

it("G09: at 100,000 keys there are as many elements as at 100", async () => {
  const elements = async (count: number) => {
    const { container, unmount } = renderTable(aBackend(manyKeys(count)).adapter);
    await waitFor(() => expect(names()).toHaveLength(25));
    // What comes after the rows: the guidance, and the sentence of the live region.
    await screen.findByText("Keep your keys safe");
    await waitFor(() => expect(announced().join()).toContain(" keys found"));
    const all = container.querySelectorAll("*").length;
    unmount();
    return all;
  };
  expect(await elements(100_000)).toBe(await elements(100));
});
