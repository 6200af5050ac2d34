import { render, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  ApiKeysError,
  ApiKeysProvider,
  RevokeKeyDialog,
  type ApiKey,
  type ApiKeysAdapter,
  type ApiKeysEvent,
} from "@mark-ai/api-keys";
import { deferred } from "../../support/deferred.js";
import { aBackend, enGb, fixtureKey, fixtureNow, renderTable } from "../table/frame.js";

// A52: the host switches scope and adapter of a mounted page while a key is being revoked.

const production = fixtureKey({ preview: "mk_live_AbCd…wxyz" });
const revoked: ApiKey = { ...production, status: "revoked", revokedAt: "2026-11-16T10:30:00Z" };
const announced = () => screen.getAllByRole("status", { hidden: true }).map((region) => region.textContent);
const noDialog = () => waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());

/** A table of Acme, with Bolt for the host to switch to. */
function twoTenants(given: Partial<ApiKeysAdapter> = {}) {
  const acmeEvents: ApiKeysEvent[] = [];
  const boltEvents: ApiKeysEvent[] = [];
  const acme = aBackend([production], given);
  const bolt = aBackend([fixtureKey({ id: "key_of_bolt", name: "Bolt’s own" })]);
  // That a page is ready is no deed on a key.
  const note = (events: ApiKeysEvent[]) => (event: ApiKeysEvent) => {
    if (event.type !== "ready") events.push(event);
  };
  const view = renderTable(acme.adapter, { onEvent: note(acmeEvents) });
  const toBolt = async () => {
    const onEvent = note(boltEvents);
    view.update({ adapter: bolt.adapter, scope: "bolt", onEvent });
    await screen.findByRole("rowheader", { name: /^Bolt/ });
  };
  return { acme, bolt, acmeEvents, boltEvents, toBolt, ...view };
}

async function openMenu() {
  await userEvent.click(await screen.findByRole("button", { name: "Actions for Production" }));
  return screen.findByRole("menuitem", { name: "Revoke" });
}

async function openDialog() {
  await userEvent.click(await openMenu());
  return within(await screen.findByRole("alertdialog", { name: "Revoke Production?" }));
}

function expectBoltUntouched({ bolt, boltEvents }: ReturnType<typeof twoTenants>) {
  expect(bolt.revoked).toEqual([]);
  expect(boltEvents).toEqual([]);
  expect(announced().join()).not.toContain("Production");
}

describe("A52 when the host switches the tenant", () => {
  it("closes a row's menu", async () => {
    const tenants = twoTenants();
    await openMenu();
    await tenants.toBolt();
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    expectBoltUntouched(tenants);
  });

  it("closes an open revoke dialog, and sends nothing", async () => {
    const tenants = twoTenants();
    await openDialog();
    await tenants.toBolt();
    await noDialog();
    expect(tenants.acme.revoked).toEqual([]);
    expectBoltUntouched(tenants);
  });

  it("finishes a revocation that is under way for the old tenant, and announces nothing on the new one's page", async () => {
    const answer = deferred<ApiKey>();
    const tenants = twoTenants({ revokeKey: () => answer.promise });
    const dialog = await openDialog();
    await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
    await dialog.findByRole("button", { name: "Revoking…" });
    await tenants.toBolt();
    await noDialog();
    answer.resolve(revoked);
    await waitFor(() => expect(tenants.acmeEvents.map(({ type }) => type)).toEqual(["key-revoked"]));
    expect(screen.queryAllByRole("rowheader")).toHaveLength(1);
    expectBoltUntouched(tenants);
  });

  it("reports a failed revocation to the old tenant's host", async () => {
    const answer = deferred<ApiKey>();
    const tenants = twoTenants({ revokeKey: () => answer.promise });
    const dialog = await openDialog();
    await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
    await tenants.toBolt();
    answer.reject(new ApiKeysError("unavailable"));
    await waitFor(() => expect(tenants.acmeEvents).toMatchObject([{ type: "error", source: "revoke" }]));
    expectBoltUntouched(tenants);
  });

  it("closes a dialog that a host opened by itself", async () => {
    const [acme, bolt] = [aBackend([production]), aBackend([])];
    const onClose = vi.fn();
    function Host({ scope }: { scope: "acme" | "bolt" }) {
      const [key, setKey] = useState<ApiKey | null>(production);
      const close = () => {
        onClose();
        setKey(null);
      };
      const { adapter } = scope === "acme" ? acme : bolt;
      return (
        <ApiKeysProvider adapter={adapter} scope={scope} locale={enGb} timeZone="UTC" now={() => fixtureNow}>
          <RevokeKeyDialog apiKey={key} onClose={close} />
        </ApiKeysProvider>
      );
    }
    const { rerender } = render(<Host scope="acme" />);
    await screen.findByRole("alertdialog", { name: "Revoke Production?" });
    rerender(<Host scope="bolt" />);
    await noDialog();
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(bolt.revoked).toEqual([]);
  });
});

it("A52 a read that is retried after the switch asks the backend of its own tenant", async () => {
  let failures = 1;
  const retried = deferred<{ items: ApiKey[] }>();
  const acme = aBackend([production]);
  const bolt = aBackend([fixtureKey({ id: "key_of_bolt", name: "Bolt’s own" })]);
  const listKeys = vi.fn(() => {
    if (failures === 0) return retried.promise;
    failures -= 1;
    return Promise.reject(new ApiKeysError("unavailable", { retryAfter: 0.5 }));
  });
  const view = renderTable({ ...acme.adapter, listKeys });
  await waitFor(() => expect(listKeys).toHaveBeenCalledTimes(1));
  // Something else still shows the old tenant's keys, so that its read is not given up.
  const { QueryObserver } = await import("@tanstack/react-query");
  const [query] = view.queryClient.getQueryCache().findAll({ queryKey: ["@mark-ai/api-keys", "test", "keys"] });
  if (query === undefined) throw new Error("no list is read");
  const stop = new QueryObserver(view.queryClient, { ...query.options, queryKey: query.queryKey }).subscribe(
    () => undefined,
  );
  view.update({ adapter: bolt.adapter, scope: "bolt" });
  await screen.findByRole("rowheader", { name: /^Bolt/ });
  await waitFor(() => expect(listKeys).toHaveBeenCalledTimes(2));
  expect(bolt.lists).toHaveLength(1);
  retried.resolve({ items: [production] });
  await waitFor(() => expect(query.state.data).toMatchObject({ items: [{ name: "Production" }] }));
  stop();
});
