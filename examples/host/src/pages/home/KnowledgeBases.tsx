import type { UseQueryResult } from "@tanstack/react-query";
import { useId } from "react";
import { CopyButton } from "../../controls/CopyButton.tsx";
import { formatMoment, formatNumber } from "../../i18n/format.ts";
import { usePreferences } from "../../preferences/Preferences.tsx";
import type { KnowledgeBase } from "../../session/api.ts";
import { Failed } from "./Failed.tsx";

/** The knowledge bases of the current workspace, with the IDs that the API asks for. */
export function KnowledgeBases({ bases }: { bases: UseQueryResult<KnowledgeBase[]> }) {
  const { words, language } = usePreferences();
  const id = useId();
  return (
    <section className="app-bases" aria-labelledby={id}>
      <h2 id={id}>{words.knowledgeBases}</h2>
      {bases.isError && <Failed text={words.knowledgeBasesFailed} retry={() => void bases.refetch()} />}
      {bases.data?.length === 0 && <p className="app-quiet">{words.knowledgeBasesEmpty}</p>}
      {bases.data !== undefined && bases.data.length > 0 && (
        <table className="app-table" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.id}</th>
              <th scope="col">{words.lastImport}</th>
              <th scope="col" className="app-number">
                {words.documents}
              </th>
            </tr>
          </thead>
          <tbody>
            {bases.data.map((base) => (
              <tr key={base.id}>
                <th scope="row" translate="no">
                  {base.name}
                </th>
                <td>
                  <span className="app-with-copy">
                    <code translate="no">{base.id}</code>
                    <CopyButton text={base.id} what={base.id} />
                  </span>
                </td>
                <td>{base.lastImportAt === null ? words.never : formatMoment(language, base.lastImportAt)}</td>
                <td className="app-number">{formatNumber(language, base.documents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
