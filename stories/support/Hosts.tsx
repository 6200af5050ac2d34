import { useEffect, useRef, type ReactNode } from "react";

const places = ["Overview", "Knowledge bases", "Conversations", "Reports"];
const settings = ["Company", "People", "Billing", "API keys"];

function Places({ title, names, current }: { title: string; names: readonly string[]; current?: string }) {
  return (
    <nav aria-label={title} className="host-places">
      <p className="host-places-title">{title}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={`#${name}`} aria-current={name === current ? "page" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** An app's own shell: a bar, a list of places, and the page in the room that is left. */
export function HostShell({ children }: { children: ReactNode }) {
  return (
    <div className="host">
      <header className="host-bar">
        <strong>Mark AI</strong>
        <span>Acme</span>
      </header>
      <aside className="host-side">
        <Places title="Work" names={places} />
        <Places title="Settings" names={settings} current="API keys" />
      </aside>
      <div className="host-page">{children}</div>
    </div>
  );
}

/** The settings of an app in a modal dialog of its own, with the page in it. */
export function HostModal({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="host-modal" tabIndex={-1} aria-label="Settings">
      <aside className="host-side">
        <Places title="Settings" names={settings} current="API keys" />
      </aside>
      <div className="host-page">{children}</div>
    </dialog>
  );
}
