import { createRestAdapter } from "../adapters/rest.js";
import type { ApiKeysPageProps } from "../ApiKeysPage.js";
import type { ApiKeysAdapter } from "../contract/adapter.js";
import { assertAdapter } from "../contract/assertAdapter.js";
import type { ApiKeysEvent } from "../data/context/events.js";
import type { KeysView } from "../data/queries/keysView.js";
import { attributeNames, readAttributes } from "./attributes.js";
import { isLocalPage } from "./isLocalPage.js";
import { mountApiKeysPage, type MountedApiKeysPage } from "./mountApiKeysPage.js";

/** What the element has events for instead. */
type Handler = "onEvent" | "onUnsavedChange" | "onViewChange";

/** The element's properties: those of `<ApiKeysPage>`, whose handlers are events here. All may come late. */
export type ApiKeysElementProperties = Partial<Omit<ApiKeysPageProps, Handler>>;

/** The element's events by their names. They bubble; none carries a secret. */
export interface ApiKeysElementEventMap extends HTMLElementEventMap {
  /** Facts about keys and failures. */
  "mak-event": CustomEvent<ApiKeysEvent>;
  /** Whether a secret is on screen that nobody has saved yet. */
  "mak-unsaved-change": CustomEvent<{ unsaved: boolean }>;
  /** The table's search, filters and sort have changed. */
  "mak-view-change": CustomEvent<{ view: KeysView }>;
}

/** `<mak-api-keys>`: the page as an element, in the light DOM, so that `styles.css` reaches it. */
export interface ApiKeysElement extends HTMLElement, ApiKeysElementProperties {
  /** Whether a secret is on screen that nobody has saved yet: do not leave the page without asking. */
  readonly unsaved: boolean;
  /** Listens to an event of the page, with the type of its `detail`. */
  addEventListener<T extends keyof ApiKeysElementEventMap>(
    type: T,
    listener: (this: ApiKeysElement, event: ApiKeysElementEventMap[T]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  /** Listens to any other event. */
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "mak-api-keys": ApiKeysElement;
  }
}

/** Every property once; a prop of the page that is missing here does not compile. */
const properties: Readonly<Record<keyof ApiKeysElementProperties, true>> = {
  adapter: true,
  workspaceId: true,
  scope: true,
  brand: true,
  locale: true,
  messages: true,
  timeZone: true,
  colorScheme: true,
  theme: true,
  density: true,
  classNames: true,
  slots: true,
  snippets: true,
  revokeConfirmation: true,
  unusedAfterDays: true,
  portalContainer: true,
  queryClient: true,
  prefetched: true,
  now: true,
  hide: true,
  view: true,
  controller: true,
  onSignedOut: true,
  onStepUp: true,
};

const mark = Symbol.for("@mark-ai/api-keys/element");

/**
 * Defines the custom element and answers its class. Defining the same name again is harmless.
 *
 * Throws on a server, for a name that no element can have, and where something else has the name.
 *
 * @param tag the element's name. @default "mak-api-keys"
 * @example
 * defineApiKeysElement();
 * // <mak-api-keys base-url="/api/management/v1" workspace-id="ws_marketing"></mak-api-keys>
 */
export function defineApiKeysElement(tag = "mak-api-keys"): new () => ApiKeysElement {
  if (typeof customElements === "undefined") {
    throw new Error(
      "defineApiKeysElement() needs a browser, and there is none here. Call it in code that does not run on the server.",
    );
  }
  if (!/^[a-z][^A-Z\s]*-[^A-Z\s]*$/u.test(tag)) {
    throw new TypeError(
      `defineApiKeysElement() cannot define ${JSON.stringify(tag)}: an element's name is in lower case and has a hyphen. Use "mak-api-keys" or "acme-api-keys".`,
    );
  }
  const existing = customElements.get(tag);
  if (existing !== undefined) {
    if (mark in existing) return existing as unknown as new () => ApiKeysElement;
    throw new Error(
      `defineApiKeysElement() cannot define <${tag}>: something else has the name. Give another one, such as defineApiKeysElement("acme-api-keys").`,
    );
  }
  const made = createElementClass();
  customElements.define(tag, made);
  return made;
}

/** A class for each name, since a class can have only one. Made when it is asked for: a server has no `HTMLElement`. */
function createElementClass() {
  class ApiKeysElement extends HTMLElement {
    static readonly [mark] = true;
    static readonly observedAttributes = attributeNames;

    readonly #given: ApiKeysElementProperties = {};
    #rest: { readonly baseUrl: string; readonly adapter: ApiKeysAdapter } | undefined;
    #page: MountedApiKeysPage | undefined;
    #unsaved = false;
    #isAsked = false;

    constructor() {
      super();
      // What was set before the element was defined hides the accessors.
      for (const name of Object.keys(properties)) {
        if (!Object.hasOwn(this, name)) continue;
        const value: unknown = Reflect.get(this, name);
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
    }

    get unsaved(): boolean {
      return this.#unsaved;
    }

    read(name: keyof ApiKeysElementProperties): unknown {
      return this.#given[name];
    }

    write(name: keyof ApiKeysElementProperties, value: unknown): void {
      if (name === "adapter" && value !== undefined && value !== null) assertAdapter(value, `<${this.localName}>`);
      Object.assign(this.#given, { [name]: value });
      this.#askToDraw();
    }

    connectedCallback(): void {
      if (getComputedStyle(this).display === "inline") this.style.display = "block";
      this.#askToDraw();
      setTimeout(() => this.#sayWhatIsMissing());
    }

    /** An element that is moved is taken out and put in again in one task. Nothing that it shows may be lost by that. */
    disconnectedCallback(): void {
      setTimeout(() => {
        if (this.isConnected) return;
        this.#page?.unmount();
        this.#page = undefined;
      });
    }

    /** `moveBefore()` then neither takes out nor puts in. */
    connectedMoveCallback(): void {
      // The page stays as it is.
    }

    attributeChangedCallback(): void {
      this.#askToDraw();
    }

    /** Several changes in one task are one rendering. */
    #askToDraw(): void {
      if (this.#isAsked) return;
      this.#isAsked = true;
      queueMicrotask(() => {
        this.#isAsked = false;
        if (this.isConnected) this.#draw();
      });
    }

    #draw(): void {
      const adapter = this.#given.adapter ?? this.#restAdapter();
      // An adapter that is taken away leaves the page as it is: it may show a secret that nobody has saved.
      if (adapter === undefined) return;
      const props = this.#props(adapter);
      if (this.#page === undefined) this.#page = mountApiKeysPage(this, props);
      else this.#page.update(props);
    }

    #props(adapter: ApiKeysAdapter): ApiKeysPageProps {
      const attributes = readAttributes(this);
      const given = Object.fromEntries(
        Object.entries(this.#given).filter(([, value]) => value !== undefined && value !== null),
      );
      const unset = Object.fromEntries(Object.keys(properties).map((name) => [name, undefined]));
      return {
        ...unset,
        ...attributes,
        ...given,
        adapter,
        brand: { ...attributes.brand, ...this.#given.brand },
        onEvent: (event) => this.#tell("mak-event", event),
        onUnsavedChange: (state) => {
          this.#unsaved = state.unsaved;
          this.#tell("mak-unsaved-change", state);
        },
        onViewChange: (view) => {
          if (this.#given.view !== undefined) this.write("view", view);
          this.#tell("mak-view-change", { view });
        },
      };
    }

    #restAdapter(): ApiKeysAdapter | undefined {
      const baseUrl = this.getAttribute("base-url");
      if (baseUrl === null) return undefined;
      if (this.#rest?.baseUrl !== baseUrl) this.#rest = { baseUrl, adapter: createRestAdapter({ baseUrl }) };
      return this.#rest.adapter;
    }

    #tell(name: keyof ApiKeysElementEventMap, detail: unknown): void {
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    }

    #sayWhatIsMissing(): void {
      if (!this.isConnected || this.#page !== undefined || this.hasAttribute("base-url") || !isLocalPage()) return;
      console.warn(
        `<${this.localName}> has no backend to ask, and stays empty until it has one. Give it a base-url attribute, or set its adapter property.`,
      );
    }
  }

  for (const name of Object.keys(properties) as (keyof ApiKeysElementProperties)[]) {
    Object.defineProperty(ApiKeysElement.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: ApiKeysElement) {
        return this.read(name);
      },
      set(this: ApiKeysElement, value: unknown) {
        this.write(name, value);
      },
    });
  }
  return ApiKeysElement;
}
