import { act, screen, waitFor } from "@testing-library/react";
import { expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys";
import type { KeyList } from "@mark-ai/api-keys/contract";
import { deferred } from "../../support/deferred.js";
import { allowAdapterFaults, expectConsole } from "../../support/failOnConsole.js";
import { aBackend, fixtureAccess, fixtureKey, names, renderTable } from "./frame.js";

allowAdapterFaults();

const failure = (code: "unavailable" | "forbidden" | "network" | "unauthenticated") =>
  new ApiKeysError(code, { requestId: "req_8f2a", retryable: false });

/** A list whose answers the test gives one by one. */
function heldList() {
  const answers: ReturnType<typeof deferred<KeyList>>[] = [];
  const listKeys: ApiKeysAdapter["listKeys"] = () => {
    const answer = deferred<KeyList>();
    answers.push(answer);
    return answer.promise;
  };
  const next = async (index: number) => {
    await waitFor(() => expect(answers.length).toBeGreaterThan(index));
    return answers[index];
  };
  return { listKeys, next };
}

it("G05: says that the keys are loading, then shows them, and nothing looks empty meanwhile", async () => {
  const { listKeys, next } = heldList();
  renderTable(aBackend([], { listKeys }).adapter);
  await screen.findByText("Loading keys…");
  expect(screen.queryByText("No keys yet")).toBeNull();
  (await next(0))?.resolve({ items: [fixtureKey()] });
  await screen.findByRole("rowheader", { name: "Production" });
  expect(screen.queryByText("Loading keys…")).toBeNull();
  expect(screen.getByText("1 key")).toBeVisible();
});

it("G05: the first-ever state explains what a key is for and offers to create one, without filters", async () => {
  renderTable(aBackend([]).adapter);
  await screen.findByRole("heading", { name: "No keys yet" });
  expect(screen.getByText(/^A key gives an integration access to one workspace\./)).toBeVisible();
  expect(screen.queryByRole("searchbox")).toBeNull();
  expect(screen.queryByRole("table")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Create API Key" }));
  await screen.findByRole("dialog", { name: "Create API Key" });
});

it("G05: filtered to nothing is told from empty, and clearing the filters brings the keys back", async () => {
  renderTable(aBackend([fixtureKey()]).adapter);
  await screen.findByRole("rowheader", { name: "Production" });
  await userEvent.fill(screen.getByRole("searchbox"), "zapier");
  await screen.findByRole("heading", { name: "No matching keys" });
  expect(screen.getByText("zapier")).toBeVisible();
  expect(screen.queryByText("No keys yet")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Clear filters" }));
  await screen.findByRole("rowheader", { name: "Production" });
  expect(screen.getByRole("searchbox")).toHaveValue("");
  expect(screen.getByRole("searchbox")).toHaveFocus();
});

it("G05: a failure says what happened with the request id, never looks empty, and its retry stays until the answer", async () => {
  const { listKeys, next } = heldList();
  renderTable(aBackend([], { listKeys }).adapter);
  (await next(0))?.reject(failure("unavailable"));
  await screen.findByText("The keys could not be loaded. This does not mean there are none.");
  expect(await screen.findByText("Request ID: req_8f2a")).toBeVisible();
  expect(screen.queryByText("No keys yet")).toBeNull();
  expect(screen.queryByText("0 keys")).toBeNull();

  const retry = screen.getByRole("button", { name: /^Try again/ });
  await userEvent.click(retry);
  await waitFor(() => expect(retry).toHaveAttribute("aria-busy", "true"));
  expect(retry).toHaveFocus();
  (await next(1))?.reject(failure("network"));
  await screen.findByText(/The server could not be reached/);
  await userEvent.click(screen.getByRole("button", { name: /^Try again/ }));
  (await next(2))?.resolve({ items: [fixtureKey()] });
  await screen.findByRole("rowheader", { name: "Production" });
  expect(screen.queryByText("Request ID: req_8f2a")).toBeNull();
});

it("G05: forbidden is said as such", async () => {
  renderTable(aBackend([], { listKeys: () => Promise.reject(failure("forbidden")) }).adapter);
  await screen.findByText("You cannot see the keys.");
  expect(screen.getByText("You do not have permission to do this. Ask your administrator.")).toBeVisible();
  expect(screen.queryByText("No keys yet")).toBeNull();
});

it("G05: an answer of another shape is a failure of the table alone", async () => {
  expectConsole(/^API keys page \(table\): listKeys answered with items: found an object, expected a list/);
  const listKeys = () => Promise.resolve({ items: {} as KeyList["items"] });
  renderTable(aBackend([], { listKeys }).adapter, { before: <p>Beside it</p> });
  await screen.findByText(/is not in the expected format/);
  expect(screen.getByText("Beside it")).toBeVisible();
});

it("G05: keys that could not be refreshed stay, marked as stale, and a retry refreshes them", async () => {
  const backend = aBackend([fixtureKey()]);
  let broken = false;
  const listKeys: ApiKeysAdapter["listKeys"] = (input, context) => backend.adapter.listKeys(input, context);
  const adapter: ApiKeysAdapter = {
    ...backend.adapter,
    listKeys: (input, context) => (broken ? Promise.reject(failure("unavailable")) : listKeys(input, context)),
  };
  const { queryClient } = renderTable(adapter);
  await screen.findByRole("rowheader", { name: "Production" });
  const before = screen.getByRole("table").getBoundingClientRect();

  broken = true;
  await queryClient.invalidateQueries();
  await screen.findByText(/^Could not refresh\. Last updated/);
  expect(names()).toEqual(["Production"]);
  expect(screen.getByRole("table").getBoundingClientRect().top).toBe(before.top);

  broken = false;
  backend.keys = [fixtureKey({ name: "Renamed" })];
  await userEvent.click(screen.getByRole("button", { name: /^Try again/ }));
  await screen.findByRole("rowheader", { name: "Renamed" });
  expect(screen.queryByText(/^Could not refresh/)).toBeNull();
});

it.each([
  { code: "unauthenticated", title: /^The keys could not be loaded/ },
  { code: "forbidden", title: undefined },
] as const)("A33: keys that one may no longer see are taken off the page, after $code", async ({ code, title }) => {
  const { adapter } = aBackend([fixtureKey()]);
  let ended = false;
  const { queryClient } = renderTable({
    ...adapter,
    listKeys: (input, context) => (ended ? Promise.reject(failure(code)) : adapter.listKeys(input, context)),
  });
  await screen.findByRole("rowheader", { name: "Production" });
  ended = true;
  await queryClient.invalidateQueries();
  await waitFor(() => expect(screen.queryByText("Production")).not.toBeInTheDocument());
  if (title !== undefined) expect(screen.getAllByText(title)[0]).toBeVisible();
  expect(screen.queryByText(/^Could not refresh/)).toBeNull();
});

it("A34: how long ago the keys were read moves on by itself", async () => {
  const { adapter } = aBackend([fixtureKey()]);
  let broken = false;
  let now = Date.now();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const clock = () => now;
  const { queryClient } = renderTable(
    {
      ...adapter,
      listKeys: (input, context) =>
        broken ? Promise.reject(failure("unavailable")) : adapter.listKeys(input, context),
    },
    { now: clock },
  );
  await screen.findByRole("rowheader", { name: "Production" });
  broken = true;
  await queryClient.invalidateQueries();
  await screen.findByText(/Last updated just now/);
  now += 190_000;
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(screen.getByText(/Last updated 3 minutes ago/)).toBeVisible();
});

it("G05: an access that fails is said in the place of a table without a gate, and no keys are requested", async () => {
  let fails = true;
  const backend = aBackend([fixtureKey()], {
    getAccess: () => (fails ? Promise.reject(failure("unavailable")) : Promise.resolve(fixtureAccess())),
  });
  renderTable(backend.adapter);
  await screen.findByText("The keys could not be loaded. This does not mean there are none.");
  expect(backend.lists).toHaveLength(0);
  fails = false;
  await userEvent.click(screen.getByRole("button", { name: /^Try again/ }));
  await screen.findByRole("rowheader", { name: "Production" });
});

it("S02: without the feature the table is not there, and no key data is requested", async () => {
  const off = [{ id: "ws_marketing", name: "Marketing", developersEnabled: false }];
  const backend = aBackend([fixtureKey()], {}, { workspaces: off });
  renderTable(backend.adapter);
  expect(screen.getByRole("region", { name: "API keys" }), "as long as nobody knows").toBeVisible();
  await waitFor(() => expect(screen.queryByRole("region", { name: "API keys" })).toBeNull());
  expect(backend.lists).toHaveLength(0);
});

it("a slot that throws shows so in its own place, and the row lives", async () => {
  expectConsole(/too many bytes/);
  renderTable(aBackend([fixtureKey()]).adapter, {
    slots: {
      keyName: () => {
        throw new Error("too many bytes");
      },
      rowActions: ({ apiKey }) => <button type="button">Inspect {apiKey.id}</button>,
    },
  });
  expect(await screen.findByRole("button", { name: /^Try again/ })).toHaveAccessibleDescription(
    "This part of the page failed",
  );
  expect(screen.getByText("Production")).toBeVisible();
  expect(screen.getByRole("button", { name: "Inspect key_production" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Actions for Production" })).toBeVisible();
});
