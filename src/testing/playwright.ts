import { en } from "../i18n/locales/en.js";
import { mergeMessages } from "../i18n/mergeMessages.js";
import type { Locale, MessageOverrides } from "../i18n/messages.js";
import type { DriverDetails } from "./driverKey.js";
import type { PageDriver } from "./page.js";
import { createPlaywrightForms } from "./playwrightForms.js";
import type { DriverRole, PlaywrightLocator, PlaywrightPage } from "./playwrightPage.js";
import { isolates, named, pattern } from "./playwrightNames.js";
import { formSays, listed, plain, refusalSelector, statusSelector } from "./pageQueries.js";

export type { DriverRole, PlaywrightLocator, PlaywrightPage } from "./playwrightPage.js";

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
  const messages = mergeMessages(locale.messages, options.messages);
  const { page: texts, table, create, reveal, revoke, details, common } = messages;
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
  const within = async <T>(what: string, work: Promise<T>, instead?: () => Promise<string>): Promise<T> => {
    try {
      return await work;
    } catch (cause) {
      const found = (await instead?.().catch(() => "")) ?? "";
      throw new Error(`Waited ${String(timeout / 1000)} s for ${what}.${found}`, { cause });
    }
  };
  /** Only of roles whose text is their name: the text of the others may hold a key. */
  const foundInstead = (place: PlaywrightPage, role: DriverRole) => async () => {
    if (role !== "button" && role !== "menuitem") return "";
    const names = listed(await place.getByRole(role).allTextContents());
    return names === "" ? ` There is no ${role}.` : ` Found for ${role}: ${names}.`;
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
      foundInstead(place, role),
    );
  const appears = (place: PlaywrightPage, role: DriverRole, name: string) =>
    within(called(role, name), place.getByRole(role, named(name)).waitFor(visible), foundInstead(place, role));
  const closes = (role: DriverRole, name: string) =>
    within(`${called(role, name)} to close`, page.getByRole(role, named(name)).waitFor(hidden));

  const row = async (keyName: string) => {
    const name = new RegExp(`^\\s*${isolates}${pattern(keyName)}${isolates}\\s*$`, "u");
    const found = names().filter({ hasText: name }).first().locator("xpath=ancestor::tr");
    await within(`a key named "${plain(keyName)}" in the table`, found.waitFor(visible), async () => {
      const shown = listed(await names().allTextContents());
      return shown === "" ? " It shows no key." : ` It shows: ${shown}.`;
    });
    return found;
  };

  const openMenu = async (keyName: string) => {
    const own = await row(keyName);
    // The menus of two keys with one name say their masked values too.
    const preview = plain(await own.locator("code").first().textContent(limit));
    const menus = [keyName, `${keyName} (${preview})`].map((each) => table.rowMenu({ keyName: each }));
    await press(own, "button", ...menus);
  };
  const askToRevoke = async (keyName: string) => {
    await openMenu(keyName);
    await press(page, "menuitem", table.revoke);
    await appears(page, "alertdialog", revoke.title({ keyName }));
  };
  const forms = createPlaywrightForms({ messages, limit, within });
  const panelOf = (keyName: string) => page.getByRole("dialog", named(keyName));
  const openDetails = async (keyName: string) => {
    await press(await row(keyName), "button", keyName);
    await appears(page, "dialog", keyName);
  };
  const closeDetails = async (keyName: string) => {
    await press(panelOf(keyName), "button", common.close);
    await closes("dialog", keyName);
  };
  const fill = (place: PlaywrightPage, label: string, text: string) =>
    within(called("textbox", label), place.getByRole("textbox", named(label)).fill(text, limit));

  return {
    row,
    askToRevoke,
    keyNames: async () => {
      await within("a key in the table", names().first().waitFor(visible));
      return (await names().allTextContents()).map(plain);
    },
    status: async (keyName) => plain(await (await row(keyName)).locator(statusSelector).first().textContent(limit)),
    create: async (key) => {
      const { name, workspace } = key;
      await press(page, "button", texts.createKey);
      const form = page.getByRole("dialog", named(create.title));
      if (workspace !== undefined) {
        await forms.choose(form.getByRole("combobox", named(create.workspaceLabel)), create.workspaceLabel, workspace);
      }
      await fill(form, create.nameLabel, name);
      await forms.fillOptions(form, key);
      await press(form, "button", create.submit);
      await within(
        `the dialog "${reveal.title}"`,
        shownKey().getByRole("button", named(reveal.copy)).waitFor(visible),
        async () => formSays(await form.locator(refusalSelector).allTextContents()),
      );
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
    rename: async (keyName, newName) => {
      await openMenu(keyName);
      await press(page, "menuitem", details.rename);
      const editor = page.getByRole("table", named(table.label));
      await fill(editor, details.nameLabel, newName);
      await press(editor, "button", details.save);
      await row(newName);
    },
    openDetails,
    closeDetails,
    details: async (keyName) => {
      await openDetails(keyName);
      const panel = panelOf(keyName);
      const [terms, values, description] = await Promise.all(
        ["dt", "dd", ".mak-details-text"].map((selector) => panel.locator(selector).allTextContents()),
      );
      await closeDetails(keyName);
      const facts = (terms ?? []).map((term, index) => [plain(term), plain(values?.[index] ?? "")]);
      const [text] = description ?? [];
      if (text !== undefined) facts.push([details.descriptionLabel, plain(text)]);
      return Object.fromEntries(facts) as DriverDetails;
    },
    describe: async (keyName, description) => {
      await openDetails(keyName);
      const panel = panelOf(keyName);
      const open = [details.addDescription, details.editDescription];
      await press(panel, "button", ...open);
      await fill(panel, details.descriptionLabel, description);
      await press(panel, "button", details.save);
      await within(called("button", ...open), panel.getByRole("button", named(...open)).waitFor(visible));
      await closeDetails(keyName);
    },
    editAttributes: async (keyName, attributes) => {
      await openDetails(keyName);
      const panel = panelOf(keyName);
      await press(panel, "button", details.editAttributes);
      const form = panel.getByRole("group", named(details.editAttributes));
      await forms.fillAttributes(form, attributes);
      await press(form, "button", details.save);
      await appears(panel, "button", details.editAttributes);
      await closeDetails(keyName);
    },
    search: (text) =>
      within(called("searchbox", table.search), page.getByRole("searchbox", named(table.search)).fill(text, limit)),
  };
}
