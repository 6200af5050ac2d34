import { parse } from "@formatjs/icu-messageformat-parser";
import type { Locale } from "@mark-ai/api-keys";
import { build } from "esbuild";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fromIcu } from "../../../scripts/i18n/fromIcu.mjs";
import { readSignatures, signatureOf } from "../../../scripts/i18n/signatures.mjs";
import { messagesOf, toIcu, type Translation } from "../../../scripts/i18n/toIcu.mjs";
import { locales, sentencesOf } from "./support.ts";

const english = locales.find(({ code }) => code === "en");
if (english === undefined) throw new Error("English is not among the languages.");
const paths = [...messagesOf(english.messages).keys()];

/** Runs the TypeScript that an import writes. */
async function run(source: string, code: string): Promise<Locale> {
  const { outputFiles } = await build({
    stdin: { contents: source, loader: "ts", resolveDir: import.meta.dirname },
    alias: { "@mark-ai/api-keys": join(import.meta.dirname, "../../../src/i18n/format.ts") },
    bundle: true,
    write: false,
    format: "esm",
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? "").toString("base64")}`;
  const module = (await import(/* @vite-ignore */ url)) as Record<string, Locale>;
  const locale = module[code.replaceAll("-", "")];
  if (locale === undefined) throw new Error(`The module of ${code} exports no language.`);
  return locale;
}

describe("notes for translators", () => {
  it("are there for every message, in a sentence", () => {
    const signatures = readSignatures();
    expect(paths.length).toBeGreaterThan(350);
    const without = paths.filter((path) => !/^.{8,}[.`?]$/u.test(signatureOf(signatures, path).description));
    expect(without, "write a note above the message in src/i18n/messages.ts").toEqual([]);
  });
});

describe.each(locales)("G13 the translation file of $code", (locale) => {
  const { translation, lost } = toIcu(locale);

  it("is ICU MessageFormat that another tool reads", () => {
    for (const { message } of Object.values(translation.messages)) {
      expect(() => parse(message, { ignoreTag: true }), message).not.toThrow();
    }
    expect(Object.keys(translation.messages)).toEqual(paths);
  });

  it("comes back as the same sentences", async () => {
    const back = await run(fromIcu(translation, paths), locale.code);
    expect([back.code, back.dir]).toEqual([locale.code, locale.dir]);
    for (const count of [0, 1, 2, 3, 5, 11, 100, 1.5, 1_000_000]) {
      expect(sentencesOf(back, count)).toEqual(sentencesOf(locale, count));
    }
    expect(toIcu(back).translation).toEqual(translation);
  });

  it("lacks nothing but Italian articles, which depend on the number of a day", () => {
    if (locale.code !== "it") expect(lost).toEqual([]);
    else expect(lost).toContain("quota.period");
  });
});

describe("a translation that does not fit is refused, message by message", () => {
  const { translation } = toIcu(english);
  const changed = (path: string, message: string, code = "en"): Translation => ({
    ...translation,
    code,
    messages: { ...translation.messages, [path]: { message, description: "" } },
  });

  it.each([
    ["table.count", "{keys, plural, other {{keys} keys}}", "table.count lacks the plural categories one."],
    ["table.count", "{keys, plural, one {a} =0 {b} other {c}}", "table.count has the categories =0"],
    ["table.count", "{keyz} keys", "table.count names {keyz}, which it is not given. It is given {keys}."],
    ["table.count", "{keys, number} keys", 'table.count has a part of the kind "number".'],
    ["table.count", "{keys", "table.count "],
    ["page.title", "Hello {name}", "page.title names {name}, which it is not given. It is given nothing."],
    ["page.titel", "Keys", "page.titel is not a message of the page."],
  ])("%s: %s", (path, message, fault) => {
    expect(() => fromIcu(changed(path, message), paths)).toThrow(fault);
  });

  it("names every fault at once, missing messages too", () => {
    const { messages } = changed("table.count", "{x}");
    delete messages["page.title"];
    expect(() => fromIcu({ ...translation, messages }, paths)).toThrow(
      /page\.title is missing\.\ntable\.count names \{x\}/u,
    );
  });

  it("wants the plural categories of the new language, not of English", () => {
    expect(() => fromIcu({ ...translation, code: "pl" }, paths)).toThrow(
      "table.count lacks the plural categories few, many.",
    );
  });

  it("keeps HTML, quotes, backticks and braces as the text that they are", async () => {
    const text = `<b>It''s</b> \`$'{'x'}'\` \\ " #`;
    const back = await run(fromIcu(changed("page.title", text), paths), "en");
    expect(back.messages.page.title).toBe(`<b>It's</b> \`$\{x}\` \\ " #`);
  });
});
