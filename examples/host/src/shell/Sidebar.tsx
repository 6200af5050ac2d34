import { useEffect, useId, useRef, useState } from "react";
import { useLocation } from "react-router";
import { Icon } from "../controls/Icon.tsx";
import { usePreferences } from "../preferences/Preferences.tsx";
import { Account } from "./Account.tsx";
import { Brand } from "./Brand.tsx";
import { Navigation } from "./Navigation.tsx";
import type { Place } from "./place.ts";
import { WorkspaceSwitcher } from "./WorkspaceSwitcher.tsx";

/** The width from which the sidebar stands beside the page, as shell.css has it. */
const wide = "(width >= 800px)";

/** The left column. On a narrow screen it is a drawer, which the button in the bar opens. */
export function Sidebar({ place }: { place: Place }) {
  const { words } = usePreferences();
  const { key } = useLocation();
  const drawer = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const id = useId();

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const close = () => drawer.current?.hidePopover();
    // A page was chosen.
    close();
    // There is room for the column now.
    matchMedia(wide).addEventListener("change", close, { signal });
    // The page behind an open drawer is covered: who leaves the drawer by Tab closes it.
    const closeBehind = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && drawer.current?.contains(relatedTarget) === false) close();
    };
    drawer.current?.addEventListener("focusout", closeBehind, { signal });
    return () => listening.abort();
  }, [key]);

  return (
    <header className="app-header">
      <div className="app-bar">
        <button
          type="button"
          className="app-icon-button"
          aria-label={words.menu}
          popoverTarget={id}
          aria-expanded={open}
        >
          <Icon name="menu" />
        </button>
        <Brand />
      </div>
      <div
        ref={drawer}
        id={id}
        popover="auto"
        className="app-sidebar"
        onToggle={(event) => setOpen(event.newState === "open")}
      >
        <Brand />
        <WorkspaceSwitcher place={place} />
        <Navigation place={place} />
        <Account session={place.session} />
      </div>
    </header>
  );
}
