import { hasPlaceForKey } from "../data/creation/secretText.js";
import type { KeysView } from "../data/queries/keysView.js";
import { supportedTimeZone } from "../i18n/format.js";
import { closestMatch } from "../utils/closestMatch.js";
import { warnOnce } from "../utils/warnOnce.js";
import type { Brand } from "./brand.js";
import type { Slots, Snippets } from "./slots.js";

type Names<T> = Readonly<Record<keyof T, true>>;

const brand: Names<Brand> = {
  productName: true,
  logo: true,
  apiReferenceUrl: true,
  supportUrl: true,
  termsUrl: true,
  upgradeUrl: true,
  administratorHint: true,
};
const slots: Names<Slots> = {
  header: true,
  emptyState: true,
  keyName: true,
  rowActions: true,
  menuItems: true,
  columns: true,
  createFields: true,
  revealFooter: true,
  keyDetails: true,
  guidance: true,
};
const snippets: Names<Snippets> = { envName: true, curl: true, samples: true };
const view: Names<KeysView> = {
  search: true,
  status: true,
  cleanUp: true,
  workspaceId: true,
  sort: true,
  pageSize: true,
  keyId: true,
  keyAction: true,
};
const inside: Readonly<Record<string, object>> = { brand, slots, snippets, view };
const sections = ["header", "createButton", "quota", "chart", "table", "guidance", "links"];

const warn = (text: string) => warnOnce(() => `API keys page: ${text}`);
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function checkNames(given: object, known: readonly string[], place: string): void {
  for (const name of Object.keys(given).filter((each) => !known.includes(each))) {
    warn(`there is no option ${place}${name}. Did you mean "${place}${closestMatch(name, known) ?? ""}"?`);
  }
}

/**
 * Tells a developer of mistakes that the compiler would have found: names that do not exist, and texts that cannot be
 * used. It changes nothing. Only for development: call it where `NODE_ENV` is checked, so that no production build has it.
 */
export function warnOfMistakes(options: object, known: readonly string[]): void {
  const props = options as Readonly<Record<string, unknown>>;
  checkNames(props, known, "");
  for (const [name, names] of Object.entries(inside)) {
    const given = props[name];
    if (isObject(given)) checkNames(given, Object.keys(names), `${name}.`);
  }
  const { hide, timeZone, snippets: own } = props;
  for (const name of Array.isArray(hide) ? hide.map(String) : []) {
    if (!sections.includes(name)) warn(`hide has no section "${name}". It takes ${sections.join(", ")}.`);
  }
  if (typeof timeZone === "string" && supportedTimeZone(timeZone) !== timeZone) {
    warn(`this browser knows no timeZone "${timeZone}". Pass an IANA zone, such as "Europe/Paris".`);
  }
  const { curl, samples } = (isObject(own) ? own : {}) as { readonly curl?: unknown; readonly samples?: unknown };
  const templates = [{ label: "curl", template: curl }, ...(Array.isArray(samples) ? (samples as object[]) : [])];
  for (const each of templates) {
    const { label, template } = each as { readonly label: unknown; readonly template: unknown };
    if (typeof template === "string" && !hasPlaceForKey(template)) {
      warn(`the snippet ${String(label)} has no {key} where the key goes, so it is not offered.`);
    }
  }
}
