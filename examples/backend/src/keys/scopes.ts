import type { KeyScopes } from "@mark-ai/api-keys/contract";
import type { Queryable } from "../db/Db.js";
import { Problem } from "../http/Problem.js";

/** What the public API can be used for. */
export const scopeIds = ["documents:write", "knowledge-bases:read"] as const;
export type ScopeId = (typeof scopeIds)[number];

const offered: KeyScopes = {
  presets: [
    {
      id: "full",
      label: "Full access",
      description: "Everything that the API offers.",
      scopes: ["documents:write", "knowledge-bases:read"],
    },
    {
      id: "import",
      label: "Import only",
      description: "For integrations that send documents and read nothing.",
      scopes: ["documents:write"],
    },
    {
      id: "read",
      label: "Read only",
      description: "For dashboards and checks that change nothing.",
      scopes: ["knowledge-bases:read"],
    },
  ],
  groups: [
    {
      label: "Documents",
      scopes: [
        { id: "documents:write", label: "import documents", description: "Each document counts as one import." },
      ],
    },
    {
      label: "Knowledge bases",
      scopes: [
        {
          id: "knowledge-bases:read",
          label: "read knowledge bases",
          description: "Their names, and the progress of their documents.",
        },
      ],
    },
  ],
};

/** What the company's keys may be permitted to do: nothing in particular where it does not use permissions. */
export async function readScopes(db: Queryable, companyId: string): Promise<KeyScopes> {
  const [company] = await db.query<{ has_key_scopes: boolean }>("select has_key_scopes from companies where id = $1", [
    companyId,
  ]);
  return company?.has_key_scopes ? offered : { presets: [], groups: [] };
}

/** Throws for permissions that do not exist. */
export function refuseUnknownScopes(scopes: readonly string[] | undefined): void {
  const known: readonly string[] = scopeIds;
  if (scopes?.every((id) => known.includes(id)) !== false) return;
  throw new Problem("validation", { field: "scopes", detail: "`scopes` names a permission that does not exist." });
}
