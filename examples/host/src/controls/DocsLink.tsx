import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { usePreferences } from "../preferences/Preferences.tsx";
import { Icon } from "./Icon.tsx";

/** The API reference, from wherever it is linked to: in a new tab, so that work in this one is not lost. */
export function DocsLink({ icon }: { icon?: ReactNode }) {
  const { words } = usePreferences();
  const isCurrent = useLocation().pathname === "/docs/api";
  return (
    <a
      className="app-docs-link"
      href="/docs/api"
      target="_blank"
      rel="noreferrer"
      aria-current={isCurrent ? "page" : undefined}
    >
      {icon}
      <span>{words.apiReference}</span>
      <span className="app-hidden">{` (${words.newTab})`}</span>
      <Icon name="external" />
    </a>
  );
}
