import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import {
  ApiKeysPage,
  type ApiKeysPageProps,
  type Locale,
  type MessageOverrides,
  type Messages,
} from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { ar } from "@mark-ai/api-keys/locales/ar";
import { en } from "@mark-ai/api-keys/locales/en";
import { fr } from "@mark-ai/api-keys/locales/fr";
import { ja } from "@mark-ai/api-keys/locales/ja";
import { ko } from "@mark-ai/api-keys/locales/ko";
import { tr } from "@mark-ai/api-keys/locales/tr";
import { fixtureNow } from "@mark-ai/api-keys/testing";
import { expectConsole } from "../../support/failOnConsole.ts";

function show(props: Partial<ApiKeysPageProps>) {
  const adapter = createMemoryAdapter({ clock: () => fixtureNow, seed: 1 });
  const page = (more: Partial<ApiKeysPageProps>) => (
    <ApiKeysPage adapter={adapter} now={() => fixtureNow} timeZone="Asia/Kathmandu" {...props} {...more} />
  );
  const { rerender } = render(page({}));
  return { update: (more: Partial<ApiKeysPageProps>) => rerender(page(more)) };
}

const row = (name: string) => screen.findByRole("row", { name: new RegExp(name) });

describe("G13 numbers and dates are the reader's", () => {
  it("in Arabic digits where the region writes them", async () => {
    show({ locale: { ...ar, code: "ar-EG" } });
    expect(await row("Production")).toHaveTextContent("٣ نوفمبر ٢٠٢٦");
    expect(await screen.findByText("١٬٢٨٤")).toBeVisible();
    expect(screen.getByRole("meter")).toHaveAttribute("aria-valuetext", expect.stringContaining("٢٬٠٠٠"));
  });

  it("in another calendar, and in a zone of the host's, which may be a day ahead", async () => {
    const { update } = show({ locale: { ...en, code: "en-GB-u-ca-buddhist" } });
    expect(await row("Production")).toHaveTextContent("3 Nov 2569");
    update({ locale: { ...en, code: "en-GB-u-ca-islamic-umalqura" } });
    expect(await row("Production")).toHaveTextContent(/Jum\. I 1448/);
    update({ locale: { ...en, code: "en-GB" }, timeZone: "Pacific/Kiritimati" });
    expect(await row("Production")).toHaveTextContent("4 Nov 2026");
    update({ locale: ja, timeZone: "Pacific/Pago_Pago" });
    expect(await row("Production")).toHaveTextContent("2026年11月2日");
  });
});

describe("G13 letters and lines follow the language", () => {
  it("a Turkish permission that begins with i is shown with İ", async () => {
    const scopes = [{ id: "documents:write", label: "içe aktarma" }];
    const adapter = {
      ...createMemoryAdapter({ clock: () => fixtureNow, seed: 1 }),
      getScopes: () => Promise.resolve({ presets: [], groups: [{ label: "Belgeler", scopes }] }),
    };
    show({ locale: tr, adapter });
    await userEvent.click(await screen.findByRole("button", { name: tr.messages.page.createKey }));
    expect(await screen.findByRole("checkbox", { name: "İçe aktarma" })).toBeVisible();
  });

  it("Korean lines break between words", async () => {
    const { update } = show({ locale: ko });
    const heading = await screen.findByRole("heading", { level: 1, name: ko.messages.page.title });
    expect(heading).toHaveStyle({ wordBreak: "keep-all" });
    update({ locale: en });
    expect(heading).toHaveStyle({ wordBreak: "normal" });
  });
});

describe("G13 a host's own strings, at the page", () => {
  it("replace sentences and sentences that are made", async () => {
    show({
      locale: fr,
      messages: {
        page: { title: "Accès techniques" },
        table: { rowMenu: ({ keyName }) => `Menu de ${keyName}`, count: ({ keys }) => `${keys.text} au total` },
      },
    });
    expect(await screen.findByRole("heading", { level: 1, name: "Accès techniques" })).toBeVisible();
    expect(await screen.findByRole("button", { name: "Menu de Production" })).toBeVisible();
    expect(screen.getByText("12 au total")).toBeVisible();
    expect(screen.getByRole("button", { name: "Créer une clé API" })).toBeVisible();
  });

  it("are the language's own where one throws, and the page lives", async () => {
    expectConsole(/messages\.table\.count\(\) gave no string, but Error: no such plural/);
    const count = () => {
      throw new Error("no such plural");
    };
    show({ messages: { table: { count } } });
    expect(await screen.findByText(/^\d+ keys$/)).toBeVisible();
    expect(await screen.findByRole("region", { name: /Knowledge base imports/ })).toBeVisible();
    expect(screen.getByRole("button", { name: "Create API Key" })).toBeVisible();
  });
});

describe("G13 a developer is told what is wrong with the language", () => {
  /** What is said in development, a new page each time: each thing is said once. */
  function warnings(): readonly string[] {
    const said: string[] = [];
    const warn = vi.spyOn(console, "warn").mockImplementation((text: string) => void said.push(text));
    onTestFinished(() => warn.mockRestore());
    return said;
  }

  it.each(["xx-invalid-locale-code!!", "tlh", ""])(
    "where Intl does not know its code %j, and the page lives",
    async (code) => {
      const said = warnings();
      const { update } = show({ locale: { ...fr, code } });
      expect(await row("Production")).toHaveTextContent("Nov 3, 2026");
      expect(screen.getByRole("heading", { level: 1, name: "Clés API" })).toBeVisible();
      await expect.poll(() => said).toHaveLength(1);
      expect(said[0]).toContain(
        `Intl does not know the language ${JSON.stringify(code)} of \`locale.code\`, so numbers and dates are written in English. Pass a BCP 47 code, such as "fr" or "pt-BR".`,
      );
      update({ locale: { ...fr, code } });
      await row("Production");
      expect(said).toHaveLength(1);
    },
  );

  it("where its catalogue lacks strings, which are shown in English", async () => {
    const said = warnings();
    const { page, quota, ...rest } = fr.messages;
    const { title, ...others } = page;
    const partial = { ...fr, messages: { ...rest, page: others } as unknown as Messages };
    show({ locale: partial });
    expect(await screen.findByRole("heading", { level: 1, name: "API Keys" })).toBeVisible();
    expect(await screen.findByRole("meter", { name: en.messages.quota.meterLabel })).toBeVisible();
    expect(screen.getByRole("button", { name: "Créer une clé API" })).toBeVisible();
    await expect.poll(() => said).toHaveLength(1);
    const lost = ["page.title", ...Object.keys(quota).map((name) => `quota.${name}`)];
    expect(title).toBe("Clés API");
    expect(said[0]).toContain(`The catalogue of the locale "fr" lacks ${String(lost.length)} of `);
    expect(said[0]).toContain(`shown in English: ${lost.join(", ")}.`);
  });

  it("where it has no catalogue at all, and no direction", async () => {
    const said = warnings();
    show({ locale: { code: "nb" } as unknown as Locale });
    expect(await row("Production")).toHaveTextContent("3. nov. 2026");
    expect(screen.getByRole("button", { name: "Create API Key" })).toBeVisible();
    await expect.poll(() => said.some((text) => text.includes('The catalogue of the locale "nb" lacks '))).toBe(true);
  });

  it("where strings have a name that is not there, or are of the wrong kind", async () => {
    const said = warnings();
    const wrong = { page: { titel: "Keys" }, tabel: { name: "Name" }, table: { name: () => "Name" } };
    show({ messages: wrong as unknown as MessageOverrides, hide: ["table"] });
    expect(await screen.findByRole("heading", { level: 1, name: "API Keys" })).toBeVisible();
    await expect.poll(() => said).toHaveLength(2);
    expect(said[0]).toContain(
      "`messages` has strings that the page does not know and never shows: page.titel, tabel.name.",
    );
    expect(said[1]).toContain("table.name of `messages` is a function, and has to be a string.");
  });

  it("and nothing where all is right", async () => {
    show({ locale: fr, messages: { page: { title: "Clés" } } });
    await within(await screen.findByRole("table")).findByText("Production");
    // failOnConsole fails this test where anything is said.
  });
});
