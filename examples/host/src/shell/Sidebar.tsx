import { useId, useState } from "react";
import { Link } from "react-router";
import { usePreferences } from "../preferences/Preferences.tsx";
import { Choices } from "./Choices.tsx";
import { Navigation } from "./Navigation.tsx";
import type { Place } from "./place.ts";
import { WorkspaceSwitcher } from "./WorkspaceSwitcher.tsx";

/** The left column; on a narrow screen a top bar that folds it away. */
export function Sidebar({ place }: { place: Place }) {
  const { words } = usePreferences();
  const [open, setOpen] = useState(false);
  const panelId = useId();

  return (
    <header className="app-sidebar" data-open={open}>
      <div className="app-bar">
        <Link to="/" className="app-brand">
          <img src="/favicon.svg" alt="" width="24" height="24" />
          Mark AI
        </Link>
        <button
          type="button"
          className="app-button app-menu-button"
          aria-expanded={open}
          aria-controls={panelId}
          onClick={() => setOpen(!open)}
        >
          {words.menu}
        </button>
      </div>
      <div className="app-panel" id={panelId}>
        <WorkspaceSwitcher place={place} />
        <Navigation place={place} onNavigate={() => setOpen(false)} />
        <Choices session={place.session} />
      </div>
    </header>
  );
}
