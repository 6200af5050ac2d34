import { ApiKeysPage, createApiKeysController } from "@mark-ai/api-keys";
import { ApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import "@mark-ai/api-keys/styles.css";
import { createRoot } from "react-dom/client";

declare global {
  interface Window {
    /** Asks the backend, which lives outside of the page: its memory must not be counted. */
    ask: (method: string, input: unknown) => Promise<{ readonly answer?: unknown; readonly code?: string }>;
    soak: { later: (ms: number) => void; refresh: () => void };
  }
}

let asleep = 0;

const method = (name: string) => async (input: unknown) => {
  const { answer, code } = await window.ask(name, input);
  if (code !== undefined) throw new ApiKeysError(code as never);
  return answer;
};
const methods = [
  "getAccess",
  "listKeys",
  "getKey",
  "createKey",
  "revokeKey",
  "getImportQuota",
  "getImportHistory",
  "getKeyEvents",
] as const;
const adapter = Object.fromEntries(methods.map((name) => [name, method(name)])) as unknown as ApiKeysAdapter;
const controller = createApiKeysController();
window.soak = {
  later: (ms) => void (asleep += ms),
  refresh: () => controller.refresh(),
};
createRoot(document.body.appendChild(document.createElement("div"))).render(
  <ApiKeysPage adapter={adapter} controller={controller} now={() => Date.now() + asleep} />,
);
