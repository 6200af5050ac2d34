import type { ApiKey, ApiKeysAdapter } from "@mark-ai/api-keys";
import { useEffect, useRef, useState } from "react";

export interface PlainPageProps {
  adapter: ApiKeysAdapter;
  rows: number;
}

const dates = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const statuses: Readonly<Record<string, string>> = { active: "Active", revoked: "Revoked", expired: "Expired" };

/** What one writes by hand in an afternoon: the same columns, a native menu and a native dialog, and nothing else. */
export function PlainPage({ adapter, rows }: PlainPageProps) {
  const [keys, setKeys] = useState<readonly ApiKey[]>([]);
  const menu = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      const { items } = await adapter.listKeys({ limit: rows, sort: "createdAt:desc" }, { signal: gone.signal });
      if (!gone.signal.aborted) setKeys(items as readonly ApiKey[]);
    };
    void read();
    return () => gone.abort();
  }, [adapter, rows]);
  return (
    <main className="plain">
      <h1>API Keys</h1>
      <button type="button" data-bench="dialog" onClick={() => dialog.current?.showModal()}>
        Create API Key
      </button>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Key</th>
            <th scope="col">Workspace</th>
            <th scope="col">Created</th>
            <th scope="col">Last used</th>
            <th scope="col">Status</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id} data-key-id={key.id}>
              <th scope="row">{key.name}</th>
              <td>
                <code>{key.preview}</code>
              </td>
              <td>{key.workspaceId}</td>
              <td>{dates.format(Date.parse(key.createdAt))}</td>
              <td>{typeof key.lastUsedAt === "string" ? dates.format(Date.parse(key.lastUsedAt)) : "Never used"}</td>
              <td>{statuses[key.status]}</td>
              <td>
                <button
                  type="button"
                  data-bench="menu"
                  aria-label={`Actions for ${key.name}`}
                  onClick={() => menu.current?.showPopover()}
                >
                  ⋯
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div ref={menu} role="menu" popover="auto" aria-label="Actions">
        <button type="button" role="menuitem">
          Rotate
        </button>
        <button type="button" role="menuitem">
          Revoke
        </button>
      </div>
      <dialog ref={dialog} aria-label="Create API Key">
        <p>A key is tied to one workspace and reaches only that workspace’s resources.</p>
        <label>
          Workspace{" "}
          <select>
            <option>Marketing</option>
            <option>Sales</option>
          </select>
        </label>
        <label>
          Key name <input type="text" placeholder="Zapier Integration" />
        </label>
        <button type="button" onClick={() => dialog.current?.close()}>
          Cancel
        </button>
        <button type="button">Create</button>
      </dialog>
    </main>
  );
}
