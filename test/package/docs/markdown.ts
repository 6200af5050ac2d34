import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { root } from "../support/project.ts";

/** A fenced block of a document. */
export interface Block {
  readonly doc: string;
  /** The line of its opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  /** Why it is compiled and not run: ```ts no-run="…". */
  readonly noRun: string | undefined;
  /** The file that it says it is, in a comment on its first line. Other blocks of the document can import it. */
  readonly file: string | undefined;
  readonly code: string;
}

export const readDoc = (doc: string) => readFileSync(join(root, doc), "utf8");

const namesIn = (folder: string) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });

/** Everything that is written for readers. */
export const docs = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  ...namesIn("docs")
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
  ...readdirSync(join(root, "examples"))
    .map((folder) => join("examples", folder, "README.md"))
    .filter((file) => existsSync(join(root, file))),
];

const fence = /^( *)(`{3,})([^\n]*)\n([\s\S]*?)^\1\2 *$/gmu;

export function blocksOf(doc: string): Block[] {
  const text = readDoc(doc);
  return [...text.matchAll(fence)].map(({ index, 1: indent = "", 3: info = "", 4: body = "" }) => {
    const code = body.replaceAll(new RegExp(`^${indent}`, "gmu"), "");
    return {
      doc,
      line: text.slice(0, index).split("\n").length,
      language: /^\S*/u.exec(info.trim())?.[0] ?? "",
      noRun: /\bno-run="([^"]+)"/u.exec(info)?.[1],
      file: /^(?:\/\/|\/\*|<!--|#) ?([\w./[\]()-]+\.\w+)(?: ?(?:\*\/|-->))?$/u.exec(code.split("\n")[0] ?? "")?.[1],
      code,
    };
  });
}

export const blocks = docs.flatMap(blocksOf);

/** The text of a document without its blocks. */
const proseOf = (doc: string) => readDoc(doc).replaceAll(fence, "");

export interface Link {
  readonly doc: string;
  readonly target: string;
  /** Inside the repository; the document itself for an anchor alone. */
  readonly path: string;
  readonly anchor: string | undefined;
}

/** An address of this repository on GitHub: what is not published cannot be linked in another way. */
const ownAddress = /^https:\/\/github\.com\/mark-ai\/api-keys\/(?:blob|tree)\/main\/(.+)$/u;

/** The links and images of a document that lead into the repository. */
export function linksOf(doc: string): Link[] {
  const prose = proseOf(doc).replaceAll(/`[^`\n]*`/gu, "");
  return [...prose.matchAll(/\]\(([^()\s]+)\)/gu)]
    .map(([, target = ""]) => ({ target, own: ownAddress.exec(target)?.[1] }))
    .filter(({ target, own }) => own !== undefined || !/^[a-z]+:/u.test(target))
    .map(({ target, own }) => {
      const [path = "", anchor] = (own ?? target).split("#");
      const folder = own === undefined ? dirname(doc) : "";
      return { doc, target, path: path === "" ? doc : normalize(join(folder, path)), anchor };
    });
}

/** The anchors that a document has, as GitHub makes them from its headings. */
export function anchorsOf(doc: string): Set<string> {
  const taken = new Map<string, number>();
  const anchors = [...proseOf(doc).matchAll(/^#{1,6} +(.+?) *#*$/gmu)].map(([, heading = ""]) => {
    const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, "$1");
    const slug = plain
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
      .replaceAll(" ", "-");
    const count = taken.get(slug) ?? 0;
    taken.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${String(count)}`;
  });
  const named = [...readDoc(doc).matchAll(/<a id="([^"]+)"/gu)].map(([, id = ""]) => id);
  return new Set([...anchors, ...named]);
}

/** What a document calls in backticks: paths of the repository and scripts of its manifest. */
export function mentionsOf(doc: string): { paths: string[]; scripts: string[] } {
  const said = [...proseOf(doc).matchAll(/`([^`\n]+)`/gu)].map(([, text = ""]) => text);
  const folders = /^(?:src|test|docs|examples|scripts|stories|bench|\.github|\.changeset|\.storybook)\//u;
  return {
    // What is built is there only after a build.
    paths: said.filter((text) => folders.test(text) && !/[*<{… ]|\/dist\b/u.test(text)),
    scripts: said.flatMap((text) => /^npm (?:run )?([\w:-]+)/u.exec(text)?.[1] ?? []),
  };
}
