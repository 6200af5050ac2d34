import { useMutation } from "@tanstack/react-query";
import { languages, schemes, usePreferences, type Language, type Scheme } from "../preferences/Preferences.tsx";
import { queryClient } from "../queryClient.ts";
import { becomePerson, type Session, type SessionPerson } from "../session/api.ts";
import { Select } from "./Select.tsx";

const languageNames: Record<Language, string> = { en: "English", fr: "Français" };

/** Who one is, which language one reads, and how bright. */
export function Choices({ session }: { session: Session }) {
  const { words, language, scheme, setLanguage, setScheme } = usePreferences();
  const become = useMutation({
    mutationFn: async (personId: string) => {
      // An answer to the former person must not arrive after the change.
      await queryClient.cancelQueries();
      return becomePerson(personId);
    },
    onSuccess: (next) => queryClient.setQueryData(["session"], next),
  });
  const describe = ({ name, role }: SessionPerson) => `${name} (${words[role]})`;

  return (
    <div className="app-choices">
      <Select
        label={words.person}
        value={session.person.id}
        options={session.people.map((person) => ({
          value: person.id,
          text: describe(person),
          group: person.company.name,
        }))}
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
      <Select
        label={words.appearance}
        value={scheme}
        options={schemes.map((value) => ({ value, text: words.schemes[value] }))}
        onChoose={(value) => setScheme(value as Scheme)}
      />
    </div>
  );
}
