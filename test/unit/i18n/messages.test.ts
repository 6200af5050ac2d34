import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { MessageOverrides } from "@mark-ai/api-keys";
import { en } from "@mark-ai/api-keys/locales/en";
import { fr } from "@mark-ai/api-keys/locales/fr";
import { mergeMessages } from "../../../src/i18n/mergeMessages.js";
import { messagesOf } from "./support.ts";

describe("G12 G13 a host's own strings", () => {
  it("replace theirs and leave the rest", () => {
    const merged = mergeMessages(fr.messages, {
      page: { title: "Accès" },
      safety: { rotateSteps: { update: "Mettez à jour." } },
      table: { statuses: { revoked: "Retirée" }, rowMenu: ({ keyName }) => `Pour ${keyName}` },
      retryIn: ({ when }) => `Encore ${when}`,
    } satisfies MessageOverrides);
    const before = messagesOf(fr);
    const changed = [...messagesOf({ ...fr, messages: merged })].filter(([path, text]) => before.get(path) !== text);
    expect(changed.map(([path]) => path)).toEqual([
      "page.title",
      "table.statuses.revoked",
      "table.rowMenu",
      "safety.rotateSteps.update",
      "retryIn",
    ]);
    expect(merged.table.rowMenu({ keyName: "Zapier" })).toBe("Pour Zapier");
    expect(merged.retryIn({ when: "dans 3 s" })).toBe("Encore dans 3 s");
  });

  it("change nothing where they are undefined, and never the language itself", () => {
    expect(mergeMessages(en.messages, undefined)).toBe(en.messages);
    expect(mergeMessages(en.messages, {})).toEqual(en.messages);
    expect(mergeMessages(en.messages, { page: { title: undefined }, table: undefined })).toEqual(en.messages);
    mergeMessages(en.messages, { page: { title: "Mine" } });
    expect(en.messages.page.title).toBe("API Keys");
  });
});

describe("G13 the messages", () => {
  const src = join(import.meta.dirname, "../../../src");
  const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/^i18n\/(?:messages|locales)/.test(file))
    .map((file) => readFileSync(join(src, file), "utf8"));
  const sections = Object.keys(en.messages);

  /** What a file calls a section: itself, `{ quota: texts }`, or `const texts = messages.quota`. */
  function namesOf(section: string, code: string): readonly string[] {
    const renamed = [...code.matchAll(new RegExp(`\\b${section}: (\\w+)\\b[^;\\n]*\\} = `, "g"))];
    const taken = [...code.matchAll(new RegExp(`\\b(\\w+) = [\\w().]*messages\\.${section};`, "g"))];
    return [section, ...[...renamed, ...taken].map(([, name]) => name ?? section)];
  }

  it("are all used: what no part shows is not translated", () => {
    const used = (path: string) => {
      const [section = "", ...rest] = path.split(".");
      // A code of an error, a status of a key and a text's title are looked up in what is named here.
      const own = section === "errors" || section === "retryIn" ? [] : rest.slice(0, section === "safety" ? 2 : 1);
      return sources.some((code) =>
        (own.length === 0 ? ["messages"] : namesOf(section, code)).some((name) =>
          new RegExp(`\\b${[name, ...(own.length === 0 ? [section] : own)].join("\\.")}\\b`).test(code),
        ),
      );
    };
    expect(sections).toContain("table");
    expect([...messagesOf(en).keys()].filter((path) => !used(path))).toEqual([]);
  });
});
