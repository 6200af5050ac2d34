import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { formatMoment } from "../../i18n/format.ts";
import { usePreferences } from "../../preferences/Preferences.tsx";
import { readLatestDocuments } from "../../session/api.ts";
import { scopeOf } from "../../session/scopeOf.ts";
import type { Place } from "../../shell/place.ts";
import { Failed } from "./Failed.tsx";

/** The documents that were imported into the workspace last. */
export function LatestImports({ place }: { place: Place }) {
  const { words, language } = usePreferences();
  const id = useId();
  const { session, workspaceId = "" } = place;
  const latest = useQuery({
    queryKey: ["latest-documents", scopeOf(session.person), workspaceId],
    queryFn: ({ signal }) => readLatestDocuments(workspaceId, signal),
    retry: 1,
  });

  return (
    <section className="app-card app-latest" aria-labelledby={id}>
      <h2 id={id}>{words.latestImports}</h2>
      {latest.isError && <Failed text={words.latestImportsFailed} retry={() => void latest.refetch()} />}
      {latest.data?.length === 0 && <p className="app-quiet">{words.latestImportsEmpty}</p>}
      {latest.data !== undefined && latest.data.length > 0 && (
        <ol>
          {latest.data.map((document) => (
            <li key={document.id}>
              <span translate="no">{document.name}</span>
              <span className="app-quiet" translate="no">
                {document.knowledgeBase}
              </span>
              <time className="app-quiet" dateTime={document.createdAt}>
                {formatMoment(language, document.createdAt)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
