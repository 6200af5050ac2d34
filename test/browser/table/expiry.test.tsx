import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { RevokeKeyDialog, type ApiKey } from "@mark-ai/api-keys";
import { aBackend, fixtureKey, fixtureNow, names, renderTable, rowOf } from "./frame.js";

const day = 86_400_000;
const after = (days: number) => new Date(fixtureNow + days * day).toISOString();
const policy = { keyExpiry: { presetDays: [30], allowNever: true, warnDays: 14 } };
const keys = (): ApiKey[] => [
  fixtureKey({ id: "never", name: "Forever" }),
  fixtureKey({ id: "later", name: "Later", expiresAt: after(40) }),
  fixtureKey({ id: "soon", name: "Soon", expiresAt: after(3) }),
  fixtureKey({ id: "today", name: "Today", expiresAt: after(0.2) }),
  fixtureKey({ id: "over", name: "Over", expiresAt: after(-3) }),
];

it("G20: an active key whose expiry has passed is expired everywhere, and offers Rotate alone (A22)", async () => {
  renderTable(aBackend(keys(), {}, policy).adapter);
  const row = await rowOf("Over");
  expect(row).toHaveAttribute("data-status", "expired");
  expect(row).toHaveTextContent("Expired 13 Nov");
  expect(within(row).getByText("Expired")).toBeVisible();
  await userEvent.click(within(row).getByRole("button", { name: "Actions for Over" }));
  const menu = await screen.findByRole("menu");
  expect(
    within(menu)
      .getAllByRole("menuitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["Rotate"]);
  await userEvent.click(within(menu).getByRole("menuitem", { name: "Rotate" }));
  const dialog = await screen.findByRole("dialog", { name: "Rotate Over" });
  expect(dialog).toHaveAccessibleDescription("The old key has expired and no longer works.");
  expect(within(dialog).queryByText("Revoke the old key.")).toBeNull();
});

it("G20: keys that expire soon say so in days, are counted, and found by one click, the first to expire first", async () => {
  const backend = aBackend(keys(), {}, policy);
  renderTable(backend.adapter);
  expect(await rowOf("Soon")).toHaveTextContent("Expires in 3 days");
  expect(await rowOf("Today")).toHaveTextContent("Expires today");
  expect(await rowOf("Later")).toHaveTextContent("Expires on 26 Dec");
  await userEvent.click(await screen.findByRole("radio", { name: "Expiring soon 2" }));
  await waitFor(() => expect(names()).toEqual(["Today", "Soon"]));
  expect(screen.getByRole("radio", { name: /^Expiring soon/ })).toBeChecked();
  expect(backend.lists.at(-1)?.input).toMatchObject({
    status: "active",
    expiresBefore: after(14),
    sort: "expiresAt:asc",
  });
  await userEvent.click(screen.getByRole("radio", { name: /^All/ }));
  await waitFor(() => expect(names()).toHaveLength(5));
});

it("G20: the status column sorts by expiry, where the adapter can", async () => {
  renderTable(aBackend(keys(), {}, policy).adapter);
  await rowOf("Soon");
  await userEvent.click(screen.getByRole("button", { name: "Status" }));
  await waitFor(() => expect(names()).toEqual(["Over", "Today", "Soon", "Later", "Forever"]));
  expect(screen.getByRole("columnheader", { name: "Status" })).toHaveAttribute("aria-sort", "ascending");
});

it("G20: without a policy nothing of expiry is offered, and a view that asks for it shows all keys", async () => {
  const view = { search: "", status: "expiring", workspaceId: "", sort: "expiresAt:asc", pageSize: 25 } as const;
  const backend = aBackend(keys());
  renderTable(backend.adapter, { view });
  expect(await rowOf("Soon")).toHaveTextContent("Expires on 19 Nov");
  expect(screen.queryByRole("radio", { name: /Expiring soon/ })).toBeNull();
  expect(screen.queryByRole("button", { name: "Status" })).toBeNull();
  expect(screen.queryByRole("option", { name: "Expiring soon" })).toBeNull();
  expect(backend.lists.at(-1)?.input).toEqual({ limit: 25, sort: "createdAt:desc" });
});

it("G20: an adapter without the filter marks its keys and offers no filter", async () => {
  renderTable(aBackend(keys(), { listFeatures: undefined }, policy).adapter);
  expect(await rowOf("Soon")).toHaveTextContent("Expires in 3 days");
  expect(screen.queryByRole("radio", { name: /Expiring soon/ })).toBeNull();
});

it("G20: a key expires before one's eyes, without a new answer", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  try {
    let now = fixtureNow;
    const backend = aBackend([fixtureKey({ name: "Brief", expiresAt: after(1) })], {}, policy);
    renderTable(backend.adapter, { now: () => now });
    expect(await rowOf("Brief")).toHaveAttribute("data-status", "active");
    const asked = backend.lists.length;
    now += day;
    act(() => void vi.advanceTimersByTime(60_000));
    expect(await rowOf("Brief")).toHaveAttribute("data-status", "expired");
    expect(backend.lists).toHaveLength(asked);
  } finally {
    vi.useRealTimers();
  }
});

it("G20: the question before an expired key is revoked warns of nothing that would stop", async () => {
  const key = fixtureKey({ name: "Over", expiresAt: after(-3) });
  renderTable(aBackend([key], {}, policy).adapter, {
    before: <RevokeKeyDialog apiKey={key} onClose={() => undefined} />,
  });
  const dialog = await screen.findByRole("alertdialog", { name: "Revoke Over?" });
  expect(dialog).toHaveAccessibleDescription(/^This key has expired/);
  expect(dialog).not.toHaveTextContent("stops working at once");
  expect(dialog).not.toHaveTextContent("something depends on this key");
  expect(within(dialog).getByText("Expires")).toBeVisible();
});
