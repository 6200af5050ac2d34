import { useId } from "react";
import { NavLink } from "react-router";
import { DocsLink } from "../controls/DocsLink.tsx";
import { Icon } from "../controls/Icon.tsx";
import { usePreferences } from "../preferences/Preferences.tsx";
import type { Place } from "./place.ts";

/** The product's pages. Developers is there only where the current workspace has the feature. */
export function Navigation({ place }: { place: Place }) {
  const { words } = usePreferences();
  const { access, workspaceId } = place;
  const groupId = useId();
  const developers = workspaceId !== undefined && access.enabled(workspaceId);

  return (
    <nav className="app-nav" aria-label={words.navigation}>
      <ul>
        <li>
          <NavLink to="/" end>
            <Icon name="home" />
            <span>{words.home}</span>
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
              <NavLink to="/developers/api-keys">
                <Icon name="key" />
                <span>{words.apiKeys}</span>
              </NavLink>
            </li>
            <li>
              <DocsLink icon={<Icon name="book" />} />
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
