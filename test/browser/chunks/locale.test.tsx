import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiKeysPage, type ApiKeysPageProps, type MessageOverrides } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { fixtureNow } from "@mark-ai/api-keys/testing";
import { expectConsole } from "../../support/failOnConsole.ts";
import { block, hold, release } from "./block.ts";

function show(props: Partial<ApiKeysPageProps>) {
  const adapter = createMemoryAdapter({ clock: () => fixtureNow, seed: 1 });
  const page = (more: Partial<ApiKeysPageProps>) => (
    <ApiKeysPage adapter={adapter} now={() => fixtureNow} timeZone="UTC" {...props} {...more} />
  );
  const { rerender, container } = render(page({}));
  return { container, update: (more: Partial<ApiKeysPageProps>) => rerender(page(more)) };
}

const title = (name: string) => screen.findByRole("heading", { level: 1, name });
const root = (container: Element) => {
  const found = container.querySelector<HTMLElement>(".mak-root");
  if (found === null) throw new Error("The page is not there.");
  return found;
};

/** Everything that was seen on the page from now on, until `stop()`. */
function watchTitles(container: HTMLElement) {
  const seen = new Set<string>();
  const look = () => {
    const heading = container.querySelector("h1");
    if (heading !== null && getComputedStyle(heading).visibility === "visible") seen.add(heading.textContent);
  };
  const observer = new MutationObserver(look);
  observer.observe(container, { subtree: true, childList: true, characterData: true, attributes: true });
  look();
  return () => {
    observer.disconnect();
    return [...seen];
  };
}

beforeEach(() => {
  sessionStorage.clear();
  // A page that waits for its language so many milliseconds is shown in English. A busy machine may take as long.
  const longestWait = 3_000;
  const start = window.setTimeout.bind(window);
  const startOthers = (...[run, ms, ...given]: Parameters<typeof start>) =>
    ms === longestWait ? 0 : start(run, ms, ...given);
  vi.spyOn(window, "setTimeout").mockImplementation(startOthers as typeof start);
});
afterEach(async () => {
  await release();
  await block();
  vi.restoreAllMocks();
});

describe("G13 a language by its code", () => {
  it("is loaded, and no other language is seen before it", async () => {
    await hold("*locales/fr*");
    const { container } = show({ locale: "fr-CA" });
    const seen = watchTitles(container);
    await expect.poll(() => container.querySelectorAll("tr").length).toBeGreaterThan(3);
    expect(getComputedStyle(root(container)).visibility).toBe("hidden");
    await release();
    expect(await title("Clés API")).toBeVisible();
    expect(root(container)).toHaveAttribute("lang", "fr-CA");
    expect(seen()).toEqual(["Clés API"]);
  });

  it("is there at once on the next page", async () => {
    const first = show({ locale: "fr-CA" });
    expect(await title("Clés API")).toBeVisible();
    const again = render(<ApiKeysPage adapter={createMemoryAdapter()} locale="fr-CA" />);
    expect(again.container.querySelector("h1")?.textContent).toBe("Clés API");
    expect(root(again.container)).toBeVisible();
    expect(root(first.container)).toBeVisible();
  });

  it("is the reader's own for auto, and English waits for nothing", async () => {
    const languages = vi.spyOn(navigator, "languages", "get").mockReturnValue(["en-GB", "fr"]);
    const english = show({ locale: "auto" });
    expect(root(english.container)).toBeVisible();
    expect(await screen.findByRole("row", { name: /Production/ })).toHaveTextContent("3 Nov 2026");
    languages.mockReturnValue(["tlh", "de-CH", "en"]);
    const german = render(<ApiKeysPage adapter={createMemoryAdapter()} locale="auto" />);
    expect(await within(german.container).findByRole("heading", { level: 1, name: "API-Schlüssel" })).toBeVisible();
    expect(root(german.container)).toHaveAttribute("lang", "de-CH");
  });

  it("is English where its module cannot be loaded, with one warning", async () => {
    expectConsole(/the language "ja" could not be loaded, so the page is in English/);
    await block("*locales/ja*");
    const { container } = show({ locale: "ja" });
    expect(await title("API Keys")).toBeVisible();
    expect(root(container)).toHaveAttribute("lang", "en");
  });

  it.each(["tlh", "not a code!!"])("is English for %j, which nobody has, with one warning", async (locale) => {
    expectConsole(/the package has no language .*, so the page is in English/);
    show({ locale });
    expect(await title("API Keys")).toBeVisible();
  });

  it("changes while a dialog is open, and nothing that was typed or shown is lost", async () => {
    const { update } = show({ locale: "en" });
    await userEvent.click(await screen.findByRole("button", { name: "Create API Key" }));
    await userEvent.type(await screen.findByRole("textbox", { name: "Key name" }), "Half a na");
    await hold("*locales/it*");
    update({ locale: "it" });
    // Until the new language is there, the old one stays.
    expect(screen.getByRole("dialog", { name: "Create API Key" })).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Key name" })).toHaveFocus();
    await release();
    const dialog = within(await screen.findByRole("dialog", { name: "Crea chiave API" }));
    const name = dialog.getByRole("textbox");
    expect(name).toHaveValue("Half a na");
    expect(name).toHaveFocus();
    await userEvent.type(name, "me{Enter}");
    const secret = await screen.findByText(/^mk_live_\w+$/);
    const shown = secret.textContent;
    update({ locale: "fr" });
    await screen.findByRole("dialog", { name: "Votre clé est prête" });
    expect(screen.getByText(shown)).toBeVisible();
    expect(screen.getByText(shown).closest("dialog")).toHaveTextContent("Half a name");
  });
});

it("G13 HTML in a host's strings is shown as text", async () => {
  const html = '<img src="x" onerror="window.ran = true"><b>Keys</b>';
  const messages: MessageOverrides = { page: { title: html }, table: { count: () => html } };
  const { container } = show({ messages });
  expect(await title(html)).toBeVisible();
  expect(await screen.findByText(html, { selector: ":not(h1)" })).toBeVisible();
  expect(container.querySelector("h1 img, h1 b")).toBeNull();
  expect("ran" in window).toBe(false);
});
