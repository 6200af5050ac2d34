import { usePreferences } from "../../preferences/Preferences.tsx";
import { usePlace } from "../../shell/place.ts";
import { FirstCall } from "./FirstCall.tsx";
import { KnowledgeBases } from "./KnowledgeBases.tsx";
import { LatestImports } from "./LatestImports.tsx";
import { Numbers } from "./Numbers.tsx";
import { useKnowledgeBases } from "./useKnowledgeBases.ts";

/** What the company has, what arrived last, and the way to the first call of the API. */
export function HomePage() {
  const place = usePlace();
  const { access, workspaceId = "", session } = place;
  const { words } = usePreferences();
  const workspace = access.access?.workspaces.find(({ id }) => id === workspaceId);
  const bases = useKnowledgeBases(place);

  return (
    <div className="app-page">
      <title>{`${words.home} · Mark AI`}</title>
      <h1>{words.home}</h1>
      <p className="app-lead">{workspace && words.homeLead(workspace.name, session.person.company.name)}</p>
      {workspace && (
        <div className="app-home">
          <Numbers place={place} workspace={workspace} bases={bases.data} />
          <LatestImports place={place} />
          {workspace.developersEnabled && <FirstCall />}
          <KnowledgeBases bases={bases} />
        </div>
      )}
    </div>
  );
}
