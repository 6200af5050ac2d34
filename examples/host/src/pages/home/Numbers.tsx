import { useKeyCount, type Workspace } from "@mark-ai/api-keys";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { adapter } from "../../adapter.ts";
import { formatDay, formatNumber } from "../../i18n/format.ts";
import { usePreferences } from "../../preferences/Preferences.tsx";
import { queryClient } from "../../queryClient.ts";
import type { KnowledgeBase } from "../../session/api.ts";
import { scopeOf } from "../../session/scopeOf.ts";
import type { Place } from "../../shell/place.ts";

export interface NumbersProps {
  place: Place;
  workspace: Workspace;
  bases: readonly KnowledgeBase[] | undefined;
}

/** What there is, in numbers. Each says whether it counts the company or the workspace. */
export function Numbers({ place, workspace, bases }: NumbersProps) {
  const { words, language } = usePreferences();
  const { person } = place.session;
  const scope = scopeOf(person);
  const company = person.company.name;
  const isDeveloper = workspace.developersEnabled;
  const keys = useKeyCount({ adapter, scope, queryClient, enabled: isDeveloper });
  const seesUsage = isDeveloper && place.access.access?.permissions.viewUsage.allowed === true;
  const quota = useQuery({
    queryKey: ["quota", scope],
    queryFn: ({ signal }) => adapter.getImportQuota({}, { signal }),
    enabled: seesUsage,
    retry: 1,
  }).data;
  const write = (value: number) => formatNumber(language, value);

  return (
    <ul className="app-numbers">
      {isDeveloper && (
        <Figure
          label={<Link to="/developers/api-keys">{words.activeKeys}</Link>}
          value={keys.count === undefined ? undefined : write(keys.count)}
          scope={words.keysScope(company)}
        />
      )}
      {seesUsage && (
        <Figure
          label={<Link to="/developers/api-keys">{words.imports}</Link>}
          value={
            quota && (quota.limit === null ? write(quota.used) : words.outOf(write(quota.used), write(quota.limit)))
          }
          share={quota?.limit === null ? undefined : quota ? quota.used / quota.limit : 0}
          scope={
            quota && words.importsScope(company, formatDay(language, quota.periodEnd, quota.timeZone ?? undefined))
          }
        />
      )}
      <Figure
        label={words.documents}
        value={bases && write(bases.reduce((sum, { documents }) => sum + documents, 0))}
        scope={bases && words.documentsScope(workspace.name, bases.length)}
      />
    </ul>
  );
}

interface FigureProps {
  label: ReactNode;
  /** Undefined: not known yet. */
  value: string | undefined;
  /** How much of a limit that is, which the value says too. */
  share?: number | undefined;
  scope: string | undefined;
}

function Figure({ label, value, share, scope }: FigureProps) {
  return (
    <li className="app-card app-figure">
      <h2>{label}</h2>
      <p className="app-figure-value">{value}</p>
      {share !== undefined && <progress className="app-meter" value={share} max={1} aria-hidden="true" />}
      <p className="app-note">{scope}</p>
    </li>
  );
}
