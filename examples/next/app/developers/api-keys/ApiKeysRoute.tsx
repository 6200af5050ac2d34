"use client";
import { ApiKeysPage } from "@mark-ai/api-keys";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import type { Place } from "../../../session/session";

// Adapters hold functions, which a server component cannot hand down: they are made in a client file.
const adapter = createRestAdapter({ baseUrl: "/api/management/v1" });

export function ApiKeysRoute({ companyId, workspaceId }: Place) {
  return (
    <ApiKeysPage
      adapter={adapter}
      scope={companyId}
      workspaceId={workspaceId}
      brand={{ productName: "Acme", supportUrl: "mailto:support@acme.example" }}
    />
  );
}
