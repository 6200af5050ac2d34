// What a host's keys carry beyond the contract: the values, and how `getAccess` declares them.

/** A value of a host's own attribute: a text of at most 1,000 characters, a number, a boolean, or up to 50 texts. */
export type KeyAttributeValue = string | number | boolean | readonly string[];

/** A host's own facts of a key, at most 50, by their names of 1 to 64 characters. */
export type KeyAttributes = Readonly<Record<string, KeyAttributeValue>>;

/** Some of a host's own facts of a key: those that are to change. */
export type KeyAttributeChanges<Attributes extends object = KeyAttributes> = string extends keyof Attributes
  ? Attributes
  : { readonly [Name in keyof Attributes]?: Exclude<Attributes[Name], undefined> };

/** One of the values that can be chosen for an attribute. */
export interface KeyAttributeOption {
  /** What the key carries. At least one character. */
  readonly value: string;
  /** How it is shown, in the reader's language. */
  readonly label: string;
}

/**
 * Declares an attribute of the host's own, for the page to show and to ask for. A declaration that does not fit, or has
 * another one's name, is left out and reported; the rest of the page works.
 */
export interface KeyAttribute {
  /** Where the value is in `ApiKey.attributes`. 1 to 64 characters. It may be the name of a field of the contract. */
  readonly name: string;
  /** What it is called, in the reader's language. */
  readonly label: string;
  /**
   * What is asked for, and with which control. `text`: one line, a string. `choice`: one of `options`, a string.
   * `choices`: any of `options`, a list of strings. `switch`: a boolean. `date`: a calendar day, `YYYY-MM-DD`.
   */
  readonly kind: "text" | "choice" | "choices" | "switch" | "date";
  /** What can be chosen, in the order in which it is shown. For `choice` and `choices`; the others ignore it. */
  readonly options?: readonly KeyAttributeOption[] | undefined;
  /** Whether a key needs a value. A `switch` always has one. @default false */
  readonly required?: boolean | undefined;
  /** How many characters a text may have, at most 1,000. Absent or null: 1,000. */
  readonly maxLength?: number | undefined;
  /**
   * Where it appears: in the create form, where a key is changed, in the key's row, in the key's details. An empty list
   * takes it out of the page.
   */
  readonly on: readonly ("create" | "edit" | "row" | "details")[];
  /** One sentence of help below the control, in the reader's language. Absent or null: the field has no help. */
  readonly help?: string | undefined;
}

/** Attributes that the page left out because they do not fit the contract. */
export interface OmittedAttributes {
  /** How many were left out. At least 1. */
  readonly count: number;
  /** What was wrong with the first of them, for developers. It never quotes a possible secret. */
  readonly reason: string;
}
