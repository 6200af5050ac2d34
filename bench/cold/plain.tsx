import type { ApiKeysAdapter, KeyList } from "@mark-ai/api-keys/contract";
import { createRoot } from "react-dom/client";
import { PlainPage } from "../pages/PlainPage.tsx";
import { measure } from "./measured.ts";

const adapter: ApiKeysAdapter = {
  listKeys: async ({ limit }, { signal }) =>
    (await (await fetch(`/api/api-keys?limit=${String(limit)}`, { signal })).json()) as KeyList,
};

measure(25, () => true);
const place = document.body.appendChild(document.createElement("div"));
createRoot(place).render(<PlainPage adapter={adapter} rows={25} />);
