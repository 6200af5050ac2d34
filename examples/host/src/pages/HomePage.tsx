import { useQuery } from "@tanstack/react-query";
import { usePreferences } from "../preferences/Preferences.tsx";
import { readKnowledgeBases } from "../session/api.ts";
import { scopeOf } from "../session/scopeOf.ts";
import { usePlace } from "../shell/place.ts";

/** The knowledge bases of the current workspace, with as many documents as were imported. */
export function HomePage() {
  const { session, access, workspaceId = "" } = usePlace();
  const { words, language } = usePreferences();
  const workspace = access.access?.workspaces.find(({ id }) => id === workspaceId);
  const bases = useQuery({
    queryKey: ["knowledge-bases", scopeOf(session.person), workspaceId],
    queryFn: ({ signal }) => readKnowledgeBases(workspaceId, signal),
    enabled: workspace !== undefined,
    retry: 1,
  });
  const count = new Intl.NumberFormat(language);

  return (
    <div className="app-page">
      <title>{`${words.home} · Mark AI`}</title>
      <h1>{words.knowledgeBases}</h1>
      {workspace && <p className="app-lead">{words.knowledgeBasesLead(workspace.name)}</p>}
      {bases.isPending && <p role="status">{words.loading}</p>}
      {bases.isError && (
        <div role="alert">
          <p>{words.knowledgeBasesFailed}</p>
          <button type="button" className="app-button" onClick={() => void bases.refetch()}>
            {words.retry}
          </button>
        </div>
      )}
      {bases.data?.length === 0 && <p>{words.knowledgeBasesEmpty}</p>}
      {bases.data !== undefined && bases.data.length > 0 && (
        <table className="app-table">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.id}</th>
              <th scope="col" className="app-number">
                {words.documents}
              </th>
            </tr>
          </thead>
          <tbody>
            {bases.data.map(({ id, name, documents }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <code>{id}</code>
                </td>
                <td className="app-number">{count.format(documents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
