/** The plural categories of languages, as Unicode's CLDR has them: those of the package, and others that hosts add. */
export interface PluralCategories {
  /** Arabic. */
  readonly ar: "zero" | "one" | "two" | "few" | "many" | "other";
  /** Czech. */
  readonly cs: "one" | "few" | "many" | "other";
  /** Danish. */
  readonly da: "one" | "other";
  /** German. */
  readonly de: "one" | "other";
  /** English. */
  readonly en: "one" | "other";
  /** Spanish. */
  readonly es: "one" | "many" | "other";
  /** Finnish. */
  readonly fi: "one" | "other";
  /** French. */
  readonly fr: "one" | "many" | "other";
  /** Hebrew. */
  readonly he: "one" | "two" | "other";
  /** Italian. */
  readonly it: "one" | "many" | "other";
  /** Japanese. */
  readonly ja: "other";
  /** Korean. */
  readonly ko: "other";
  /** Norwegian Bokmål. */
  readonly nb: "one" | "other";
  /** Dutch. */
  readonly nl: "one" | "other";
  /** Polish. */
  readonly pl: "one" | "few" | "many" | "other";
  /** Portuguese. */
  readonly pt: "one" | "many" | "other";
  /** Romanian. */
  readonly ro: "one" | "few" | "other";
  /** Russian. */
  readonly ru: "one" | "few" | "many" | "other";
  /** Swedish. */
  readonly sv: "one" | "other";
  /** Turkish. */
  readonly tr: "one" | "other";
  /** Ukrainian. */
  readonly uk: "one" | "few" | "many" | "other";
  /** Chinese. */
  readonly zh: "other";
}

/** The language of a BCP 47 code: `pt` of `pt-BR`. */
type LanguageOf<Code extends string> = Code extends `${infer Language}-${string}` ? Language : Code;

/**
 * The sentences of one plural, by the categories that the language has.
 *
 * @typeParam Code the BCP 47 code of the language; for one that is not listed, every category but `other` is optional
 */
export type PluralForms<Code extends string = string> =
  LanguageOf<Code> extends keyof PluralCategories
    ? { readonly [C in PluralCategories[LanguageOf<Code>]]: string }
    : { readonly other: string } & { readonly [C in PluralCategories["ar"]]?: string };
