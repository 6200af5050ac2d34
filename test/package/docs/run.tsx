import { callAdapter, type AdapterInput, type AdapterMethod, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import { StrictMode, type ComponentType } from "react";
import { createRoot } from "react-dom/client";

declare global {
  interface Window {
    runBlock: (url: string) => Promise<string[]>;
  }
}

type Loaded = Record<string, unknown>;

const isAdapter = (value: unknown): value is ApiKeysAdapter =>
  typeof value === "object" && value !== null && typeof (value as Partial<ApiKeysAdapter>).listKeys === "function";

const isComponent = (value: unknown): value is ComponentType =>
  typeof value === "function" && /^[A-Z]/u.test(value.name) && !/^class\b/u.test(String(value));

/** Asks everything that an adapter can do, as the page does: each answer is checked against the contract. */
async function useAdapter(adapter: ApiKeysAdapter): Promise<string[]> {
  const asked: string[] = [];
  const ask = <M extends AdapterMethod>(method: M, input: AdapterInput<M>) => {
    asked.push(method);
    return callAdapter(adapter, method, input, { signal: new AbortController().signal });
  };
  await ask("listKeys", { limit: 5 });
  if (adapter.getAccess !== undefined) await ask("getAccess", {});
  if (adapter.createKey !== undefined) {
    const idempotencyKey = crypto.randomUUID();
    const { key } = await ask("createKey", { workspaceId: "ws_marketing", name: "From a document", idempotencyKey });
    if (adapter.revokeKey !== undefined) await ask("revokeKey", { keyId: key.id });
  }
  return asked;
}

/** Draws a component, and waits until it shows something. */
async function draw(Drawn: ComponentType): Promise<string> {
  const place = document.body.appendChild(document.createElement("div"));
  createRoot(place).render(
    <StrictMode>
      <Drawn />
    </StrictMode>,
  );
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("It shows nothing.")), 10_000);
    const look = () => {
      const page = place.querySelector(".mak-root");
      const shown = page === null ? place.childElementCount > 0 : place.querySelector("h1, table") !== null;
      if (!shown) return void setTimeout(look, 20);
      clearTimeout(late);
      resolve();
    };
    look();
  });
  return "drawn";
}

/** Loads a block as a module, draws the components that it exports, and asks its adapters. */
window.runBlock = async (url) => {
  const loaded = (await import(url)) as Loaded;
  const did: string[] = [];
  for (const value of Object.values(loaded)) {
    if (isAdapter(value)) did.push(...(await useAdapter(value)));
    else if (isComponent(value)) did.push(await draw(value));
  }
  return did;
};
