import { defaultKeysView, pageSizes } from "../data/queries/keysView.js";
import { warnOnce } from "../utils/warnOnce.js";
import { warnOfMistakes } from "./warnOfMistakes.js";

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Returns an option as the page takes it, or `undefined` where it cannot be used. */
type Rule = (value: unknown, name: string) => unknown;

const kindOf = (value: unknown) =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "a list"
      : typeof value === "object"
        ? "an object"
        : `a ${typeof value}`;

function refuse(value: unknown, name: string, expected: string): undefined {
  warnOnce(
    () => `API keys page: the option ${name} is ${kindOf(value)}, and has to be ${expected}. It counts as not given.`,
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const rule =
  (fits: (value: unknown) => boolean, expected: string): Rule =>
  (value, name) =>
    fits(value) ? value : refuse(value, name, expected);

const text = rule((value) => typeof value === "string", "a string");
const object = rule(isObject, "an object");
const callback = rule((value) => typeof value === "function", "a function");
const component = rule(
  (value) => typeof value === "function" || (isObject(value) && "$$typeof" in value),
  "a component",
);
const node = rule(() => true, "anything that React draws");
const oneOf = (...choices: readonly unknown[]) =>
  rule((value) => choices.includes(value), `one of ${choices.map((choice) => JSON.stringify(choice)).join(", ")}`);
/** `null` says the same as leaving it out, and its type allows it. */
const nullable =
  (own: Rule): Rule =>
  (value, name) =>
    value === null ? undefined : own(value, name);

/** An object with the parts that do not fit taken out. The same object brings the same answer, so that nothing renders again. */
function fields(rules: Readonly<Record<string, Rule>> | Rule, base: object = {}): Rule {
  const known = new WeakMap<object, unknown>();
  const ruleFor = (name: string) => (typeof rules === "function" ? rules : rules[name]);
  return (value, name) => {
    if (!isObject(value)) {
      refuse(value, name, "an object");
      return undefined;
    }
    if (!known.has(value)) {
      const kept = Object.entries(value).map(([key, own]) => {
        const accepted = own === undefined ? undefined : (ruleFor(key) ?? node)(own, `${name}.${key}`);
        return [key, accepted] as const;
      });
      const complete = { ...base, ...Object.fromEntries(kept.filter(([, own]) => own !== undefined)) };
      const isWhole = kept.every(([key, own]) => own === value[key]) && Object.keys(base).every((key) => key in value);
      known.set(value, isWhole ? value : complete);
    }
    return known.get(value);
  };
}

const view = fields(
  {
    search: text,
    status: text,
    cleanUp: oneOf("unused", "creatorLeft"),
    workspaceId: text,
    sort: text,
    pageSize: oneOf(...pageSizes),
  },
  defaultKeysView,
);

/** What each option of the host's has to be. `adapter` is not here: without one there is no page, and the error says so. */
const rules: Readonly<Record<string, Rule>> = {
  workspaceId: text,
  // Another type is written as text: without a scope one tenant's keys could be shown to the next.
  scope: (value, name) => (typeof value === "number" ? String(value) : text(value, name)),
  brand: fields({
    productName: text,
    apiReferenceUrl: text,
    supportUrl: text,
    administratorHint: text,
    termsUrl: text,
    upgradeUrl: text,
    logo: node,
  }),
  // Without a catalogue it still says how numbers and dates are written, and its words are English.
  locale: rule(
    (value) =>
      (typeof value === "string" && value !== "") ||
      (isObject(value) &&
        typeof value["code"] === "string" &&
        (value["messages"] === undefined || isObject(value["messages"]))),
    'a locale, such as fr of @mark-ai/api-keys/locales/fr, the code of one, or "auto"',
  ),
  messages: object,
  timeZone: text,
  colorScheme: oneOf("light", "dark", "system"),
  theme: rule(
    (value) => isObject(value) && isObject(value["light"]) && isObject(value["dark"]),
    "a theme of createTheme()",
  ),
  density: oneOf("comfortable", "compact"),
  classNames: fields(text),
  slots: fields({
    header: component,
    emptyState: component,
    keyName: component,
    rowActions: component,
    menuItems: callback,
    columns: rule(Array.isArray, "a list of columns"),
    createFields: component,
    revealFooter: component,
    keyDetails: component,
    guidance: component,
  }),
  snippets: fields({
    envName: text,
    curl: text,
    samples: rule(
      (value) =>
        Array.isArray(value) &&
        value.every(
          (each) => isObject(each) && typeof each["label"] === "string" && typeof each["template"] === "string",
        ),
      "a list of samples, each with a label and a template",
    ),
  }),
  revokeConfirmation: oneOf("button", "name"),
  unusedAfterDays: rule(
    (value) => Number.isInteger(value) && (value as number) >= 8 && (value as number) <= 3650,
    "a whole number of days, 8 to 3650",
  ),
  portalContainer: nullable(rule((value) => isObject(value) && value["nodeType"] === 1, "an element")),
  queryClient: rule(
    (value) => isObject(value) && typeof value["getQueryCache"] === "function",
    "a QueryClient of React Query",
  ),
  controller: rule(
    (value) => isObject(value) && typeof value["openCreate"] === "function",
    "a controller of createApiKeysController()",
  ),
  onEvent: callback,
  onUnsavedChange: callback,
  onSignedOut: callback,
  onStepUp: callback,
  prefetched: nullable(object),
  now: callback,
  hide: rule(Array.isArray, "a list of sections"),
  view,
  onViewChange: callback,
};

/**
 * Treats every option that is `null` or of a wrong type as not given, and says so once in development: a host without
 * types must never get an empty page. Called where a host's props come in, and nowhere else.
 */
export function normalizeOptions<P extends object>(props: P): P {
  if (process.env.NODE_ENV !== "production") {
    warnOfMistakes(props, [...Object.keys(rules), "adapter", "children"]);
  }
  return Object.fromEntries(
    Object.entries(props).map(([name, value]) => {
      const own = Object.hasOwn(rules, name) ? rules[name] : undefined;
      return [name, value === undefined || own === undefined ? (value as unknown) : own(value, name)];
    }),
  ) as P;
}
