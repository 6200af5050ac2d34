import { tokenDocs, type Token } from "@mark-ai/api-keys";
import { Markdown } from "@storybook/addon-docs/blocks";
import dialogs from "../../docs/dialogs.md?raw";
import sections from "../../docs/sections.md?raw";
import partsAndSlots from "../../docs/parts-and-slots.md?raw";
import { markdownOptions } from "../support/markdown.tsx";
import { anatomy, headingOf, rowsOf, sectionOf, tokensIn } from "./anatomy.ts";

const sources = import.meta.glob<string>("../../src/**/*.css", { query: "?raw", import: "default", eager: true });
const styleOf = (path: string) => sources[`../../src/${path}`] ?? "";

const parts = rowsOf(partsAndSlots, "part").filter(([, name = ""]) => name.startsWith("mak-"));
const attributes = rowsOf(partsAndSlots, "part").filter(([, name = ""]) => name.startsWith("data-"));

/** A sentence with its words in backticks as code. */
const withCode = (text: string) =>
  text.split("`").map((piece, index) => (index % 2 === 1 ? <code key={index}>{piece}</code> : piece));

interface TableProps {
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A table whose first two columns are code. */
function AnatomyTable({ title, head, rows }: TableProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <table className="anatomy">
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = "", second = "", third = ""]) => (
            <tr key={`${first} ${second}`}>
              <td>
                <code>{first}</code>
              </td>
              <td>
                <code>{second}</code>
              </td>
              <td>{withCode(third)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const propertyOf = (token: Token) => `--mak-${token.replace(/[A-Z0-9]/gu, (letter) => `-${letter.toLowerCase()}`)}`;

/** When to use a section. */
export function SectionWords({ title }: { title: string }) {
  const text = sectionOf(`${sections}\n${dialogs}`, headingOf(title));
  return text === undefined ? null : <Markdown options={markdownOptions}>{text}</Markdown>;
}

/** What a section is made of, for those who style it. */
export function SectionAnatomy({ title }: { title: string }) {
  const section = anatomy[title];
  if (section === undefined) return null;
  const names = new Set<string>(section.parts);
  const own = ([part = ""]: readonly string[]) => names.has(part);
  const tokens = tokensIn(section.styles.map(styleOf).join("\n"));
  return (
    <>
      <AnatomyTable title="Parts" head={["Part", "Class", "What it is"]} rows={parts.filter(own)} />
      <AnatomyTable title="Data attributes" head={["Part", "Attribute", "Values"]} rows={attributes.filter(own)} />
      <AnatomyTable
        title="Tokens"
        head={["Token", "Property", "What it is"]}
        rows={tokens.map((token) => [token, propertyOf(token), tokenDocs[token].doc])}
      />
    </>
  );
}
