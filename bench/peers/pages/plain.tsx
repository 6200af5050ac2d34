import type { ApiKeysAdapter, KeyList } from "@mark-ai/api-keys/contract";
import { createRoot } from "react-dom/client";
import { PlainPage } from "../../pages/PlainPage.tsx";
import { compare } from "./shared.ts";

const adapter: ApiKeysAdapter = {
  listKeys: async ({ limit }, { signal }) =>
    (await (await fetch(`/plain/api-keys?limit=${String(limit)}`, { signal })).json()) as KeyList,
};

compare({
  row: "tbody [data-key-id]",
  draw: (place, keys) => createRoot(place).render(<PlainPage adapter={adapter} rows={keys} />),
});
