import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import type { ApiKeysEvent } from "../../../src/data/context/events.ts";
import type { ApiKey } from "../../../src/contract/types.ts";
import { KeysTable } from "../../../src/components/keys-table/KeysTable.tsx";
import { useCreateFlow } from "../../../src/provider/createFlow.ts";
import { deferred } from "../../support/deferred.ts";
import { aBackend, aKey, openForm, reveal, secret, show, storages, userEvent } from "./setup.tsx";

// A51: the host switches scope and adapter of a mounted page while the create dialog is open.

let companies = 0;

/** Two companies in one host. The page starts with Acme; `toBolt` and `toAcme` switch. */
function twoTenants(given: Partial<ApiKeysAdapter> = {}, page: Parameters<typeof show>[1] = {}) {
  companies += 1;
  const acme = { ...aBackend(given), scope: `acme-${String(companies)}`, events: [] as ApiKeysEvent[] };
  const workspace = { id: "ws_bolt", name: "Bolt workspace", developersEnabled: true };
  const permission = { allowed: true };
  const boltBackend = aBackend({
    getAccess: () =>
      Promise.resolve({
        company: { id: "bolt", name: "Bolt" },
        workspaces: [workspace],
        permissions: { createKeys: permission, revokeKeys: permission, viewUsage: permission },
      }),
  });
  // One key each: an empty table would have a second button to create one.
  acme.keys.push(aKey({ id: "key_of_acme", name: "Acme’s own", createdAt: "2026-01-01T00:00:00Z" }));
  boltBackend.keys.push(aKey({ id: "key_of_bolt", name: "Bolt’s own", workspaceId: "ws_bolt" }));
  const bolt = { ...boltBackend, scope: `bolt-${String(companies)}`, events: [] as ApiKeysEvent[] };
  const propsOf = ({ adapter, scope, events }: typeof acme, workspaceId: string) => ({
    adapter,
    scope,
    workspaceId,
    onEvent: (event: ApiKeysEvent) => {
      if (event.type !== "ready") events.push(event);
    },
  });
  const [acmeProps, boltProps] = [propsOf(acme, "ws_marketing"), propsOf(bolt, "ws_bolt")];
  const view = show(acme, { around: <KeysTable />, ...acmeProps, ...page });
  return { ...view, acme, bolt, toAcme: () => view.update(acmeProps), toBolt: () => view.update(boltProps) };
}

type Tenants = ReturnType<typeof twoTenants>;

/** Bolt's table is there with its own key, and nothing of Acme's reached Bolt. */
async function expectBoltUntouched({ bolt }: Tenants) {
  await screen.findByRole("rowheader", { name: "Bolt’s own", hidden: true });
  expect(screen.queryAllByRole("rowheader", { hidden: true })).toHaveLength(1);
  expect(bolt.creates).toEqual([]);
  expect(bolt.revoked).toEqual([]);
  expect(bolt.events).toEqual([]);
  expect(storages()).not.toContain(bolt.scope);
}

const typesOf = ({ events }: { events: ApiKeysEvent[] }) => events.map(({ type }) => type);
const box = () => screen.findByRole("textbox", { name: "Your new key" });
const noDialog = () => waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());

describe("A51 when the host switches the tenant", () => {
  it("closes a form that is only filled in, sends nothing, and keeps the draft for its tenant", async () => {
    const tenants = twoTenants();
    const form = await openForm("Half typed");
    await userEvent.selectOptions(within(form).getByRole("combobox", { name: "Workspace" }), "Sales");
    tenants.toBolt();
    await noDialog();
    await expectBoltUntouched(tenants);
    expect(tenants.acme.creates).toEqual([]);

    const ofBolt = within(await openForm());
    expect(ofBolt.getByRole("textbox", { name: "Key name" })).toHaveValue("");
    expect(ofBolt.getByRole("combobox", { name: "Workspace" })).toHaveValue("ws_bolt");
    await userEvent.click(ofBolt.getByRole("button", { name: "Cancel" }));
    await noDialog();

    tenants.toAcme();
    const again = within(await openForm());
    expect(again.getByRole("textbox", { name: "Key name" })).toHaveValue("Half typed");
    expect(again.getByRole("combobox", { name: "Workspace" })).toHaveValue("ws_sales");
    await userEvent.click(again.getByRole("button", { name: "Cancel" }));
    await noDialog();
    const fresh = within(await openForm());
    expect(fresh.getByRole("textbox", { name: "Key name" })).toHaveValue("");
  });

  it("closes a form that was refused", async () => {
    const tenants = twoTenants({ createKey: () => Promise.reject(new ApiKeysError("limit_reached")) });
    const form = within(await openForm("Production", { submit: true }));
    await form.findByText("The key was not created.");
    tenants.toBolt();
    await noDialog();
    await expectBoltUntouched(tenants);
  });

  it("shows the key of a pending creation, and lists and reports it for the old tenant", async () => {
    const answer = deferred<{ key: ApiKey; secret: string }>();
    const tenants = twoTenants({ createKey: () => answer.promise });
    await openForm("Production", { submit: true });
    await waitFor(() => expect(tenants.acme.creates).toHaveLength(1));
    tenants.toBolt();
    answer.resolve({ key: aKey(), secret });
    expect(await box()).toHaveTextContent(secret);
    // Marketing is a workspace of the old tenant: the dialog still says for whom the key is.
    expect(screen.getByText("Production in Marketing")).toBeVisible();
    expect(typesOf(tenants.acme)).toEqual(["key-created"]);
    await expectBoltUntouched(tenants);
    await userEvent.click(screen.getByRole("button", { name: "I have saved it" }));
    await noDialog();
    expect(typesOf(tenants.acme)).toEqual(["key-created", "secret-saved"]);
    await expectBoltUntouched(tenants);
  });

  it("tries a lost answer again with the old tenant's backend", async () => {
    let lose = true;
    const tenants = twoTenants({
      idempotentCreate: true,
      createKey: () => (lose ? Promise.reject(new ApiKeysError("network")) : Promise.resolve({ key: aKey(), secret })),
    });
    await openForm("Production", { submit: true });
    const again = await screen.findByRole("button", { name: "Try again safely" });
    tenants.toBolt();
    lose = false;
    await userEvent.click(again);
    expect(await box()).toHaveTextContent(secret);
    expect(tenants.acme.creates).toHaveLength(2);
    await expectBoltUntouched(tenants);
  });

  it("reads and revokes candidate keys in the old tenant's backend", async () => {
    const tenants = twoTenants({
      createKey: () => Promise.reject(new ApiKeysError("timeout")),
    });
    await openForm("Production", { submit: true });
    await screen.findByText(/No key was created since your attempt/);
    tenants.acme.keys.unshift(aKey());
    tenants.toBolt();
    await userEvent.click(await screen.findByRole("button", { name: "Check again" }));
    await userEvent.click(await screen.findByRole("button", { name: /^Revoke: Production/ }));
    await userEvent.click(screen.getByRole("button", { name: "Revoke key" }));
    await waitFor(() => expect(tenants.acme.revoked).toEqual(["key_1"]));
    await waitFor(() => expect(typesOf(tenants.acme)).toContain("key-revoked"));
    await expectBoltUntouched(tenants);
  });

  it("replaces a key whose secret is lost in the old tenant's backend", async () => {
    let exists = true;
    const tenants = twoTenants({
      createKey: () =>
        exists
          ? Promise.reject(new ApiKeysError("secret_already_shown", { existingKey: aKey() }))
          : Promise.resolve({ key: aKey({ id: "key_2" }), secret }),
    });
    await openForm("Production", { submit: true });
    const replace = await screen.findByRole("button", { name: "Revoke it and create another" });
    tenants.toBolt();
    exists = false;
    await userEvent.click(replace);
    expect(await box()).toHaveTextContent(secret);
    expect(tenants.acme.revoked).toEqual(["key_1"]);
    expect(tenants.acme.creates).toHaveLength(2);
    await expectBoltUntouched(tenants);
  });

  it("keeps an unsaved key on show, and remembers it for the old tenant alone", async () => {
    const tenants = twoTenants();
    await reveal();
    tenants.toBolt();
    await expectBoltUntouched(tenants);
    expect(await box()).toHaveTextContent(secret);
    await userEvent.keyboard("{Escape}");
    await userEvent.click(await screen.findByRole("button", { name: "Go back" }));
    expect(await box()).toHaveTextContent(secret);
    tenants.unmount();
    await waitFor(() => expect(typesOf(tenants.acme)).toEqual(["key-created", "secret-abandoned"]));
    expect(tenants.bolt.events).toEqual([]);
    expect(storages()).toContain(tenants.acme.scope);
    expect(storages()).not.toContain(tenants.bolt.scope);

    show(tenants.bolt, { scope: tenants.bolt.scope });
    await screen.findByRole("button", { name: "Create API Key" });
    expect(screen.queryByText(/before the key “Production” was saved/)).not.toBeInTheDocument();
  });

  it("keeps a saved key on show until it is closed", async () => {
    const tenants = twoTenants();
    await reveal();
    await userEvent.click(screen.getByRole("button", { name: "Copy" }));
    const done = await screen.findByRole("button", { name: "Done" });
    tenants.toBolt();
    await expectBoltUntouched(tenants);
    expect(await box()).toHaveTextContent(secret);
    await userEvent.click(done);
    await noDialog();
    expect(typesOf(tenants.acme)).toEqual(["key-created", "secret-copied"]);
    expect(document.documentElement.outerHTML).not.toContain(secret);
  });

  it("reports a rotation to the old tenant, and shows its reminder there alone", async () => {
    const oldKey = aKey({ id: "key_old", name: "Sales bot" });
    const answer = deferred<{ key: ApiKey; secret: string }>();
    function Rotate() {
      const flow = useCreateFlow("test");
      return <button onClick={() => flow.open({ replaces: oldKey })}>rotate</button>;
    }
    const around = (
      <>
        <Rotate />
        <KeysTable />
      </>
    );
    const tenants = twoTenants({ createKey: () => answer.promise }, { around });
    tenants.acme.keys.push(oldKey);
    await userEvent.click(await screen.findByRole("button", { name: "rotate" }));
    await userEvent.click(await screen.findByRole("button", { name: "Create replacement" }));
    tenants.toBolt();
    answer.resolve({ key: aKey(), secret });
    await box();
    expect(typesOf(tenants.acme)).toEqual(["key-created", "key-rotated"]);
    await expectBoltUntouched(tenants);
    await userEvent.click(screen.getByRole("button", { name: "I have saved it" }));
    await noDialog();
    tenants.toAcme();
    expect(await screen.findByText(/“Sales bot” is being replaced by “Production/)).toBeVisible();
  });

  it("does not open a form for the new tenant once the old one's lost key is revoked", async () => {
    const revoked = deferred<ApiKey>();
    const tenants = twoTenants({ revokeKey: () => revoked.promise });
    await reveal();
    tenants.unmount();
    const next = twoTenants({ revokeKey: () => revoked.promise });
    next.update({ adapter: next.acme.adapter, scope: tenants.acme.scope });
    await userEvent.click(await screen.findByRole("button", { name: "Revoke it and create another" }));
    next.toBolt();
    revoked.resolve(aKey({ id: "key_2", status: "revoked" }));
    await waitFor(() => expect(storages()).not.toContain(tenants.acme.scope));
    await expectBoltUntouched(next);
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });
});
