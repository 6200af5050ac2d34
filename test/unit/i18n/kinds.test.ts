import { describe, expect, test } from "vitest";
import { createFormat } from "../../../src/i18n/format.ts";
import { lastUseOf } from "../../../src/i18n/keyTexts.ts";
import { fixtureKey, fixtureNow } from "@mark-ai/api-keys/testing";
import { locales, sentencesOf } from "./support.ts";

/** What labels a thing by its name alone, where nothing else stands beside it. */
const labels = new Set([
  "table.rowMenu",
  "cleanUp.select",
  "reveal.forKey",
  "rotate.proposedName",
  "rotate.title",
  "revoke.title",
]);
const quotes = /[“„«「‘”»]\u00A0?‹(keyName|replacement)›\u00A0?[”“»」’«]/g;

/** A key's value has no word of its own: people have met only "key". */
const secret =
  /secret|geheim|secrète|segret|シークレット|السرية|hemlig|tajn|tajem|sekret|salai|salas[^a]|segred|机密|秘密|시크릿|비밀[^번]|gizli|\bsır\b/iu;
/** Tools are called so. */
const tools =
  /secrets manager|Secrets-Manager|ou (de|un gestionnaire de) secrets|o (de|en un gestor de) secretos|o (di|in un gestore di) segreti|シークレットマネージャー|hemlighetshanterare|správ(ce|ci) tajných údajů|menedżerze sekretów|salaisuuksien hallin|gestor de segredos|gerenciador (de senhas ou )?de segredos|机密管理工具|시크릿 관리 도구|gizli bilgi yöneticisi/gu;

describe.each(locales)("The words of $code", (locale) => {
  const { code, messages } = locale;
  const all = [...sentencesOf(locale)];

  test("K3 no number is written into a sentence: digits come as the reader's language writes them", () => {
    // Japanese writes such words with a digit: 1つ, 1日ごと. A German key is called Pos1.
    const written = all.filter(([, text]) => /[0-9]/.test(text.replace(/1(つ|日|ページ)|2つ|Pos1/g, "")));
    expect(written).toEqual([]);
  });

  test("K4 less than a minute ago is a time of the past, and not the moment that is", () => {
    const format = createFormat(code, "UTC");
    const key = fixtureKey({ lastUsedAt: new Date(fixtureNow - 20_000).toISOString() });
    const use = lastUseOf(key, { messages, format, now: fixtureNow });
    expect(use.text).toBe(messages.common.justNow);
    expect(use.text).not.toBe(format.relative(fixtureNow, fixtureNow));
    expect(use.sentence).toContain(messages.common.justNow);
  });

  test("K7 nobody reads of a secret: there is a key", () => {
    expect(all.filter(([, text]) => secret.test(text.replace(tools, "")))).toEqual([]);
  });

  test("K8 a key's name is set apart from the sentence around it", () => {
    const bare = all.filter(
      ([path, text]) => !labels.has(path) && /‹(keyName|replacement)›/.test(text.replace(quotes, "")),
    );
    expect(bare).toEqual([]);
  });
});

describe("K5 sentences", () => {
  test("stand apart by a space, but in Japanese and Chinese by their full stop alone", () => {
    const joined = (code: string) => createFormat(code, "UTC").sentences(["A.", "B."]);
    expect([joined("en"), joined("fr"), joined("ar"), joined("ja"), joined("zh-CN")]).toEqual([
      "A. B.",
      "A. B.",
      "A. B.",
      "A.B.",
      "A.B.",
    ]);
  });

  test("have a space between a Chinese number and what it counts, as our own Chinese sentences have", () => {
    const format = createFormat("zh-CN", "UTC");
    expect([
      format.relative(fixtureNow - 2_100_000, fixtureNow),
      format.relativeDay(3),
      format.relativeDay(0),
      format.wait(45),
      format.lifetime(30),
      format.lifetime(365),
    ]).toEqual(["35 分钟前", "3 天后", "今天", "45 秒钟后", "30 天", "1 年"]);
  });

  test("have no space between a Japanese number and what it counts", () => {
    const format = createFormat("ja", "UTC");
    expect([format.relative(fixtureNow - 2_100_000, fixtureNow), format.relativeDay(3), format.wait(45)]).toEqual([
      "35分前",
      "3日後",
      "45秒後",
    ]);
  });
});
