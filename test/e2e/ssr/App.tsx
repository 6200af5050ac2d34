import { ApiKeysPage, useDevelopersAccess, type ApiKeysAdapter, type PrefetchedApiKeys } from "@mark-ai/api-keys";
import { ar } from "@mark-ai/api-keys/locales/ar";
import { en } from "@mark-ai/api-keys/locales/en";
import { fr } from "@mark-ai/api-keys/locales/fr";
import { StrictMode, useState } from "react";
import { scope, type SsrOptions } from "./options.ts";

export interface AppProps {
  readonly options: SsrOptions;
  readonly adapter: ApiKeysAdapter;
  readonly prefetched: PrefetchedApiKeys | undefined;
}

const locales = { en, fr, ar, auto: "auto" };

/** A host that draws navigation and page on the server. */
export function App({ options, adapter, prefetched }: AppProps) {
  const [left, setLeft] = useState(false);
  const access = useDevelopersAccess({ adapter, scope, prefetched });
  const workspaces = access.access?.workspaces.filter(({ id }) => access.enabled(id)) ?? [];
  return (
    <StrictMode>
      <nav aria-label="Developers">{workspaces.map(({ name }) => name).join(", ") || "…"}</nav>
      <button type="button" onClick={() => setLeft(!left)}>
        {left ? "Come back" : "Leave"}
      </button>
      <main>
        {left ? null : (
          <ApiKeysPage
            adapter={adapter}
            scope={scope}
            locale={locales[options.language]}
            colorScheme={options.scheme}
            prefetched={prefetched}
            brand={{ productName: "Acme", supportUrl: "/support", apiReferenceUrl: "/docs" }}
          />
        )}
      </main>
      <footer>The host goes on here.</footer>
    </StrictMode>
  );
}
