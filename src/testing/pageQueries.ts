/** Which of several elements is meant. */
interface FindOptions {
  /** Returns whether an accessible name is the one that is looked for. */
  readonly name: (accessibleName: string) => boolean;
}

/** How long to wait. */
interface WaitOptions {
  /** Milliseconds until the wait fails. */
  readonly timeout: number;
}

/** The queries of Testing Library that the driver needs: `screen`, or what `within()` returns. */
export interface PageQueries {
  /** Waits for the one element with this role and name. */
  findByRole: (role: string, options?: FindOptions, waitOptions?: WaitOptions) => Promise<HTMLElement>;
  /** Waits for at least one element with this role and name. */
  findAllByRole: (role: string, options?: FindOptions, waitOptions?: WaitOptions) => Promise<HTMLElement[]>;
  /** Waits for the one control with this label. */
  findByLabelText: (
    label: (text: string) => boolean,
    options?: undefined,
    waitOptions?: WaitOptions,
  ) => Promise<HTMLElement>;
  /** Returns the element with this role and name, or null where there is none. */
  queryByRole: (role: string, options?: FindOptions) => HTMLElement | null;
  /** Returns all elements with this role and name. */
  queryAllByRole: (role: string, options?: FindOptions) => HTMLElement[];
}

/** The part of user-event that the driver needs. */
export interface PageUser {
  /** Clicks an element. */
  click: (element: Element) => Promise<void>;
  /** Empties a field. */
  clear: (element: Element) => Promise<void>;
  /** Types a text into a field. */
  type: (element: Element, text: string) => Promise<void>;
  /** Chooses the options with these values. */
  selectOptions: (element: Element, values: string[]) => Promise<void>;
}

/** Names are wrapped in characters that isolate their direction. These are no part of the name. */
export const plain = (text: string | null): string =>
  (text ?? "")
    .replaceAll(/[\u2066-\u2069]/gu, "")
    .replaceAll("\u00a0", " ")
    .trim();

const longestShown = 60;

/** What there is, for a message: nothing twice, and nothing without a name. */
export const listed = (texts: readonly (string | null)[]): string =>
  [...new Set(texts.map(plain))]
    .filter((text) => text !== "")
    .map((text) => `"${text.slice(0, longestShown)}"`)
    .join(", ");

/** What says the status of a row's key, and nothing else of it: names may contain the same words. */
export const statusSelector = ".mak-cell-status .mak-badge";

/** Where a form says why it was not sent, or was refused. */
export const refusalSelector = '.mak-field-note[data-kind="error"] .mak-field-note-text, [role="alert"]';

/** The part of a message that repeats what a form says. */
export const formSays = (texts: readonly (string | null)[]): string =>
  listed(texts) === "" ? "" : ` The form says: ${listed(texts)}.`;
/** Roles whose text is their name. The text of the others may hold a key. */
const namedByText = new Set(["button", "menuitem", "rowheader", "columnheader"]);

/** What an element is called, as far as that can be told without a secret. */
function labelOf(element: HTMLElement, role: string): string {
  const ids = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const labels = ids.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? "").join(" ");
  const label = (element as Partial<HTMLInputElement>).labels?.[0]?.textContent ?? "";
  const text = namedByText.has(role) ? element.textContent : label;
  return plain(element.getAttribute("aria-label") ?? (labels === "" ? text : labels)).slice(0, longestShown);
}

/** Finds and waits, up to a limit. Whoever waits in vain is told for what, and what is there instead. */
export function createFinder(timeout: number) {
  const waited = `Waited ${String(timeout / 1000)} s`;

  function foundInstead(place: PageQueries, role: string): string {
    const found = place.queryAllByRole(role);
    const labels = listed(found.map((element) => labelOf(element, role)));
    return found.length === 0 ? `There is no ${role}.` : `Found for ${role}: ${labels}.`;
  }

  async function find(place: PageQueries, role: string, ...names: readonly string[]): Promise<HTMLElement> {
    const wanted = names.map(plain);
    try {
      return await place.findByRole(role, { name: (found) => wanted.includes(plain(found)) }, { timeout });
    } catch {
      const called = [...new Set(wanted)].map((name) => `"${name}"`).join(" or ");
      throw new Error(`${waited} for one ${role} ${called}. ${foundInstead(place, role)}`);
    }
  }

  async function findAll(place: PageQueries, role: string): Promise<HTMLElement[]> {
    try {
      return await place.findAllByRole(role, undefined, { timeout });
    } catch {
      throw new Error(`${waited} for a ${role}. There is none.`);
    }
  }

  /** Finds a control that has no role, as a date field has none. */
  async function findByLabel(place: PageQueries, ...names: readonly string[]): Promise<HTMLElement> {
    const wanted = names.map(plain);
    try {
      return await place.findByLabelText((text) => wanted.includes(plain(text)), undefined, { timeout });
    } catch {
      throw new Error(`${waited} for one field ${wanted.map((name) => `"${name}"`).join(" or ")}.`);
    }
  }

  /** Looks again and again until there is something. */
  async function until<T>(look: () => T | undefined | Promise<T | undefined>, failure: () => string): Promise<T> {
    const end = Date.now() + timeout;
    do {
      const found = await look();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    } while (Date.now() < end);
    throw new Error(`${waited} ${failure()}`);
  }

  async function gone(place: PageQueries, role: string, name: string): Promise<void> {
    const options = { name: (found: string) => plain(found) === plain(name) };
    await until(
      () => (place.queryByRole(role, options) === null ? true : undefined),
      () => `for the ${role} "${plain(name)}" to close. It is still there. ${foundInstead(place, "button")}`,
    );
  }

  return { find, findAll, findByLabel, until, gone };
}
