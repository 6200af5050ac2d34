import { ApiKeysPage, type KeysView } from "@mark-ai/api-keys";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import "@mark-ai/api-keys/styles.css";
import { createRoot } from "react-dom/client";
import { compare } from "./shared.ts";

const isThere = (selector: string) => document.querySelector(selector) !== null;
/** The page shows 100 keys at most. */
const drawnOf = (keys: number) => (keys > 100 ? 25 : keys);

compare({
  row: "tbody [data-key-id]",
  drawnOf,
  isComplete: () => isThere("canvas") && !isThere(".mak-skeleton"),
  draw: (place, keys) => {
    const pageSize = drawnOf(keys) as KeysView["pageSize"];
    const view: KeysView = { search: "", status: "all", workspaceId: "", sort: "createdAt:desc", pageSize };
    createRoot(place).render(<ApiKeysPage adapter={createRestAdapter({ baseUrl: "/api" })} view={view} />);
  },
});
