import { QueryClient } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect } from "vitest";
import { userEvent } from "vitest/browser";
import {
  ApiKeysProvider,
  CreateKeyDialog,
  Guidance,
  KeysTable,
  type ApiKey,
  type ApiKeysAdapter,
  type ApiKeysProviderProps,
  type KeysView,
} from "@mark-ai/api-keys";
import type { Access, ListKeysInput } from "@mark-ai/api-keys/contract";
import { listKeysIn } from "@mark-ai/api-keys/contract";
import { en } from "@mark-ai/api-keys/locales/en";
import { fixtureAccess, fixtureKey, fixtureNow } from "@mark-ai/api-keys/testing";

export { fixtureAccess, fixtureKey, fixtureNow } from "@mark-ai/api-keys/testing";

/** English as the British write dates. */
export const enGb = { ...en, code: "en-GB" };

export interface Backend {
  keys: ApiKey[];
  readonly adapter: ApiKeysAdapter;
  /** The list requests that reached it, oldest first. */
  readonly lists: { readonly input: ListKeysInput; readonly signal: AbortSignal }[];
  readonly revoked: string[];
}

/** A backend of Acme with these keys. What is given replaces its methods; `undefined` takes one away. */
export function aBackend(keys: ApiKey[], given: Partial<ApiKeysAdapter> = {}, access: Partial<Access> = {}): Backend {
  const backend: Backend = {
    keys,
    lists: [],
    revoked: [],
    adapter: {
      listFeatures: ["expiresBefore", "sort:expiresAt"],
      getAccess: () => Promise.resolve(fixtureAccess(access)),
      listKeys: async (input, context) => {
        backend.lists.push({ input, signal: context.signal });
        await Promise.resolve();
        return listKeysIn(backend.keys, input, { now: fixtureNow, warnDays: access.keyExpiry?.warnDays });
      },
      createKey: ({ name, workspaceId }) => {
        const key = fixtureKey({
          id: `key_new_${String(backend.keys.length)}`,
          name,
          workspaceId,
          createdAt: "2026-11-16T10:30:00Z",
          lastUsedAt: null,
        });
        backend.keys = [key, ...backend.keys];
        return Promise.resolve({ key, secret: "mk_live_AbCd0000111122223333444455556602lw1n" });
      },
      revokeKey: ({ keyId }) => {
        backend.revoked.push(keyId);
        backend.keys = backend.keys.map((key) =>
          key.id === keyId && key.status !== "revoked"
            ? {
                ...key,
                status: "revoked",
                revokedAt: "2026-11-16T10:30:00Z",
                revokedBy: { id: "usr_ada", name: "Ada Moreau" },
              }
            : key,
        );
        const key = backend.keys.find(({ id }) => id === keyId);
        return key === undefined ? Promise.reject(new Error("no such key")) : Promise.resolve(key);
      },
      ...given,
    },
  };
  return backend;
}

/** So many keys, the first one the newest. */
export function manyKeys(count: number): ApiKey[] {
  return Array.from({ length: count }, (_, index) =>
    fixtureKey({
      id: `key_${String(index + 1)}`,
      name: `Key ${String(index + 1)}`,
      createdAt: new Date(fixtureNow - (index + 1) * 60_000).toISOString(),
    }),
  );
}

export interface TableProps extends Partial<ApiKeysProviderProps> {
  view?: KeysView;
  onViewChange?: (view: KeysView) => void;
  before?: ReactNode;
}

/** The table with the dialog and the guidance beside it, on a client that the test can make refetch. */
export function renderTable(adapter: ApiKeysAdapter, props: TableProps = {}) {
  const queryClient = new QueryClient();
  const page = (more: TableProps) => {
    const { view, onViewChange, before, ...provider } = { ...props, ...more };
    return (
      <ApiKeysProvider
        adapter={adapter}
        locale={enGb}
        timeZone="Asia/Kathmandu"
        colorScheme="light"
        now={() => fixtureNow}
        queryClient={queryClient}
        scope="test"
        {...provider}
      >
        {before}
        <KeysTable view={view} onViewChange={onViewChange} />
        <Guidance />
        <CreateKeyDialog />
      </ApiKeysProvider>
    );
  };
  const { rerender, ...rendered } = render(page({}));
  return { ...rendered, queryClient, update: (more: TableProps) => rerender(page(more)) };
}

/** The row of a key, by the key's name. */
export async function rowOf(name: string): Promise<HTMLElement> {
  const header = await screen.findByRole("rowheader", { name: new RegExp(`^${name}`) });
  const row = header.closest<HTMLElement>("[role=row]");
  if (row === null) throw new Error(`${name} has no row`);
  return row;
}

export async function cellsOf(name: string): Promise<string[]> {
  return within(await rowOf(name))
    .getAllByRole("cell")
    .map((cell) => cell.textContent);
}

/** The names in the table, from the first row on. */
export function names(): string[] {
  return screen.queryAllByRole("rowheader").map((cell) => cell.querySelector("bdi")?.textContent ?? "");
}

/** Creates a key with the dialog, and leaves the key shown. */
export async function create(name: string) {
  await userEvent.click(screen.getByRole("button", { name: "Create API Key" }));
  await userEvent.fill(await screen.findByRole("textbox", { name: "Key name" }), name);
  await userEvent.keyboard("{Enter}");
  await screen.findByText("Your key is ready");
}

/** Says that the shown key is saved, and waits until its dialog is gone. */
export async function closeReveal() {
  await userEvent.click(screen.getByRole("button", { name: "I have saved it" }));
  const close = screen.queryByRole("button", { name: "Done" });
  if (close !== null) await userEvent.click(close);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
}
