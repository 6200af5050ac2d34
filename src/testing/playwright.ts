import { en } from "../i18n/locales/en.js";
import { mergeMessages } from "../i18n/mergeMessages.js";
import type { Locale, MessageOverrides } from "../i18n/messages.js";
import type { PageDriver } from "./page.js";
import { plain } from "./pageQueries.js";

/** The roles that the driver looks for. */
export type DriverRole =
  | "alertdialog"
  | "button"
  | "combobox"
  | "dialog"
  | "menuitem"
  | "row"
  | "rowheader"
  | "searchbox"
  | "table"
  | "textbox";

/** The part of Playwright's `Locator` that the driver needs. */
export interface PlaywrightLocator {
  /** Finds elements inside by role and accessible name. */
  getByRole(role: DriverRole, options?: { name: RegExp }): PlaywrightLocator;
  /** Finds elements inside by a CSS selector. */
  locator(selector: string): PlaywrightLocator;
  /** Leaves only the elements that have such a text. */
  filter(options: { hasText: RegExp }): PlaywrightLocator;
  /** The first of several. */
  first(): PlaywrightLocator;
  /** Each of several. */
  all(): Promise<PlaywrightLocator[]>;
  /** Presses it. */
  click(options?: { timeout: number }): Promise<void>;
  /** Types into it. */
  fill(text: string, options?: { timeout: number }): Promise<void>;
  /** Chooses the option with this value or label. */
  selectOption(valueOrLabel: string, options?: { timeout: number }): Promise<string[]>;
  /** Waits until it is there, or gone. */
  waitFor(options?: { state: "visible" | "hidden"; timeout: number }): Promise<void>;
  /** Reads its text. */
  textContent(options?: { timeout: number }): Promise<string | null>;
}

/** Playwright's `Page`, or a `FrameLocator` where the page stands in an iframe. */
export interface PlaywrightPage {
  /** Finds elements by role and accessible name. */
  getByRole(role: DriverRole, options?: { name: RegExp }): PlaywrightLocator;
}

/** The options of `createPageDriver()`. */
export interface PlaywrightDriverOptions {
  /**
   * Playwright's `page`. Dialogs and menus of the page are found by their names, so the page may stand in a dialog of
   * yours.
   */
  readonly page: PlaywrightPage;
  /** The language that the page is in. @default English */
  readonly locale?: Locale | undefined;
  /** The strings that the page was given instead of the language's own. */
  readonly messages?: MessageOverrides | undefined;
  /** How long each step waits for what it needs, in milliseconds, before it throws. @default 10000 */
  readonly timeout?: number | undefined;
}

/** Uses the page as a person does, with the verbs of `@mark-ai/api-keys/testing/page`. */
export interface PlaywrightDriver extends Omit<PageDriver, "row"> {
  /** Returns the locator of a key's row, the first of several with this name. Waits for it. */
  row: (keyName: string) => Promise<PlaywrightLocator>;
}

const exact = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, "\\$&").replaceAll(/\s+/gu, "\\s+");
/** Names are wrapped in characters that isolate their direction. These may stand between any two others. */
const isolates = "[\\u2066-\\u2069]*";
const pattern = (text: string) => [...plain(text)].map(exact).join(isolates);
const named = (...names: readonly string[]) => ({
  name: new RegExp(`^(?:${names.map((name) => isolates + pattern(name) + isolates).join("|")})$`, "u"),
});

const defaultTimeout = 10_000;

/**
 * Drives the page through Playwright, by roles and names in the page's language, so that a host's end-to-end tests
 * survive a change of our markup. It imports no test package: you give it yours.
 *
 * @example
 * const keys = createPageDriver({ page });
 * await keys.create({ name: "Production" });
 */
export function createPageDriver(options: PlaywrightDriverOptions): PlaywrightDriver {
  const { page, locale = en, timeout = defaultTimeout } = options;
  const { page: texts, table, create, reveal, revoke } = mergeMessages(locale.messages, options.messages);
  const limit = { timeout };
  const visible = { state: "visible", timeout } as const;
  const hidden = { state: "hidden", timeout } as const;

  const headers = () => page.getByRole("table", named(table.label)).getByRole("rowheader");
  const shownKey = () => page.getByRole("dialog", named(reveal.title));
  const question = (keyName: string) => page.getByRole("alertdialog", named(revoke.title({ keyName })));

  /** The key's name in the cell that heads its row; a note may stand below it. */
  const nameIn = async (header: PlaywrightLocator) => {
    const [name = header] = await header.locator("bdi").all();
    return plain(await name.textContent(limit));
  };

  const row = async (keyName: string) => {
    const name = new RegExp(`^\\s*${isolates}${pattern(keyName)}${isolates}\\s*$`, "u");
    const found = headers().locator("bdi").filter({ hasText: name }).first().locator("xpath=ancestor::tr");
    await found.waitFor(visible);
    return found;
  };

  const askToRevoke = async (keyName: string) => {
    const own = await row(keyName);
    // The menus of two keys with one name say their masked values too.
    const preview = plain(await own.locator("code").first().textContent(limit));
    const names = [keyName, `${keyName} (${preview})`].map((each) => table.rowMenu({ keyName: each }));
    await own.getByRole("button", named(...names)).click(limit);
    await page.getByRole("menuitem", named(table.revoke)).click(limit);
    await question(keyName).waitFor(visible);
  };

  return {
    row,
    askToRevoke,
    keyNames: async () => {
      await headers().first().waitFor(visible);
      return Promise.all((await headers().all()).map(nameIn));
    },
    status: async (keyName) => {
      const found = plain(await (await row(keyName)).textContent(limit));
      return Object.values(table.statuses).find((status) => found.includes(status)) ?? "";
    },
    create: async ({ name, workspace }) => {
      await page.getByRole("button", named(texts.createKey)).first().click(limit);
      const form = page.getByRole("dialog", named(create.title));
      if (workspace !== undefined) {
        await form.getByRole("combobox", named(create.workspaceLabel)).selectOption(workspace, limit);
      }
      await form.getByRole("textbox", named(create.nameLabel)).fill(name, limit);
      await form.getByRole("button", named(create.submit)).click(limit);
      await shownKey().getByRole("button", named(reveal.copy)).waitFor(visible);
    },
    copy: async () => {
      await shownKey().getByRole("button", named(reveal.copy)).click(limit);
      await shownKey().getByRole("button", named(reveal.copied)).waitFor(visible);
    },
    finish: async () => {
      await shownKey().getByRole("button", named(reveal.saved, reveal.done)).click(limit);
      await shownKey().waitFor(hidden);
    },
    revoke: async (keyName) => {
      await askToRevoke(keyName);
      await question(keyName).getByRole("button", named(revoke.submit)).click(limit);
      await question(keyName).waitFor(hidden);
    },
    search: (text) => page.getByRole("searchbox", named(table.search)).fill(text, limit),
  };
}
