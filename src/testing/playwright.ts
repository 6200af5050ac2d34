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
  /** Reads the texts of all of them. */
  allTextContents(): Promise<string[]>;
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
const pattern = (text: string) => Array.from(plain(text), exact).join(isolates);
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

  /** The key's name in the cell that heads its row; a note may stand below it. */
  const names = () =>
    page
      .getByRole("table", named(table.label))
      .getByRole("rowheader")
      .locator("xpath=(.//bdi)[1] | self::*[not(.//bdi)]");
  const shownKey = () => page.getByRole("dialog", named(reveal.title));
  /** Playwright's own error shows the patterns, which nobody can read. */
  const within = async <T>(what: string, work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (cause) {
      throw new Error(`Waited ${String(timeout / 1000)} s for ${what}.`, { cause });
    }
  };
  const called = (role: DriverRole, ...wanted: readonly string[]) =>
    `the ${role} ${wanted.map((name) => `"${plain(name)}"`).join(" or ")}`;
  const press = (place: PlaywrightPage, role: DriverRole, ...wanted: readonly string[]) =>
    within(
      called(role, ...wanted),
      place
        .getByRole(role, named(...wanted))
        .first()
        .click(limit),
    );
  const appears = (place: PlaywrightPage, role: DriverRole, name: string) =>
    within(called(role, name), place.getByRole(role, named(name)).waitFor(visible));
  const closes = (role: DriverRole, name: string) =>
    within(`${called(role, name)} to close`, page.getByRole(role, named(name)).waitFor(hidden));

  const row = async (keyName: string) => {
    const name = new RegExp(`^\\s*${isolates}${pattern(keyName)}${isolates}\\s*$`, "u");
    const found = names().filter({ hasText: name }).first().locator("xpath=ancestor::tr");
    await within(`a key named "${plain(keyName)}" in the table`, found.waitFor(visible));
    return found;
  };

  const askToRevoke = async (keyName: string) => {
    const own = await row(keyName);
    // The menus of two keys with one name say their masked values too.
    const preview = plain(await own.locator("code").first().textContent(limit));
    const menus = [keyName, `${keyName} (${preview})`].map((each) => table.rowMenu({ keyName: each }));
    await press(own, "button", ...menus);
    await press(page, "menuitem", table.revoke);
    await appears(page, "alertdialog", revoke.title({ keyName }));
  };

  return {
    row,
    askToRevoke,
    keyNames: async () => {
      await within("a key in the table", names().first().waitFor(visible));
      return (await names().allTextContents()).map(plain);
    },
    status: async (keyName) => {
      const found = plain(await (await row(keyName)).textContent(limit));
      return Object.values(table.statuses).find((status) => found.includes(status)) ?? "";
    },
    create: async ({ name, workspace }) => {
      await press(page, "button", texts.createKey);
      const form = page.getByRole("dialog", named(create.title));
      if (workspace !== undefined) {
        const choice = form.getByRole("combobox", named(create.workspaceLabel)).selectOption(workspace, limit);
        await within(`the workspace "${workspace}"`, choice);
      }
      const field = form.getByRole("textbox", named(create.nameLabel)).fill(name, limit);
      await within(called("textbox", create.nameLabel), field);
      await press(form, "button", create.submit);
      await appears(shownKey(), "button", reveal.copy);
    },
    copy: async () => {
      await press(shownKey(), "button", reveal.copy);
      await appears(shownKey(), "button", reveal.copied);
    },
    finish: async () => {
      await press(shownKey(), "button", reveal.saved, reveal.done);
      await closes("dialog", reveal.title);
    },
    revoke: async (keyName) => {
      await askToRevoke(keyName);
      const title = revoke.title({ keyName });
      await press(page.getByRole("alertdialog", named(title)), "button", revoke.submit);
      await closes("alertdialog", title);
    },
    search: (text) =>
      within(called("searchbox", table.search), page.getByRole("searchbox", named(table.search)).fill(text, limit)),
  };
}
