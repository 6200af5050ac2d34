/** The plural categories of languages, as Unicode's CLDR has them: those of the package, and others that hosts add. */
export interface PluralCategories {
  readonly ar: "zero" | "one" | "two" | "few" | "many" | "other";
  readonly cs: "one" | "few" | "many" | "other";
  readonly da: "one" | "other";
  readonly de: "one" | "other";
  readonly en: "one" | "other";
  readonly es: "one" | "many" | "other";
  readonly fi: "one" | "other";
  readonly fr: "one" | "many" | "other";
  readonly he: "one" | "two" | "other";
  readonly it: "one" | "many" | "other";
  readonly ja: "other";
  readonly ko: "other";
  readonly nb: "one" | "other";
  readonly nl: "one" | "other";
  readonly pl: "one" | "few" | "many" | "other";
  readonly pt: "one" | "many" | "other";
  readonly ro: "one" | "few" | "other";
  readonly ru: "one" | "few" | "many" | "other";
  readonly sv: "one" | "other";
  readonly tr: "one" | "other";
  readonly uk: "one" | "few" | "many" | "other";
  readonly zh: "other";
}

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
