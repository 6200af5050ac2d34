import { describe, expect, it, vi } from "vitest";
import { en } from "@mark-ai/api-keys/locales/en";
import { createFormat, pluralFor, supportedTimeZone } from "../../../src/i18n/format.js";
import { locales } from "./support.ts";

const now = Date.parse("2026-11-16T10:30:00Z");
const zone = "Asia/Kathmandu";
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, " ").replace(/[\u200E\u200F\u061C]/g, "");

interface Written {
  number: string;
  percent: string;
  date: string;
  long: string;
  weekday: string;
  ago: string;
  list: string;
}

const written: Readonly<Record<string, Written>> = {
  en: {
    number: "12,345.5",
    percent: "64%",
    date: "Nov 16, 2026",
    long: "November 16",
    weekday: "Tuesday, November 3, 2026",
    ago: "2 minutes ago",
    list: "a, b, and c",
  },
  fr: {
    number: "12 345,5",
    percent: "64 %",
    date: "16 nov. 2026",
    long: "16 novembre",
    weekday: "mardi 3 novembre 2026",
    ago: "il y a 2 minutes",
    list: "a, b et c",
  },
  de: {
    number: "12.345,5",
    percent: "64 %",
    date: "16. Nov. 2026",
    long: "16. November",
    weekday: "Dienstag, 3. November 2026",
    ago: "vor 2 Minuten",
    list: "a, b und c",
  },
  es: {
    number: "12.345,5",
    percent: "64 %",
    date: "16 nov 2026",
    long: "16 de noviembre",
    weekday: "martes, 3 de noviembre de 2026",
    ago: "hace 2 minutos",
    list: "a, b y c",
  },
  it: {
    number: "12.345,5",
    percent: "64%",
    date: "16 nov 2026",
    long: "16 novembre",
    weekday: "martedì 3 novembre 2026",
    ago: "2 minuti fa",
    list: "a, b e c",
  },
  "pt-BR": {
    number: "12.345,5",
    percent: "64%",
    date: "16 de nov. de 2026",
    long: "16 de novembro",
    weekday: "terça-feira, 3 de novembro de 2026",
    ago: "há 2 minutos",
    list: "a, b e c",
  },
  nl: {
    number: "12.345,5",
    percent: "64%",
    date: "16 nov 2026",
    long: "16 november",
    weekday: "dinsdag 3 november 2026",
    ago: "2 minuten geleden",
    list: "a, b en c",
  },
  sv: {
    number: "12 345,5",
    percent: "64 %",
    date: "16 nov. 2026",
    long: "16 november",
    weekday: "tisdag 3 november 2026",
    ago: "för 2 minuter sedan",
    list: "a, b och c",
  },
  fi: {
    number: "12 345,5",
    percent: "64 %",
    date: "16.11.2026",
    long: "16. marraskuuta",
    weekday: "tiistaina 3. marraskuuta 2026",
    ago: "2 minuuttia sitten",
    list: "a, b ja c",
  },
  "pt-PT": {
    number: "12 345,5",
    percent: "64%",
    date: "16/11/2026",
    long: "16 de novembro",
    weekday: "terça-feira, 3 de novembro de 2026",
    ago: "há 2 minutos",
    list: "a, b e c",
  },
  "zh-CN": {
    number: "12,345.5",
    percent: "64%",
    date: "2026年11月16日",
    long: "11月16日",
    weekday: "2026年11月3日星期二",
    ago: "2 分钟前",
    list: "a、b和c",
  },
  ko: {
    number: "12,345.5",
    percent: "64%",
    date: "2026년 11월 16일",
    long: "11월 16일",
    weekday: "2026년 11월 3일 화요일",
    ago: "2분 전",
    list: "a, b 및 c",
  },
  tr: {
    number: "12.345,5",
    percent: "%64",
    date: "16 Kas 2026",
    long: "16 Kasım",
    weekday: "3 Kasım 2026 Salı",
    ago: "2 dakika önce",
    list: "a, b ve c",
  },
  da: {
    number: "12.345,5",
    percent: "64 %",
    date: "16. nov. 2026",
    long: "16. november",
    weekday: "tirsdag den 3. november 2026",
    ago: "for 2 minutter siden",
    list: "a, b og c",
  },
  nb: {
    number: "12 345,5",
    percent: "64 %",
    date: "16. nov. 2026",
    long: "16. november",
    weekday: "tirsdag 3. november 2026",
    ago: "for 2 minutter siden",
    list: "a, b og c",
  },
  pl: {
    number: "12 345,5",
    percent: "64%",
    date: "16 lis 2026",
    long: "16 listopada",
    weekday: "wtorek, 3 listopada 2026",
    ago: "2 minuty temu",
    list: "a, b i c",
  },
  cs: {
    number: "12 345,5",
    percent: "64 %",
    date: "16. 11. 2026",
    long: "16. listopadu",
    weekday: "úterý 3. listopadu 2026",
    ago: "před 2 minutami",
    list: "a, b a c",
  },
  ja: {
    number: "12,345.5",
    percent: "64%",
    date: "2026年11月16日",
    long: "11月16日",
    weekday: "2026年11月3日火曜日",
    ago: "2分前",
    list: "a、b、c",
  },
  "ar-u-nu-latn": {
    number: "12,345.5",
    percent: "64%",
    date: "16 نوفمبر 2026",
    long: "16 نوفمبر",
    weekday: "الثلاثاء، 3 نوفمبر 2026",
    ago: "قبل دقيقتين",
    list: "a وb وc",
  },
};

describe("G13 what each language writes its own way", () => {
  it.each(Object.entries(written))("%s", (code, expected) => {
    const format = createFormat(code, zone);
    const found: Written = {
      number: format.number(12_345.5),
      percent: format.percent(0.649),
      date: format.date(now),
      long: format.dayLong(now),
      weekday: format.calendarDayLong("2026-11-03"),
      ago: format.relative(now - 125_000, now),
      list: format.list(["a", "b", "c"]),
    };
    expect(
      Object.fromEntries(
        Object.entries({ ...found } as Record<string, string>).map(([name, text]) => [name, plain(text)]),
      ),
    ).toEqual(expected);
  });

  it("is known of every language that the package has", () => {
    expect(locales.filter(({ code }) => !(code in written) && !(`${code}-u-nu-latn` in written))).toEqual([]);
    expect(locales.filter(({ code }) => createFormat(code, zone).code !== code)).toEqual([]);
  });
});

describe("G13 dates", () => {
  it("are of the zone that was declared, to the minute and by the day", () => {
    const eve = "2026-11-15T18:20:00Z";
    expect(plain(createFormat("en-GB", zone).date(eve))).toBe("16 Nov 2026");
    expect(plain(createFormat("en-GB", "UTC").date(eve))).toBe("15 Nov 2026");
    expect(plain(createFormat("en-GB", zone).dateTime(eve))).toBe("16 Nov 2026, 00:05 GMT+5:45");
  });

  it.each([
    ["fr", "1er décembre"],
    ["pt-BR", "1º de dezembro"],
    ["pt", "1º de dezembro"],
    ["pt-PT", "1 de dezembro"],
    ["pt-AO", "1 de dezembro"],
    ["de", "1. Dezember"],
  ])("K1 in %s begin a month with %s", (code, text) => {
    expect(plain(createFormat(code, zone).dayLong("2026-12-01T12:00:00Z"))).toBe(text);
    expect(createFormat(code, zone).dayLong("2026-12-11T12:00:00Z")).toMatch(/^11\D/);
  });

  it.each(locales.map(({ code }) => [code]))("never break inside a day or a time in %s", (code) => {
    const format = createFormat(code, zone);
    const days = [
      format.date(now),
      format.dayOf(now),
      format.dayLong(now),
      format.time(now),
      format.calendarDay("2026-12-01"),
    ];
    expect(days.filter((text) => text.includes(" "))).toEqual([]);
    // Between the day and the time.
    expect(format.dateTime(now).match(/ /gu)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  it("of a calendar have no zone", () => {
    for (const timeZone of [zone, "Pacific/Kiritimati", "Pacific/Pago_Pago"])
      expect(plain(createFormat("en-GB", timeZone).calendarDay("2026-11-03"))).toBe("3 Nov");
  });

  it("are relative by the largest unit, and now under a minute", () => {
    const format = createFormat("en", zone);
    const ago = (ms: number) => format.relative(now - ms, now);
    const minute = 60_000;
    expect([ago(59_999), ago(-30_000), ago(minute), ago(119 * minute), ago(24 * 60 * minute)]).toEqual([
      "now",
      "now",
      "1 minute ago",
      "1 hour ago",
      "yesterday",
    ]);
    expect([ago(15 * 1440 * minute), ago(70 * 1440 * minute), ago(800 * 1440 * minute)]).toEqual([
      "2 weeks ago",
      "2 months ago",
      "2 years ago",
    ]);
  });
});

describe("G06 a percentage", () => {
  it("is never rounded up to what is not reached", () => {
    const format = createFormat("en", zone);
    const percent = (ratio: number) => format.percent(ratio);
    expect([percent(0), percent(0.7999), percent(0.8), percent(0.9999), percent(1), percent(1.07)]).toEqual([
      "0%",
      "79%",
      "80%",
      "99%",
      "100%",
      "107%",
    ]);
  });
});

describe("G13 a language that Intl does not know", () => {
  it.each(["xx", "no_such_thing", "", "tlh-Piqd", "x", "𝓮𝓷"])("%j is written as English", (code) => {
    const format = createFormat(code, zone);
    expect(format.code).toBe("en");
    expect(format.number(1234.5)).toBe("1,234.5");
    expect(plain(format.date(now))).toBe("Nov 16, 2026");
    expect(format.relative(now - 3_600_000, now)).toBe("1 hour ago");
    expect(format.list(["a", "b"])).toBe("a and b");
    expect(format.compare("a2", "a10")).toBeLessThan(0);
    expect(pluralFor(code)(1, { one: "one key", other: "many keys" })).toBe("one key");
  });

  it("a region that is unknown keeps its language, and a zone that is unknown is the reader's", () => {
    expect(createFormat("de-ZZ", zone).number(1234.5)).toBe("1.234,5");
    expect(supportedTimeZone("Mars/Olympus")).toBe(new Intl.DateTimeFormat("en").resolvedOptions().timeZone);
    expect(supportedTimeZone("Asia/Kathmandu")).toBe("Asia/Kathmandu");
  });

  it.each(["Etc/Unknown", "Foo/Bar", "", undefined])("A3: where the reader's own zone is %s, it is UTC", (own) => {
    const { DateTimeFormat } = Intl;
    vi.spyOn(Intl, "DateTimeFormat").mockImplementation(function (
      ...args: ConstructorParameters<typeof DateTimeFormat>
    ) {
      const made = new DateTimeFormat(...args);
      if (args[1]?.timeZone !== undefined) return made;
      return Object.assign(made, { resolvedOptions: () => ({ timeZone: own }) });
    });
    expect(supportedTimeZone(undefined)).toBe("UTC");
    expect(supportedTimeZone("Mars/Olympus")).toBe("UTC");
    expect(supportedTimeZone("Asia/Kathmandu")).toBe("Asia/Kathmandu");
    expect(createFormat("en", supportedTimeZone(undefined)).dateTime(0)).toContain("UTC");
    vi.restoreAllMocks();
  });

  it.each([
    [1, "in 1 second"],
    [59.2, "in 60 seconds"],
    [60, "in 1 minute"],
    [61, "in 61 seconds"],
    [120, "in 2 minutes"],
    [121, "in 3 minutes"],
    [3599, "in 60 minutes"],
    [3600, "in 1 hour"],
    [7200, "in 2 hours"],
    [86_400, "in 1 day"],
    [172_800, "in 2 days"],
  ])("A40: a wait of %s seconds is %s", (seconds, text) => {
    expect(createFormat("en", "UTC").wait(seconds)).toBe(text);
  });

  it.each([
    ["en", "Try again in 1 hour."],
    ["fr", "Réessayez dans 1 heure."],
    ["de", "Versuchen Sie es in 1 Stunde erneut."],
    ["es", "Inténtalo de nuevo dentro de 1 hora."],
    ["it", "Riprova tra 1 ora."],
    ["pt-BR", "Tente novamente em 1 hora."],
    ["nl", "Probeer het over 1 uur opnieuw."],
    ["sv", "Försök igen om 1 timme."],
    ["fi", "Yritä uudelleen 1 tunnin päästä."],
    ["pt-PT", "Tente novamente dentro de 1 hora."],
    ["zh-CN", "请在 1 小时后重试。"],
    ["ko", "1시간 후에 다시 시도하세요."],
    ["tr", "1 saat sonra yeniden deneyin."],
    ["da", "Prøv igen om 1 time."],
    ["nb", "Prøv på nytt om 1 time."],
    ["pl", "Spróbuj ponownie za 1 godzinę."],
    ["cs", "Zkuste to znovu za 1 hodinu."],
    ["ja", "1時間後にもう一度お試しください。"],
    ["ar", "أعد المحاولة بعد ساعة واحدة."],
  ])("A40: in %s an hour's wait is said as an hour", (code, text) => {
    const { messages } = locales.find((locale) => locale.code === code) ?? en;
    const said = messages.retryIn({ when: createFormat(code, "UTC").wait(3600) });
    expect(plain(said).replace(/[\u2066-\u2069]/gu, "")).toBe(text);
  });
});

describe("a formatter", () => {
  it("is kept from page to page, and the oldest goes when there are many", () => {
    const zones = Intl.supportedValuesOf("timeZone").slice(0, 20);
    const kept = zones.map((zone) => createFormat("en", zone));
    expect(zones.map((zone) => createFormat("en", zone))).toEqual(kept);
    expect(createFormat("en", zones[19] ?? "")).toBe(kept[19]);
    expect(createFormat("fr", "UTC")).not.toBe(createFormat("de", "UTC"));
    expect(createFormat("en", zones[19] ?? "")).toBe(kept[19]);
    expect(createFormat("en", zones[0] ?? "")).not.toBe(kept[0]);
  });
});
