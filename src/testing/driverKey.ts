/** A value of an attribute as a person enters it: a text or a day, the label of a choice, several labels, on or off. */
export type DriverAttributeValue = string | boolean | readonly string[];

/** Attributes of a key by their labels on the page. */
export type DriverAttributes = Readonly<Record<string, DriverAttributeValue>>;

/** What a key is created with. What is not given stays as the form proposes it. */
export interface DriverKey {
  /** The key's name. */
  readonly name: string;
  /** The name of its workspace. */
  readonly workspace?: string | undefined;
  /** What the key is for. */
  readonly description?: string | undefined;
  /** A number of days that the backend offers, a last day (`YYYY-MM-DD`), or `"never"`. */
  readonly expiry?: number | string | undefined;
  /** The label of a preset, or the labels of the permissions themselves. */
  readonly permissions?: string | readonly string[] | undefined;
  /** The host's attributes, by their labels. */
  readonly attributes?: DriverAttributes | undefined;
}

/** What the details of a key say, by the labels on the page. */
export type DriverDetails = Readonly<Record<string, string>>;

/** The value of the expiry's select, and the day of its date field. */
export function expiryOf(expiry: number | string): { readonly option: string; readonly day: string | undefined } {
  if (typeof expiry === "number" || expiry === "never") return { option: String(expiry), day: undefined };
  return { option: "date", day: expiry };
}

/** A label of a permission ends a sentence; beside its box it begins one, in Turkish with İ instead of I. */
export const permissionNames = (label: string): readonly string[] => [
  label,
  ...["en", "tr"].map((language) => label.replace(/^./u, (letter) => letter.toLocaleUpperCase(language))),
];
