import { usePreferences } from "../preferences/Preferences.tsx";
import type { Place } from "./place.ts";
import { Select } from "./Select.tsx";

export function WorkspaceSwitcher({ place }: { place: Place }) {
  const { words } = usePreferences();
  const workspaces = place.access.access?.workspaces ?? [];
  return (
    <Select
      label={words.workspace}
      value={place.workspaceId ?? ""}
      options={workspaces.map(({ id, name }) => ({ value: id, text: name }))}
      disabled={workspaces.length === 0}
      onChoose={place.chooseWorkspace}
    />
  );
}
