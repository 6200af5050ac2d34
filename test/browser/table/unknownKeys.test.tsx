import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { ApiKeysEvent } from "@mark-ai/api-keys";
import type { KeyList } from "@mark-ai/api-keys/contract";
import { expectConsole } from "../../support/failOnConsole.js";
import { aBackend, fixtureKey, names, renderTable, rowOf } from "./frame.js";

const broken = { ...fixtureKey({ id: "key_broken", name: "Broken" }), createdAt: "yesterday" };
const unreadable = { ...fixtureKey({ id: "key_unreadable", name: "Unreadable" }), preview: 5 as unknown as string };
const says = /^API keys page \(table\): listKeys answered with items\.\d\./;

function listing(list: KeyList) {
  const events: ApiKeysEvent[] = [];
  const { adapter } = aBackend([], { listKeys: () => Promise.resolve(list) });
  renderTable(adapter, { onEvent: (event) => events.push(event) });
  return () => events.filter(({ type }) => type === "error");
}

it("A23: a status that the page does not know has a neutral badge with its label, and can only be revoked", async () => {
  const paused = fixtureKey({ id: "key_paused", name: "Paused key", status: "paused", statusLabel: "On hold" });
  renderTable(aBackend([paused, fixtureKey({ id: "key_odd", name: "Odd key", status: "quarantined" })]).adapter);
  const row = await rowOf("Paused key");
  expect(within(row).getByText("On hold")).toHaveAttribute("data-tone", "neutral");
  expect(within(await rowOf("Odd key")).getByText("quarantined")).toHaveAttribute("data-tone", "neutral");

  await userEvent.click(within(row).getByRole("button", { name: "Actions for Paused key" }));
  await screen.findByRole("menu");
  expect(screen.getAllByRole("menuitem").map(({ textContent }) => textContent)).toEqual(["Revoke"]);
});

it("A23: two keys that do not fit leave the others in the table, and are counted, announced and reported", async () => {
  expectConsole(says);
  const errors = listing({ items: [broken, fixtureKey(), unreadable] });
  await rowOf("Production");
  expect(names()).toEqual(["Production"]);
  const sentence = "2 keys could not be shown because of an error. Contact support.";
  expect(screen.getByText(sentence, { selector: "p" })).toBeVisible();
  const announced = () => screen.getAllByRole("status").map((region) => region.textContent);
  await waitFor(() => expect(announced().join()).toContain(sentence));
  expect(errors()).toEqual([
    expect.objectContaining({
      source: "table",
      error: expect.objectContaining({
        code: "contract",
        message:
          "listKeys answered with items.0.createdAt: found a string of 9 characters, expected an ISO 8601 date with a time and a zone.",
      }) as unknown,
    }),
  ]);
});

it("A23: a list in which no key fits is not said to be empty", async () => {
  expectConsole(says);
  listing({ items: [unreadable] });
  await screen.findByText("1 key could not be shown because of an error. Contact support.", { selector: "p" });
  expect(screen.queryByText("No keys yet")).toBeNull();
  expect(screen.getByRole("searchbox")).toBeVisible();
});
