import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ApiKeysProvider, defaultKeysView, KeysTable, type ApiKeysAdapter, type KeysView } from "@mark-ai/api-keys";
import { listKeysIn, type KeyList, type ListKeysInput } from "@mark-ai/api-keys/contract";
import { deferred } from "../../support/deferred.js";
import { aBackend, enGb, fixtureAccess, fixtureKey, fixtureNow, manyKeys, names, renderTable } from "./frame.js";

const three = [
  fixtureKey({ id: "a", name: "Zapier", createdAt: "2026-11-01T10:00:00Z", lastUsedAt: "2026-11-02T10:00:00Z" }),
  fixtureKey({ id: "b", name: "Backup", createdAt: "2026-10-01T10:00:00Z", lastUsedAt: null, workspaceId: "ws_sales" }),
  fixtureKey({
    id: "c",
    name: "Old script",
    createdAt: "2026-03-02T10:00:00Z",
    lastUsedAt: "2026-08-08T10:00:00Z",
    status: "revoked",
    revokedAt: "2026-09-01T10:00:00Z",
  }),
];

const announced = () => screen.getAllByRole("status").map((region) => region.textContent);

it("G09: a search is sent once the typing pauses, and says how many keys it found", async () => {
  const backend = aBackend(three);
  renderTable(backend.adapter);
  await screen.findByRole("rowheader", { name: "Zapier" });
  // In one go: on a busy machine the time between two real key presses is longer than the pause that is waited for.
  for (const value of ["z", "za", "zap"]) fireEvent.change(screen.getByRole("searchbox"), { target: { value } });
  await waitFor(() => expect(names()).toEqual(["Zapier"]));
  expect(backend.lists.map(({ input }) => input.search)).toEqual([undefined, "zap"]);
  await waitFor(() => expect(announced()).toContain("1 key found"));
  expect(screen.getByText("1 key")).toBeVisible();
});

it("G09: an older search is cancelled, and its late answer never replaces the newer one", async () => {
  const asked: { input: ListKeysInput; signal: AbortSignal; answer: ReturnType<typeof deferred<KeyList>> }[] = [];
  const listKeys: ApiKeysAdapter["listKeys"] = (input, { signal }) => {
    if (input.search === undefined) return Promise.resolve(listKeysIn(three, input));
    const answer = deferred<KeyList>();
    asked.push({ input, signal, answer });
    return answer.promise;
  };
  renderTable(aBackend([], { listKeys }).adapter);
  await screen.findByRole("rowheader", { name: "Zapier" });
  const search = screen.getByRole("searchbox");
  await userEvent.fill(search, "zap");
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(screen.getByRole("table")).toHaveAttribute("aria-busy", "true");
  await userEvent.fill(search, "back");
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[0]?.signal.aborted).toBe(true);
  expect(asked[1]?.signal.aborted).toBe(false);
  asked[1]?.answer.resolve({ items: three.slice(1, 2) });
  await waitFor(() => expect(names()).toEqual(["Backup"]));
  asked[0]?.answer.resolve({ items: three.slice(0, 1) });
  await asked[0]?.answer.promise;
  expect(names()).toEqual(["Backup"]);
});

it("G09: a search is cut to what a backend takes", async () => {
  renderTable(aBackend(three).adapter);
  expect(await screen.findByRole("searchbox")).toHaveAttribute("maxlength", "255");
});

it("G09: filters by status and workspace, and Clear filters takes all away", async () => {
  renderTable(aBackend(three).adapter);
  await screen.findByRole("rowheader", { name: "Zapier" });
  await userEvent.click(screen.getByRole("radio", { name: /^Active/ }));
  await waitFor(() => expect(names()).toEqual(["Zapier", "Backup"]));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Workspace" }), "Sales");
  await waitFor(() => expect(names()).toEqual(["Backup"]));
  await userEvent.click(screen.getByRole("button", { name: "Clear filters" }));
  await waitFor(() => expect(names()).toHaveLength(3));
  expect(screen.getByRole("searchbox")).toHaveFocus();
  expect(screen.queryByRole("button", { name: "Clear filters" })).toBeNull();
});

it("G09: with one workspace there is neither a column nor a filter for it", async () => {
  const one = [{ id: "ws_marketing", name: "Marketing", developersEnabled: true }];
  renderTable(aBackend([fixtureKey()], {}, { workspaces: one }).adapter);
  await screen.findByRole("rowheader", { name: "Production" });
  expect(screen.queryByRole("columnheader", { name: "Workspace" })).toBeNull();
  expect(screen.queryByRole("combobox", { name: "Workspace" })).toBeNull();
});

it("G09: sorts by name, created and last used from the headers, which say how", async () => {
  renderTable(aBackend(three).adapter);
  await screen.findByRole("rowheader", { name: "Zapier" });
  const header = (name: string) => screen.getByRole("columnheader", { name });
  expect(header("Created")).toHaveAttribute("aria-sort", "descending");
  expect(header("Name")).not.toHaveAttribute("aria-sort");
  await userEvent.click(screen.getByRole("button", { name: "Name" }));
  await waitFor(() => expect(names()).toEqual(["Backup", "Old script", "Zapier"]));
  expect(header("Name")).toHaveAttribute("aria-sort", "ascending");
  expect(header("Created")).not.toHaveAttribute("aria-sort");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(names()).toEqual(["Zapier", "Old script", "Backup"]));
  expect(header("Name")).toHaveAttribute("aria-sort", "descending");
  await userEvent.click(screen.getByRole("button", { name: "Last used" }));
  await waitFor(() => expect(names()).toEqual(["Zapier", "Old script", "Backup"]));
  expect(header("Last used")).toHaveAttribute("aria-sort", "descending");
});

it("G09: the host may keep the view; what it sets replaces what is typed, and its echo does not", async () => {
  const seen: KeysView[] = [];
  function Host() {
    const [view, setView] = useState<KeysView>({ ...defaultKeysView, search: "zap" });
    return (
      <>
        <button type="button" onClick={() => setView({ ...defaultKeysView, search: "back" })}>
          Back in history
        </button>
        <KeysTable
          view={view}
          onViewChange={(next) => {
            seen.push(next);
            setView(next);
          }}
        />
      </>
    );
  }
  render(
    <ApiKeysProvider adapter={aBackend(three).adapter} locale={enGb} timeZone="Asia/Kathmandu" now={() => fixtureNow}>
      <Host />
    </ApiKeysProvider>,
  );
  await waitFor(() => expect(names()).toEqual(["Zapier"]));
  const search = screen.getByRole("searchbox");
  expect(search).toHaveValue("zap");
  await userEvent.type(search, "ier");
  await waitFor(() => expect(seen.at(-1)?.search).toBe("zapier"));
  expect(search).toHaveValue("zapier");
  await userEvent.click(screen.getByRole("button", { name: "Back in history" }));
  await waitFor(() => expect(names()).toEqual(["Backup"]));
  expect(search).toHaveValue("back");
});

it("G09: a workspace that vanishes while it is chosen filters nothing any more", async () => {
  let workspaces = fixtureAccess().workspaces;
  const { queryClient } = renderTable(
    aBackend(three, { getAccess: () => Promise.resolve(fixtureAccess({ workspaces })) }).adapter,
  );
  await screen.findByRole("rowheader", { name: "Zapier" });
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Workspace" }), "Sales");
  await waitFor(() => expect(names()).toEqual(["Backup"]));
  workspaces = workspaces.filter(({ id }) => id !== "ws_sales");
  await queryClient.invalidateQueries();
  await waitFor(() => expect(names()).toHaveLength(3));
  // One workspace is left to choose from, so there is nothing to filter by.
  expect(screen.queryByRole("combobox", { name: "Workspace" })).toBeNull();
});

it("G09: a workspace switch of the host while keys are on their way asks nothing twice and loses nothing", async () => {
  const answer = deferred<KeyList>();
  const listKeys = vi.fn(() => answer.promise);
  const { update } = renderTable(aBackend([], { listKeys }).adapter, { workspaceId: "ws_marketing" });
  await waitFor(() => expect(listKeys).toHaveBeenCalledTimes(1));
  update({ workspaceId: "ws_sales" });
  answer.resolve({ items: three });
  await waitFor(() => expect(names()).toHaveLength(3));
  expect(listKeys).toHaveBeenCalledTimes(1);
});

it("G09: a switch to a workspace without the feature takes the table away, late answer or not", async () => {
  const answer = deferred<KeyList>();
  const { update } = renderTable(aBackend([], { listKeys: () => answer.promise }).adapter, {
    workspaceId: "ws_marketing",
  });
  await screen.findByText("Loading keys…");
  update({ workspaceId: "ws_support" });
  answer.resolve({ items: manyKeys(3) });
  await waitFor(() => expect(screen.queryByRole("region", { name: "API keys" })).toBeNull());
  await answer.promise;
  expect(names()).toEqual([]);
});
