import type { ApiKeysPageProps, Section } from "../ApiKeysPage.js";
import type { Brand } from "../provider/brand.js";
import { createTheme } from "../theme/createTheme.js";

const choices = {
  "color-scheme": ["light", "dark", "system"],
  density: ["comfortable", "compact"],
  "revoke-confirmation": ["button", "name"],
  hide: ["header", "createButton", "quota", "chart", "table", "guidance", "links"],
} as const satisfies Record<string, readonly string[]>;

const brandAttributes = {
  "product-name": "productName",
  "api-reference-url": "apiReferenceUrl",
  "support-url": "supportUrl",
  "administrator-hint": "administratorHint",
  "terms-url": "termsUrl",
  "upgrade-url": "upgradeUrl",
} as const satisfies Record<string, keyof Brand>;

/** The attributes that the element reads. Everything else is a property. */
export const attributeNames = [
  "base-url",
  "workspace-id",
  "scope",
  "time-zone",
  "locale",
  "lang",
  "env-name",
  "accent",
  ...Object.keys(choices),
  ...Object.keys(brandAttributes),
];

type FromAttributes = Partial<Omit<ApiKeysPageProps, "adapter">>;

/** Reads what the element's attributes say. A word that means nothing is left out, and said on the console. */
export function readAttributes(element: Element): FromAttributes {
  const text = (name: string) => element.getAttribute(name) ?? undefined;
  const hasText = (name: string) => (text(name) ?? "").trim() !== "";
  const brand = Object.fromEntries(
    Object.entries(brandAttributes).flatMap(([name, key]) => {
      const value = text(name);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  const hidden = (text("hide") ?? "").split(/\s+/u).filter((word) => word !== "");
  return {
    workspaceId: text("workspace-id"),
    scope: text("scope"),
    timeZone: text("time-zone"),
    // An element that says in which language it is, is in that language.
    locale: text("locale") || text("lang") || undefined,
    snippets: hasText("env-name") ? { envName: text("env-name") } : undefined,
    theme: hasText("accent") ? createTheme({ accent: text("accent") ?? "" }) : undefined,
    colorScheme: choiceOf(element, "color-scheme", text("color-scheme")),
    density: choiceOf(element, "density", text("density")),
    revokeConfirmation: choiceOf(element, "revoke-confirmation", text("revoke-confirmation")),
    hide: hidden.map((word) => choiceOf(element, "hide", word)).filter((word): word is Section => word !== undefined),
    brand,
  };
}

function choiceOf<N extends keyof typeof choices>(
  element: Element,
  name: N,
  word: string | undefined,
): (typeof choices)[N][number] | undefined {
  if (word === undefined) return undefined;
  const known = choices[name].find((choice) => choice === word);
  if (known === undefined) {
    console.warn(
      `<${element.localName} ${name}> has the word ${JSON.stringify(word)}, which means nothing, so it is left out. Use one of ${choices[name].join(", ")}.`,
    );
  }
  return known;
}
