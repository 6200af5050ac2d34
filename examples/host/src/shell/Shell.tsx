import { useDevelopersAccess } from "@mark-ai/api-keys";
import { useQuery } from "@tanstack/react-query";
import { Outlet } from "react-router";
import { adapter } from "../adapter.ts";
import { usePreferences } from "../preferences/Preferences.tsx";
import { queryClient } from "../queryClient.ts";
import { readSession, type Session } from "../session/api.ts";
import { scopeOf } from "../session/scopeOf.ts";
import { useWorkspaceChoice, type Place } from "./place.ts";
import { Sidebar } from "./Sidebar.tsx";

/** The frame around every page: navigation, workspace and person. */
export function Shell() {
  const { words } = usePreferences();
  const session = useQuery({ queryKey: ["session"], queryFn: ({ signal }) => readSession(signal), retry: 1 });

  if (session.data !== undefined) return <Frame session={session.data} />;
  return (
    <main className="app-alone">
      {session.isError ? (
        <div role="alert">
          <p>{words.sessionFailed}</p>
          <button type="button" className="app-button" onClick={() => void session.refetch()}>
            {words.retry}
          </button>
        </div>
      ) : (
        <p role="status">{words.loading}</p>
      )}
    </main>
  );
}

function Frame({ session }: { session: Session }) {
  const { words } = usePreferences();
  const access = useDevelopersAccess({ adapter, queryClient, scope: scopeOf(session.person) });
  const place: Place = { session, access, ...useWorkspaceChoice(access, session.person.company.id) };

  return (
    <div className="app">
      <a className="app-skip" href="#content">
        {words.skip}
      </a>
      <Sidebar place={place} />
      <main className="app-main" id="content" tabIndex={-1}>
        <Outlet context={place} />
      </main>
    </div>
  );
}
