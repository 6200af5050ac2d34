import { ApiKeysPage } from "@mark-ai/api-keys";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import { prefetchApiKeys } from "@mark-ai/api-keys/prefetch";
import { useState } from "react";
import { useBlocker, useLoaderData, useNavigate, type LoaderFunctionArgs } from "react-router";
import { backendUrl } from "../backend.server";

const path = "/api/management/v1";
const scope = "acme";
const adapter = createRestAdapter({ baseUrl: path });

/** Reads on the server what the page shows first, for the person of this request. */
export async function loader({ request }: LoaderFunctionArgs) {
  const headers = { Cookie: request.headers.get("Cookie") ?? "" };
  return prefetchApiKeys({ adapter: createRestAdapter({ baseUrl: backendUrl + path, headers }), scope });
}

export default function ApiKeysRoute() {
  const prefetched = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const [unsaved, setUnsaved] = useState(false);
  useBlocker(() => unsaved && !window.confirm("Leave? The new key is not saved."));
  return (
    <ApiKeysPage
      adapter={adapter}
      scope={scope}
      prefetched={prefetched}
      brand={{ productName: "Acme" }}
      onUnsavedChange={(state) => setUnsaved(state.unsaved)}
      onSignedOut={({ requested }) => (requested ? navigate("/") : undefined)}
    />
  );
}
