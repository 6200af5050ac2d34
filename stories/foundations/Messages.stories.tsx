import { en } from "@mark-ai/api-keys/locales/en";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { use, useState } from "react";
import { sentencesOf } from "../../test/unit/i18n/support.ts";
import { localeIn, ToolbarContext } from "../support/toolbar.ts";
import { TextField } from "../../src/ui/TextField.tsx";
import { Group, Surface } from "./Surface.tsx";

function Table() {
  const locale = localeIn(use(ToolbarContext));
  const [search, setSearch] = useState("");
  const english = sentencesOf(en);
  const wanted = search.trim().toLowerCase();
  const shown = [...sentencesOf(locale)].filter(([key, text]) =>
    [key, text, english.get(key) ?? ""].some((words) => words.toLowerCase().includes(wanted)),
  );
  return (
    <Group
      title="Messages"
      note="Every text of the page in the toolbar's language. ‹Angles› stand for what the page fills in. A length is in characters, beside that of the English text."
    >
      <TextField label="Find a text or a key" value={search} onChange={setSearch} />
      <p role="status" className="foundation-note">{`${String(shown.length)} messages`}</p>
      <table className="messages">
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Text</th>
            <th scope="col">Length</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(([key, text]) => {
            const own = text.length;
            const inEnglish = (english.get(key) ?? "").length;
            return (
              <tr key={key}>
                <th scope="row">
                  <code>{key}</code>
                </th>
                <td lang={locale.code} dir={locale.dir}>
                  {text}
                </td>
                <td>{locale.code === "en" ? own : `${String(own)} / ${String(inEnglish)}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Group>
  );
}

const meta = {
  title: "Foundations/Messages",
  render: () => (
    <Surface>
      <Table />
    </Surface>
  ),
} satisfies Meta;
export default meta;

/** Every message with its key and its length, in the language of the toolbar. */
export const Default: StoryObj = {};
export const German: StoryObj = { globals: { language: "de" } };
