import { en } from "../i18n/locales/en.js";
import { mergeMessages } from "../i18n/mergeMessages.js";
import type { Locale, MessageOverrides } from "../i18n/messages.js";

interface FindOptions {
  readonly name: (accessibleName: string) => boolean;
}

interface WaitOptions {
  readonly timeout: number;
}

/** The queries of Testing Library's that the driver needs: `screen`, or what `within()` answers. */
export interface PageQueries {
  findByRole: (role: string, options?: FindOptions, waitOptions?: WaitOptions) => Promise<HTMLElement>;
  findAllByRole: (role: string, options?: FindOptions, waitOptions?: WaitOptions) => Promise<HTMLElement[]>;
  queryByRole: (role: string, options?: FindOptions) => HTMLElement | null;
}

/** The part of user-event that the driver needs. */
export interface PageUser {
  click: (element: Element) => Promise<void>;
  type: (element: Element, text: string) => Promise<void>;
  selectOptions: (element: Element, values: string[]) => Promise<void>;
}

export interface PageDriverOptions {
  /** Testing Library's `screen`. Dialogs and menus are looked for here: they stand in the document's body. */
  readonly screen: PageQueries;
  /** Testing Library's `within`. */
  readonly within: (element: HTMLElement) => PageQueries;
  /** What `userEvent.setup()` answers. */
  readonly user: PageUser;
  /** The language that the page is in. @default English */
  readonly locale?: Locale | undefined;
  /** The strings that the page was given, over the language's. */
  readonly messages?: MessageOverrides | undefined;
}

/** The page as a person uses it, for a host's own tests. Each step waits until what it needs is there. */
export interface PageDriver {
  /** The names of the keys that the table shows, in its order. Waits for the first. */
  keyNames: () => Promise<string[]>;
  /** The row of a key. Waits for it. */
  row: (keyName: string) => Promise<HTMLElement>;
  /** The word in a key's row that says its status. */
  status: (keyName: string) => Promise<string>;
  /** Opens the dialog, fills it in and confirms. Waits until the new key is shown. */
  create: (key: { name: string; workspace?: string | undefined }) => Promise<void>;
  /** Copies the key that is shown, and waits until the page says so. */
  copy: () => Promise<void>;
  /** Says that the key is saved, by whichever button the dialog has for it. Waits until the dialog is gone. */
  finish: () => Promise<void>;
  /** Opens the menu of a key's row, and presses `Revoke`. Waits for the question. */
  askToRevoke: (keyName: string) => Promise<void>;
  /** Revokes a key. Waits until the question is gone. */
  revoke: (keyName: string) => Promise<void>;
  /** Types into the field that searches the table. */
  search: (text: string) => Promise<void>;
}

/** Names are wrapped in characters that keep their direction apart; they are no part of the name. */
const plain = (text: string | null) => (text ?? "").replaceAll(/[\u2066-\u2069]/gu, "").trim();
/** The key's name in the cell that heads its row; a note may stand below it. */
const nameIn = (header: HTMLElement) => plain((header.querySelector("bdi") ?? header).textContent);
const named = (wanted: string) => ({ name: (found: string) => plain(found) === plain(wanted) });

const moment = () => new Promise((resolve) => setTimeout(resolve, 10));

/** Reading roles is slow where there is no real browser: one look at a full table can take a second. */
const patience: WaitOptions = { timeout: 10_000 };

const find = (place: PageQueries, role: string, name?: string) =>
  place.findByRole(role, name === undefined ? undefined : named(name), patience);

/**
 * Drives the page through Testing Library, by roles and names in the page's language, so that a host's tests survive
 * a change of our markup. It imports no test package: you give it yours.
 *
 * @example
 * const page = createPageDriver({ screen, within, user: userEvent.setup() });
 * await page.create({ name: "Production" });
 */
export function createPageDriver(options: PageDriverOptions): PageDriver {
  const { screen, within, user, locale = en } = options;
  const { page, table, create, reveal, revoke } = mergeMessages(locale.messages, options.messages);
  const press = async (place: PageQueries, role: string, name: string) => user.click(await find(place, role, name));
  const keys = async () => within(await find(screen, "table", table.label));
  const dialog = async (role: "dialog" | "alertdialog") => within(await find(screen, role));

  const gone = async (role: string) => {
    while (screen.queryByRole(role) !== null) await moment();
  };

  const headers = async () => (await keys()).findAllByRole("rowheader", undefined, patience);
  const rowNow = async (keyName: string) =>
    (await headers()).find((header) => nameIn(header) === keyName)?.closest("tr");

  // A revoked key has no menu, but every row has its key's name.
  const row = async (keyName: string) => {
    for (let waited = 0; waited < 500; waited += 1) {
      const found = await rowNow(keyName);
      if (found) return found;
      await moment();
    }
    const names = (await headers()).map(nameIn).join(", ");
    throw new Error(`The table shows no key named "${keyName}". It shows: ${names}.`);
  };

  // Of two keys with one name the menus say the masked values too.
  const rowMenu = async (keyName: string) => {
    const own = await row(keyName);
    const preview = plain(own.querySelector("code")?.textContent ?? "");
    const names = [keyName, `${keyName} (${preview})`].map((each) => plain(table.rowMenu({ keyName: each })));
    return within(own).findByRole("button", { name: (found) => names.includes(plain(found)) }, patience);
  };

  const askToRevoke = async (keyName: string) => {
    await user.click(await rowMenu(keyName));
    await press(screen, "menuitem", table.revoke);
    await find(screen, "alertdialog");
  };

  return {
    row,
    askToRevoke,
    keyNames: async () => (await headers()).map(nameIn),
    status: async (keyName) => {
      const found = plain((await row(keyName)).textContent);
      return Object.values(table.statuses).find((status) => found.includes(status)) ?? "";
    },
    create: async ({ name, workspace }) => {
      await press(screen, "button", page.createKey);
      const form = await dialog("dialog");
      if (workspace !== undefined) {
        await user.selectOptions(await find(form, "combobox", create.workspaceLabel), [workspace]);
      }
      await user.type(await find(form, "textbox", create.nameLabel), name);
      await press(form, "button", create.submit);
      await find(await dialog("dialog"), "button", reveal.copy);
    },
    copy: async () => {
      const shown = await dialog("dialog");
      await press(shown, "button", reveal.copy);
      await find(shown, "button", reveal.copied);
    },
    finish: async () => {
      const isEither = (found: string) => [reveal.saved, reveal.done].includes(plain(found));
      await user.click(await (await dialog("dialog")).findByRole("button", { name: isEither }, patience));
      await gone("dialog");
    },
    revoke: async (keyName) => {
      await askToRevoke(keyName);
      await press(await dialog("alertdialog"), "button", revoke.submit);
      await gone("alertdialog");
    },
    search: async (text) => user.type(await find(screen, "searchbox", table.search), text),
  };
}
