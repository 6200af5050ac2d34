import { useId, useRef, useState, type ToggleEvent } from "react";
import { Icon } from "../controls/Icon.tsx";
import { Select } from "../controls/Select.tsx";
import { languages, usePreferences, type Language } from "../preferences/Preferences.tsx";
import type { Session, SessionPerson } from "../session/api.ts";
import { useBecome } from "../session/useBecome.ts";
import { Appearance } from "./Appearance.tsx";
import { Initials } from "./Initials.tsx";

const languageNames: Record<Language, string> = { en: "English", fr: "Français" };

/** Who one is, and in which language and colours one works. */
export function Account({ session }: { session: Session }) {
  const { words, language, setLanguage } = usePreferences();
  const become = useBecome();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { person, people } = session;
  const describe = ({ name, role }: SessionPerson) => `${name} (${words[role]})`;

  // Browsers bring the focus back from a popover, but not from one inside another, as in the drawer.
  const keepFocus = ({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) => {
    if (newState === "closed" && currentTarget.contains(document.activeElement)) button.current?.focus();
  };

  return (
    <div className="app-account">
      <button ref={button} type="button" className="app-account-button" popoverTarget={id} aria-expanded={open}>
        <Initials name={person.name} shape="round" />
        <span className="app-hidden">{words.account}</span>
        <span className="app-account-person" translate="no">
          {person.name}
        </span>
        <span className="app-account-role">{words.roles[person.role]}</span>
        <Icon name="choose" />
      </button>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={words.account}
        className="app-account-panel"
        onBeforeToggle={keepFocus}
        onToggle={(event) => setOpen(event.newState === "open")}
      >
        <Select
          label={words.person}
          value={person.id}
          options={people.map((each) => ({ value: each.id, text: describe(each), group: each.company.name }))}
          note={words.personNote}
          disabled={become.isPending}
          onChoose={(personId) => become.mutate(personId)}
        />
        {become.isError && (
          <p className="app-note" role="alert">
            {words.switchFailed}
          </p>
        )}
        <Select
          label={words.language}
          value={language}
          options={languages.map((value) => ({ value, text: languageNames[value] }))}
          onChoose={(value) => setLanguage(value as Language)}
        />
        <Appearance />
      </div>
    </div>
  );
}
