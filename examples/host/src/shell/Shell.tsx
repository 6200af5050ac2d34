import { useDevelopersAccess } from "@mark-ai/api-keys";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { Outlet } from "react-router";
import { adapter } from "../adapter.ts";
import { Icon } from "../controls/Icon.tsx";
import { usePreferences } from "../preferences/Preferences.tsx";
import { queryClient } from "../queryClient.ts";
import { readSession, type Session } from "../session/api.ts";
import { scopeOf } from "../session/scopeOf.ts";
import { useWorkspaceChoice, type Place } from "./place.ts";
import { Brand } from "./Brand.tsx";
import { Sidebar } from "./Sidebar.tsx";

/** The frame around every page: navigation, workspace and person. */
export function Shell() {
  const { words } = usePreferences();
  const session = useQuery({ queryKey: ["session"], queryFn: ({ signal }) => readSession(signal), retry: 1 });

  // The first frame, with the page in it, is drawn in pieces: the browser can answer between them.
  const isKnown = useDeferredValue(session.data !== undefined);

  if (session.data !== undefined && isKnown) return <Frame session={session.data} />;
  if (!session.isError) {
    return (
      <div className="app">
        <header className="app-header">
          <div className="app-bar">
            <span className="app-icon-button">
              <Icon name="menu" />
            </span>
            <Brand />
          </div>
          <div className="app-sidebar">
            <Brand />
          </div>
        </header>
        <main className="app-main">
          <p role="status" className="app-hidden">
            {words.loading}
          </p>
        </main>
      </div>
    );
  }
  return (
    <main className="app-alone">
      <div role="alert">
        <p>{words.sessionFailed}</p>
        <button type="button" className="app-button" onClick={() => void session.refetch()}>
          {words.retry}
        </button>
      </div>
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
