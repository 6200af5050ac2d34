import { en } from "@mark-ai/api-keys/locales/en";
import { ApiKeysError, type ApiKeysErrorCode } from "@mark-ai/api-keys/contract";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { errorCodes } from "../../../src/contract/errors.ts";
import { docs, readDoc } from "../../package/docs/markdown.ts";

const root = join(import.meta.dirname, "../../..");

describe("the pages of errors", () => {
  it("are one for each code, and no other", () => {
    const pages = readdirSync(join(root, "docs/errors")).filter((file) => file !== "README.md");
    expect(pages.sort()).toEqual([...errorCodes].sort().map((code) => `${code}.md`));
  });

  it.each(errorCodes)("of %s has what the page says, cause, cure and an example", (code: ApiKeysErrorCode) => {
    const { helpUrl, retryable, isDefiniteFailure } = new ApiKeysError(code);
    const path = helpUrl.replace("https://github.com/mark-ai/api-keys/blob/main/", "");
    expect(existsSync(join(root, path)), helpUrl).toBe(true);
    const text = readDoc(path);
    expect([...text.matchAll(/^#+ (.*)$/gmu)].map(([, heading]) => heading)).toEqual([
      code,
      "Cause",
      "Cure",
      "Example",
    ]);
    const quoted = text.split(/^> /mu)[1]?.split("\n\n")[0]?.replaceAll(/\s+/gu, " ");
    expect(quoted).toBe(en.messages.errors[code]);
    expect(text).toContain("```ts");
    expect(/sends a read again by itself/u.test(text)).toBe(retryable);
    expect(/knows that nothing was changed/u.test(text)).toBe(isDefiniteFailure);
  });
});

describe("the migration from 0.1 to 0.2", () => {
  const guide = readDoc("docs/migrations/0.2.md");
  const before = [...guide.matchAll(/^\| ([^|]+)\|/gmu)].map(([, cell = ""]) => cell);
  const names = before.flatMap((cell) =>
    [...cell.matchAll(/`<?(?:\w+\.|\.)?(\w{6,})(?:\(\))?>?`/gu)].map(([, name = ""]) => name),
  );

  it("names what no example and no other document uses any more", () => {
    expect(names).toEqual(expect.arrayContaining(["KeysRegion", "provesNothingHappened", "KeySafety", "queryKeys"]));
    const files = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.[jt]sx?$/u.test(file) && !file.includes("node_modules") && !file.includes("dist"))
      .map((file) => join("examples", file));
    expect(files.length).toBeGreaterThan(20);
    const texts = [...files, ...docs.filter((doc) => !/migrations|CHANGELOG/u.test(doc))];
    const old = texts.flatMap((file) =>
      names.filter((name) => new RegExp(`\\b${name}\\b`, "u").test(readDoc(file))).map((name) => `${file}: ${name}`),
    );
    expect(old.filter((use) => !/: (?:fetching|previous|zIndex)$/u.test(use))).toEqual([]);
  });
});

/** The tables that scripts write, between their marks. */
const generated =
  /<!-- ([\w ]+?(?:bench:\w+|tokens|pairs|colours|adapters)?\b[^>]*)-->[\s\S]*?<!-- (?:\/bench:\w+|end[^>]*) -->/gu;

/** Everything with a letter or a digit counts, code and tables too; only what a script generates does not. */
const wordsIn = (text: string) =>
  text
    .replaceAll(generated, "")
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe("a document", () => {
  it.each(docs)("has at most 1,500 words, code and tables included: %s", (doc) => {
    expect(wordsIn(readDoc(doc))).toBeLessThanOrEqual(1_500);
  });

  it("is counted whole but for what a script generates", () => {
    const text = "# One two\n\n| three | 4 |\n| --- | --- |\n\n```ts\nfive();\n```\n";
    expect(wordsIn(text)).toBe(6);
    expect(wordsIn(`${text}<!-- basic tokens -->\n\n| six |\n\n<!-- end -->\n`)).toBe(6);
  });
});
