import { useId } from "react";
import { NavLink } from "react-router";
import { usePreferences } from "../preferences/Preferences.tsx";
import type { Place } from "./place.ts";

/** The product's pages. Developers is there only where the current workspace has the feature. */
export function Navigation({ place, onNavigate }: { place: Place; onNavigate: () => void }) {
  const { words } = usePreferences();
  const { access, workspaceId } = place;
  const groupId = useId();
  const developers = workspaceId !== undefined && access.enabled(workspaceId);

  return (
    <nav className="app-nav" aria-label={words.navigation}>
      <ul>
        <li>
          <NavLink to="/" end onClick={onNavigate}>
            {words.home}
          </NavLink>
        </li>
      </ul>
      {developers && (
        <div role="group" aria-labelledby={groupId}>
          <p className="app-group" id={groupId}>
            {words.developers}
          </p>
          <ul>
            <li>
              <NavLink to="/developers/api-keys" onClick={onNavigate}>
                {words.apiKeys}
              </NavLink>
            </li>
            <li>
              <NavLink to="/docs/api" onClick={onNavigate}>
                {words.apiReference}
              </NavLink>
            </li>
          </ul>
        </div>
      )}
      {access.status === "failed" && (
        <div className="app-note" role="alert">
          <p>{words.accessFailed}</p>
          <button type="button" className="app-button" onClick={access.retry}>
            {words.retry}
          </button>
        </div>
      )}
    </nav>
  );
}
