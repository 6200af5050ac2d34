/** The roles that the driver looks for. */
export type DriverRole =
  | "alertdialog"
  | "button"
  | "checkbox"
  | "combobox"
  | "dialog"
  | "group"
  | "menuitem"
  | "radio"
  | "row"
  | "rowheader"
  | "searchbox"
  | "table"
  | "textbox";

/** The part of Playwright's `Locator` that the driver needs. */
export interface PlaywrightLocator {
  /** Finds elements inside by role and accessible name. */
  getByRole(role: DriverRole, options?: { name?: RegExp; checked?: boolean }): PlaywrightLocator;
  /** Finds a control inside by its label. */
  getByLabel(label: RegExp): PlaywrightLocator;
  /** Finds elements inside by a CSS selector. */
  locator(selector: string): PlaywrightLocator;
  /** Leaves only the elements that have such a text. */
  filter(options: { hasText: RegExp }): PlaywrightLocator;
  /** The first of several. */
  first(): PlaywrightLocator;
  /** Counts them, without waiting. */
  count(): Promise<number>;
  /** Reads the texts of all of them. */
  allTextContents(): Promise<string[]>;
  /** Reads an attribute. */
  getAttribute(name: string, options?: { timeout: number }): Promise<string | null>;
  /** Sets a checkbox. */
  setChecked(checked: boolean, options?: { timeout: number }): Promise<void>;
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
  getByRole(role: DriverRole, options?: { name?: RegExp; checked?: boolean }): PlaywrightLocator;
}
