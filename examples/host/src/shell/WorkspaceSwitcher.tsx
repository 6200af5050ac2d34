import { useId } from "react";
import { Icon } from "../controls/Icon.tsx";
import { Options } from "../controls/Select.tsx";
import { usePreferences } from "../preferences/Preferences.tsx";
import { Initials } from "./Initials.tsx";
import type { Place } from "./place.ts";

/** Where someone works: the company, and the workspace of it that they choose. */
export function WorkspaceSwitcher({ place }: { place: Place }) {
  const { words } = usePreferences();
  const id = useId();
  const { name: company } = place.session.person.company;
  const workspaces = place.access.access?.workspaces ?? [];

  return (
    <div className="app-switcher">
      <Initials name={company} shape="square" />
      <span className="app-switcher-company" id={`${id}-company`} translate="no">
        {company}
      </span>
      <label className="app-hidden" htmlFor={id}>
        {words.workspace}
      </label>
      <select
        id={id}
        value={place.workspaceId ?? ""}
        disabled={workspaces.length === 0}
        aria-describedby={`${id}-company`}
        translate="no"
        onChange={(event) => place.chooseWorkspace(event.target.value)}
      >
        <Options options={workspaces.map((each) => ({ value: each.id, text: each.name, group: company }))} />
      </select>
      <Icon name="choose" />
    </div>
  );
}
