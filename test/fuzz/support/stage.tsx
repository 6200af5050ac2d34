import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { ApiKeysPage, createApiKeysController, type Locale } from "@mark-ai/api-keys";
import { createPageDriver, type PageDriver } from "@mark-ai/api-keys/testing/page";
import { ar } from "@mark-ai/api-keys/locales/ar";
import { de } from "@mark-ai/api-keys/locales/de";
import { en } from "@mark-ai/api-keys/locales/en";
import { fr } from "@mark-ai/api-keys/locales/fr";
import { Company, type Network } from "./company.ts";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean | undefined;
}

export const now = () => Date.parse("2026-11-16T10:30:00Z");
export const locales: readonly Locale[] = [en, fr, ar, de];

const quietMs = 40;
const longestWait = 10_000;

/** Where the person is: on the page, in one of its dialogs, or at a step of the create dialog. */
export type Place = "page" | "menu" | "dialog" | "form" | "pending" | "revealed" | "saved" | "lost" | "unknown";

/** One page with two companies behind it, and everything that a check needs to know of it. */
export class Stage {
  readonly network: Network = { offline: false, pending: 0, faults: new Map() };
  readonly companies: readonly Company[] = [1, 2].map(
    (seed) => new Company(`company-${String(seed)}`, seed, now, this.network),
  );
  /** How often a button was pressed that asks for one key of this name. */
  readonly asked = new Map<string, number>();
  /** What was logged, thrown, or handed to `onEvent`. */
  readonly log: string[] = [];
  /** Where the person has been. */
  readonly visited = new Set<Place>();
  readonly errors: string[] = [];
  readonly user = userEvent.setup({ delay: null });
  readonly controller = createApiKeysController();
  locale: Locale = en;
  names = 0;
  #company = 0;
  /** Testing Library's own rendering waits in act(), which nothing outside of tests does. */
  #root: Root | undefined;
  readonly #place = document.createElement("div");
  readonly #undo: (() => void)[] = [];

  constructor() {
    document.body.append(this.#place);
    const acting = globalThis.IS_REACT_ACT_ENVIRONMENT;
    globalThis.IS_REACT_ACT_ENVIRONMENT = false;
    const { error, warn } = console;
    const note = (words: readonly unknown[]) => {
      const text = words.map(String).join(" ");
      this.log.push(text);
      // The console names each failure of the adapter to developers.
      if (!text.startsWith("API keys page (")) this.errors.push(text);
    };
    console.error = (...words: unknown[]) => note(words);
    console.warn = (...words: unknown[]) => note(words);
    const thrown = ({ message }: ErrorEvent) => void this.errors.push(message);
    const rejected = ({ reason }: PromiseRejectionEvent) => void this.errors.push(String(reason));
    window.addEventListener("error", thrown);
    window.addEventListener("unhandledrejection", rejected);
    const online = Object.getOwnPropertyDescriptor(navigator, "onLine");
    Object.defineProperty(navigator, "onLine", { configurable: true, get: () => !this.network.offline });
    this.#undo.push(() => {
      globalThis.IS_REACT_ACT_ENVIRONMENT = acting;
      this.#place.remove();
      Object.assign(console, { error, warn });
      window.removeEventListener("error", thrown);
      window.removeEventListener("unhandledrejection", rejected);
      if (online === undefined) Reflect.deleteProperty(navigator, "onLine");
      else Object.defineProperty(navigator, "onLine", online);
    });
  }

  get company(): Company {
    return this.companies[this.#company] as Company;
  }

  get driver(): PageDriver {
    return createPageDriver({ screen, within, user: this.user, locale: this.locale, timeout: longestWait });
  }

  get dialog(): HTMLElement | null {
    return [...document.querySelectorAll<HTMLElement>("dialog[open]")].at(-1) ?? null;
  }

  get place(): Place {
    const step = this.dialog?.querySelector<HTMLElement>("[data-step]")?.dataset["step"];
    if (step === "checking" || step === "candidates") return "unknown";
    if (step !== undefined) return step as Place;
    if (this.dialog !== null) return "dialog";
    return document.querySelector("[role=menu]") === null ? "page" : "menu";
  }

  /** Whether the dialog asks if it may close without saving the key. */
  get isConfirming(): boolean {
    return this.dialog?.querySelector("[data-asking]") != null;
  }

  show(): void {
    const page = (
      <ApiKeysPage
        adapter={this.company.adapter}
        scope={this.company.name}
        locale={this.locale}
        now={now}
        controller={this.controller}
        onEvent={(event) => this.log.push(JSON.stringify(event))}
      />
    );
    const root = (this.#root ??= createRoot(this.#place));
    // What is checked next must be what the host has just asked for.
    flushSync(() => root.render(page));
  }

  switchCompany(): void {
    this.#company = 1 - this.#company;
    this.show();
  }

  leave(): void {
    this.#root?.unmount();
    this.#root = undefined;
  }

  setOffline(offline: boolean): void {
    if (this.network.offline === offline) return;
    this.network.offline = offline;
    window.dispatchEvent(new Event(offline ? "offline" : "online"));
  }

  /** Waits until no call is on its way, for long enough that none follows. */
  async settle(): Promise<void> {
    const end = performance.now() + longestWait;
    let quietSince = performance.now();
    while (performance.now() - quietSince < quietMs) {
      await new Promise((resolve) => setTimeout(resolve, 8));
      const isBusy = this.network.pending > 0 || this.place === "pending";
      if (isBusy) quietSince = performance.now();
      if (performance.now() > end) throw new Error(`The page never comes to rest: it is at "${this.place}".`);
    }
  }

  end(): void {
    this.leave();
    for (const undo of this.#undo) undo();
    sessionStorage.clear();
    localStorage.clear();
  }
}
