import { ApiKeysPage } from "@mark-ai/api-keys";
import "@mark-ai/api-keys/styles.css";
import { useState } from "react";
import { useBlocker } from "react-router";
import { adapter } from "../adapter.ts";
import { usePreferences } from "../preferences/Preferences.tsx";
import { queryClient } from "../queryClient.ts";
import { scopeOf } from "../session/scopeOf.ts";
import { useStepUp } from "../step-up/useStepUp.tsx";
import { LeaveDialog } from "../shell/LeaveDialog.tsx";
import { usePlace } from "../shell/place.ts";

const snippets = {
  envName: "MARK_AI_API_KEY",
  curl: `curl ${location.origin}/api/v1/knowledge-bases -H "X-API-Key: {key}"`,
};

/** The API Keys page, embedded: the session, the workspace, the language and the router are the host's. */
export function ApiKeysRoute() {
  const { session, workspaceId } = usePlace();
  const { language, scheme, words } = usePreferences();
  const [unsaved, setUnsaved] = useState(false);
  const { onStepUp, stepUpDialog } = useStepUp();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  const administrator = session.people.find(
    ({ role, company }) => role === "administrator" && company.id === session.person.company.id,
  );

  return (
    <>
      <title>{`${words.apiKeys} · Mark AI`}</title>
      <ApiKeysPage
        adapter={adapter}
        scope={scopeOf(session.person)}
        queryClient={queryClient}
        workspaceId={workspaceId}
        brand={{
          productName: "Mark AI",
          apiReferenceUrl: "/docs/api",
          supportUrl: "mailto:support@mark-ai.example",
          administratorHint: administrator?.name,
        }}
        snippets={snippets}
        locale={language}
        colorScheme={scheme}
        onStepUp={onStepUp}
        onUnsavedChange={(state) => setUnsaved(state.unsaved)}
      />
      {stepUpDialog}
      {blocker.state === "blocked" && <LeaveDialog blocker={blocker} />}
    </>
  );
}
