import { QueryClient } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import { Activity, StrictMode, type ReactNode } from "react";
import { userEvent } from "vitest/browser";
import type { ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import type { CreateKeyInput } from "../../../src/contract/types.ts";
import type { ApiKey } from "../../../src/contract/types.ts";
import { CreateKeyButton } from "../../../src/components/create-key-dialog/CreateKeyButton.tsx";
import { CreateKeyDialog } from "../../../src/components/create-key-dialog/CreateKeyDialog.tsx";
import { UnsavedKeyNotice } from "../../../src/components/create-key-dialog/UnsavedKeyNotice.tsx";
import type { ApiKeysEvent } from "../../../src/data/context/events.ts";
import { ApiKeysProvider, type ApiKeysProviderProps } from "../../../src/provider/ApiKeysProvider.tsx";

export const clock = Date.parse("2026-11-16T10:30:00Z");
export const secret = "mk_live_7hQ2nVbX4tLw9RzKp3Ys6DfGj1MaCe8u5iOQ";

export const workspaces = [
  { id: "ws_marketing", name: "Marketing", developersEnabled: true },
  { id: "ws_sales", name: "Sales", developersEnabled: true },
  { id: "ws_legal", name: "Legal", developersEnabled: false },
];

export function aKey(given: Partial<ApiKey> = {}): ApiKey {
  return {
    id: "key_1",
    name: "Production",
    workspaceId: "ws_marketing",
    preview: "mk_live_7hQ2…iOQ",
    status: "active",
    createdAt: new Date(clock).toISOString(),
    ...given,
  };
}

/** A backend of one company; `creates` are the requests that reached it. */
export function aBackend(given: Partial<ApiKeysAdapter> = {}) {
  const creates: CreateKeyInput[] = [];
  const revoked: string[] = [];
  const keys: ApiKey[] = [];
  const adapter: ApiKeysAdapter = {
    getAccess: () =>
      Promise.resolve({
        company: { id: "co", name: "Acme" },
        workspaces,
        permissions: {
          createKeys: { allowed: true },
          revokeKeys: { allowed: true },
          viewUsage: { allowed: true },
        },
      }),
    listKeys: () => Promise.resolve({ items: [...keys] }),
    createKey: (input) => {
      const key = aKey({ id: `key_${String(keys.length + 1)}`, name: input.name, workspaceId: input.workspaceId });
      keys.unshift(key);
      return Promise.resolve({ key, secret });
    },
    revokeKey: ({ keyId }) => {
      revoked.push(keyId);
      return Promise.resolve(aKey({ id: keyId, status: "revoked", revokedAt: new Date(clock).toISOString() }));
    },
    ...given,
  };
  const { createKey } = adapter;
  if (createKey !== undefined) {
    adapter.createKey = (input, context) => {
      creates.push(input);
      return createKey(input, context);
    };
  }
  return { adapter, creates, revoked, keys };
}

let scopes = 0;

/** The button, the dialog and the notice in a provider, as a host composes them. */
export function show(
  backend: { adapter: ApiKeysAdapter },
  options: Partial<ApiKeysProviderProps> & { strict?: boolean; around?: ReactNode } = {},
) {
  const { strict = false, around, ...given } = options;
  let mode: "visible" | "hidden" = "visible";
  const events: ApiKeysEvent[] = [];
  const unsaved: boolean[] = [];
  const client = new QueryClient();
  const scope = given.scope ?? `test-${String((scopes += 1))}`;
  const page = (props: Partial<ApiKeysProviderProps> = {}) => {
    const tree = (
      <Activity mode={mode}>
        <ApiKeysProvider
          adapter={backend.adapter}
          scope={scope}
          queryClient={client}
          workspaceId="ws_marketing"
          timeZone="Asia/Kathmandu"
          now={() => clock}
          onEvent={(event) => events.push(event)}
          onUnsavedChange={(state) => unsaved.push(state.unsaved)}
          {...given}
          {...props}
        >
          <UnsavedKeyNotice />
          <CreateKeyButton />
          {around}
          <CreateKeyDialog />
        </ApiKeysProvider>
      </Activity>
    );
    return strict ? <StrictMode>{tree}</StrictMode> : tree;
  };
  const view = render(page());
  return {
    ...view,
    client,
    events,
    unsaved,
    scope,
    update: (props: Partial<ApiKeysProviderProps>) => view.rerender(page(props)),
    /** Hides the page, or shows it again, as a router does that keeps its pages. */
    turn: (next: "visible" | "hidden") => {
      mode = next;
      view.rerender(page());
    },
  };
}

/** All that the two storages hold. */
export function storages(): string {
  return JSON.stringify([sessionStorage, localStorage].map((storage) => Object.entries(storage)));
}

/** Opens the form, and fills and sends it where told. */
export async function openForm(name?: string, { submit = false } = {}): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole("button", { name: "Create API Key" }));
  const dialog = await screen.findByRole("dialog");
  if (name !== undefined) await userEvent.fill(within(dialog).getByRole("textbox", { name: "Key name" }), name);
  if (submit) await userEvent.click(within(dialog).getByRole("button", { name: "Create" }));
  return dialog;
}

/** Goes all the way to the secret. */
export async function reveal(name = "Production"): Promise<HTMLElement> {
  const dialog = await openForm(name, { submit: true });
  await within(dialog).findByRole("textbox", { name: "Your new key" });
  return dialog;
}

export { userEvent };
