import { en } from "../i18n/locales/en.js";
import { mergeMessages } from "../i18n/mergeMessages.js";
import type { Locale, MessageOverrides } from "../i18n/messages.js";
import type { DriverAttributes, DriverDetails, DriverKey } from "./driverKey.js";
import { createFormFiller } from "./pageForms.js";
import {
  createFinder,
  formSays,
  plain,
  refusalSelector,
  statusSelector,
  type PageQueries,
  type PageUser,
} from "./pageQueries.js";

export type { DriverAttributes, DriverAttributeValue, DriverDetails, DriverKey } from "./driverKey.js";
export type { PageQueries, PageUser } from "./pageQueries.js";

/** The options of `createPageDriver()`. */
export interface PageDriverOptions {
  /**
   * Testing Library's `screen`. Dialogs and menus of the page are found by their names, so the page may stand in a dialog
   * of yours.
   */
  readonly screen: PageQueries;
  /** Testing Library's `within`. */
  readonly within: (element: HTMLElement) => PageQueries;
  /** What `userEvent.setup()` returns. */
  readonly user: PageUser;
  /** The language that the page is in. @default English */
  readonly locale?: Locale | undefined;
  /** The strings that the page was given instead of the language's own. */
  readonly messages?: MessageOverrides | undefined;
  /** How long each step waits for what it needs, in milliseconds, before it throws. @default 10000 */
  readonly timeout?: number | undefined;
}

/**
 * Uses the page as a person does, for a host's own tests. Each step waits for what it needs; one that waits in vain
 * throws an error that says for what it waited and what it found instead.
 */
export interface PageDriver {
  /** Returns the names of the keys in the table, in its order. Waits for the first. */
  keyNames: () => Promise<string[]>;
  /** Returns the row of a key. Waits for it. */
  row: (keyName: string) => Promise<HTMLElement>;
  /** Returns the word in a key's row that says its status. */
  status: (keyName: string) => Promise<string>;
  /** Opens the dialog, fills it in and confirms. Waits until the new key is shown. */
  create: (key: DriverKey) => Promise<void>;
  /** Copies the key that is shown, and waits until the page says so. */
  copy: () => Promise<void>;
  /** Says that the key is saved, with whichever button the dialog has for it. Waits until the dialog is closed. */
  finish: () => Promise<void>;
  /** Opens the menu of a key's row, and presses `Revoke`. Waits for the question. */
  askToRevoke: (keyName: string) => Promise<void>;
  /** Revokes a key. Waits until the question is closed. */
  revoke: (keyName: string) => Promise<void>;
  /** Types into the field that searches the table. */
  search: (text: string) => Promise<void>;
  /** Renames a key by its row's menu. Waits until the table has the new name. */
  rename: (keyName: string, newName: string) => Promise<void>;
  /** Opens the details of a key. Waits for the panel. */
  openDetails: (keyName: string) => Promise<void>;
  /** Closes the details of a key. Waits until the panel is gone. */
  closeDetails: (keyName: string) => Promise<void>;
  /** Reads what the details of a key say, by the labels on the page. Opens the panel and closes it. */
  details: (keyName: string) => Promise<DriverDetails>;
  /** Writes a key's description in its details; an empty one takes it away. Opens the panel and closes it. */
  describe: (keyName: string, description: string) => Promise<void>;
  /** Changes attributes of a key in its details, by their labels. Opens the panel and closes it. */
  editAttributes: (keyName: string, attributes: DriverAttributes) => Promise<void>;
}

/** The key's name in the cell that heads its row; a note may stand below it. */
const nameIn = (header: HTMLElement) => plain((header.querySelector("bdi") ?? header).textContent);

/** What a panel says, by its labels. */
function factsIn(panel: HTMLElement, descriptionLabel: string): DriverDetails {
  const values = [...panel.querySelectorAll("dd")].map(({ textContent }) => plain(textContent));
  const facts = [...panel.querySelectorAll("dt")].map(({ textContent }, index) => [
    plain(textContent),
    values[index] ?? "",
  ]);
  const description = panel.querySelector(".mak-details-text");
  if (description !== null) facts.push([descriptionLabel, plain(description.textContent)]);
  return Object.fromEntries(facts) as DriverDetails;
}

/** Reading roles is slow without a real browser: one look at a full table can take a second. */
const defaultTimeout = 10_000;

/**
 * Drives the page through Testing Library, by roles and names in the page's language, so that a host's tests survive
 * a change of our markup. It imports no test package: you give it yours.
 *
 * @example
 * const page = createPageDriver({ screen, within, user: userEvent.setup() });
 * await page.create({ name: "Production" });
 */
export function createPageDriver(options: PageDriverOptions): PageDriver {
  const { screen, within, user, locale = en, timeout = defaultTimeout } = options;
  const messages = mergeMessages(locale.messages, options.messages);
  const { page, table, create, reveal, revoke, details, common } = messages;
  const finder = createFinder(timeout);
  const { find, findAll, until, gone } = finder;
  const { overwrite, choose, fillAttributes, fillOptions } = createFormFiller({ messages, user, finder, within });
  const press = async (place: PageQueries, role: string, ...names: string[]) =>
    user.click(await find(place, role, ...names));
  const headers = async () => findAll(within(await find(screen, "table", table.label)), "rowheader");
  const shownKey = async () => within(await find(screen, "dialog", reveal.title));
  const question = (keyName: string) => revoke.title({ keyName });

  // A revoked key has no menu, but every row has its key's name.
  const row = async (keyName: string) => {
    let names = "";
    return until<HTMLElement>(
      async () => {
        const all = await headers();
        names = all.map(nameIn).join(", ");
        return all.find((header) => nameIn(header) === keyName)?.closest("tr") ?? undefined;
      },
      () => `for a key named "${keyName}" in the table. It shows: ${names}.`,
    );
  };

  // The menus of two keys with one name say their masked values too.
  const rowMenu = async (keyName: string) => {
    const own = await row(keyName);
    const preview = plain(own.querySelector("code")?.textContent ?? "");
    const names = [keyName, `${keyName} (${preview})`].map((each) => table.rowMenu({ keyName: each }));
    return find(within(own), "button", ...names);
  };

  const askToRevoke = async (keyName: string) => {
    await user.click(await rowMenu(keyName));
    await press(screen, "menuitem", table.revoke);
    await find(screen, "alertdialog", question(keyName));
  };

  const openDetails = async (keyName: string) => {
    await press(within(await row(keyName)), "button", keyName);
    return find(screen, "dialog", keyName);
  };
  const closeDetails = async (keyName: string) => {
    await press(within(await find(screen, "dialog", keyName)), "button", common.close);
    await gone(screen, "dialog", keyName);
  };

  return {
    row,
    askToRevoke,
    keyNames: async () => (await headers()).map(nameIn),
    status: async (keyName) => plain((await row(keyName)).querySelector(statusSelector)?.textContent ?? ""),
    create: async (key) => {
      const { name, workspace } = key;
      await press(screen, "button", page.createKey);
      const dialog = await find(screen, "dialog", create.title);
      const form = within(dialog);
      if (workspace !== undefined) {
        await choose(await find(form, "combobox", create.workspaceLabel), create.workspaceLabel, workspace);
      }
      await overwrite(await find(form, "textbox", create.nameLabel), name);
      await fillOptions(form, key);
      await press(form, "button", create.submit);
      const shown = await shownKey().catch((cause: unknown) => {
        const texts = Array.from(dialog.querySelectorAll(refusalSelector), ({ textContent }) => textContent);
        throw new Error((cause as Error).message + formSays(texts), { cause });
      });
      await find(shown, "button", reveal.copy);
    },
    copy: async () => {
      const shown = await shownKey();
      await press(shown, "button", reveal.copy);
      await find(shown, "button", reveal.copied);
    },
    finish: async () => {
      await press(await shownKey(), "button", reveal.saved, reveal.done);
      await gone(screen, "dialog", reveal.title);
    },
    revoke: async (keyName) => {
      await askToRevoke(keyName);
      await press(within(await find(screen, "alertdialog", question(keyName))), "button", revoke.submit);
      await gone(screen, "alertdialog", question(keyName));
    },
    search: async (text) => user.type(await find(screen, "searchbox", table.search), text),
    rename: async (keyName, newName) => {
      await user.click(await rowMenu(keyName));
      await press(screen, "menuitem", details.rename);
      const editor = within(await find(screen, "table", table.label));
      await overwrite(await find(editor, "textbox", details.nameLabel), newName);
      await press(editor, "button", details.save);
      await row(newName);
    },
    openDetails: async (keyName) => {
      await openDetails(keyName);
    },
    closeDetails,
    details: async (keyName) => {
      const panel = await openDetails(keyName);
      const said = factsIn(panel, details.descriptionLabel);
      await closeDetails(keyName);
      return said;
    },
    describe: async (keyName, description) => {
      const panel = within(await openDetails(keyName));
      await press(panel, "button", details.addDescription, details.editDescription);
      await overwrite(await find(panel, "textbox", details.descriptionLabel), description);
      await press(panel, "button", details.save);
      await find(panel, "button", details.addDescription, details.editDescription);
      await closeDetails(keyName);
    },
    editAttributes: async (keyName, attributes) => {
      const panel = within(await openDetails(keyName));
      await press(panel, "button", details.editAttributes);
      const form = within(await find(panel, "group", details.editAttributes));
      await fillAttributes(form, attributes);
      await press(form, "button", details.save);
      await find(panel, "button", details.editAttributes);
      await closeDetails(keyName);
    },
  };
}
