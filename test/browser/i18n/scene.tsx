import { QueryClient } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { expect, onTestFinished } from "vitest";
import {
  ApiKeysPage,
  ApiKeysProvider,
  CreateKeyButton,
  RevokeKeyDialog,
  type ApiKeysAdapter,
  type ApiKeysPageProps,
  type Locale,
  type Messages,
} from "@mark-ai/api-keys";
import { createMemoryAdapter, type MemoryAdapterOptions } from "@mark-ai/api-keys/adapters/memory";
import { fixtureKey, fixtureNow, withFaults, type Faults } from "@mark-ai/api-keys/testing";
import { createFormat, type Format } from "../../../src/i18n/format.ts";
import { SectionError } from "../../../src/ui/SectionError.tsx";
import { expectConsole } from "../../support/failOnConsole.ts";

/** A state of the page: what the backend does, what the host passes, and what a person does until it stands there. */
export interface Scene {
  readonly name: string;
  readonly scenario?: MemoryAdapterOptions["scenario"];
  readonly faults?: Faults;
  readonly without?: readonly (keyof ApiKeysAdapter)[];
  readonly props?: Partial<ApiKeysPageProps>;
  /** Nothing settles: the state is that it loads. */
  readonly loads?: boolean;
  /** One part in place of the page, where no page comes to that state. */
  readonly part?: keyof typeof parts;
  /** What the console says of it. */
  readonly complains?: RegExp;
  /** Changes the browser for the time of the scene; what it gives back undoes that. */
  readonly prepare?: () => () => void;
  readonly play?: (stage: Stage) => Promise<unknown>;
}

/** A scene on the page, and what a person does there. */
export interface Stage {
  readonly words: Messages;
  readonly format: Format;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly queryClient: QueryClient;
  readonly update: (props: Partial<ApiKeysPageProps>) => void;
  readonly press: (name: string | RegExp, inside?: HTMLElement) => Promise<void>;
  readonly dialog: (role?: "dialog" | "alertdialog") => Promise<HTMLElement>;
  /** Takes the page down, as a host's router does. */
  readonly leave: () => void;
  /** Draws the page anew. */
  readonly come: () => void;
}

const latin = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const cyrillic = "абцдефгхийклмнопярстуввхузАБЦДЕФГХИЙКЛМНОПЯРСТУВВХУЗ";

/** A name in letters that no English text has, so that data is told from what the page says itself. */
export const foreign = (name: string): string =>
  Array.from(name, (letter) => cyrillic[latin.indexOf(letter)] ?? letter).join("");

function foreignNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(foreignNames);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [
      name,
      typeof own === "string" && (name === "name" || name === "reason") ? foreign(own) : foreignNames(own),
    ]),
  );
}

const methods = ["listKeys", "getAccess", "createKey", "revokeKey", "getKey", "updateKey", "getKeyEvents"] as const;

/** The adapter in memory, whose names and reasons are written in other letters. */
function backendOf({ scenario, faults = {}, without = [] }: Scene): ApiKeysAdapter {
  const memory = createMemoryAdapter({ clock: () => fixtureNow, seed: 3, scenario });
  const named = Object.fromEntries(methods.map((name) => [name, { type: "change", change: foreignNames }]));
  const adapter: ApiKeysAdapter = withFaults<ApiKeysAdapter>(withFaults(memory, named as Faults), faults);
  const lacking = Object.fromEntries(without.map((name) => [name, undefined]));
  return { ...adapter, timeoutMs: Infinity, ...lacking };
}

const part = (children: ReactNode) =>
  function Part(props: ApiKeysPageProps) {
    return (
      <ApiKeysProvider {...props}>
        <div className="mak-page">{children}</div>
      </ApiKeysProvider>
    );
  };

const expired = fixtureKey({ name: foreign("Production"), createdBy: undefined, status: "expired" });

const parts = {
  createButton: part(<CreateKeyButton />),
  revokeExpired: part(<RevokeKeyDialog apiKey={expired} onClose={() => undefined} />),
  failedChunk: part(<SectionError message="chunkFailed" onRetry={() => undefined} />),
};

let scenes = 0;

/** Draws a scene in a language and plays it to its state. */
export async function stage(scene: Scene, locale: Locale, props: Partial<ApiKeysPageProps> = {}): Promise<Stage> {
  sessionStorage.clear();
  const queryClient = new QueryClient();
  const adapter = backendOf(scene);
  const scope = `scene-${String((scenes += 1))}`;
  const Page = scene.part === undefined ? ApiKeysPage : parts[scene.part];
  const page = (more: Partial<ApiKeysPageProps>) => (
    <Page
      adapter={adapter}
      scope={scope}
      queryClient={queryClient}
      now={() => fixtureNow}
      timeZone="Asia/Kathmandu"
      colorScheme="light"
      locale={locale}
      brand={{
        productName: foreign("Acme"),
        apiReferenceUrl: "https://docs.acme.example/api",
        supportUrl: "https://acme.example/support",
        administratorHint: foreign("Ada Moreau"),
        termsUrl: "https://acme.example/terms",
      }}
      snippets={{ envName: "ACME_API_KEY", curl: 'curl -H "X-API-Key: {key}" https://api.acme.example/v1' }}
      {...scene.props}
      {...props}
      {...more}
    />
  );
  const user = userEvent.setup({ delay: null });
  // After setup(), which brings a clipboard of its own.
  const undo = scene.prepare?.();
  if (undo !== undefined) onTestFinished(undo);
  if (scene.complains !== undefined) expectConsole(scene.complains);
  let view = render(page({}));
  const at: Stage = {
    words: locale.messages,
    format: createFormat(locale.code, "UTC"),
    user,
    queryClient,
    update: (more) => view.rerender(page(more)),
    leave: () => view.unmount(),
    come: () => {
      view = render(page({}));
    },
    press: async (name, inside = document.body) => {
      // `hidden` as well: to see that nothing hides each of many buttons takes longer than the rest of a scene.
      await user.click(await within(inside).findByRole("button", { name, hidden: true }));
    },
    dialog: (role = "dialog") => screen.findByRole(role),
  };
  if (scene.loads !== true) await settled();
  await scene.play?.(at);
  return at;
}

/** Waits until nothing that is in view loads. */
export async function settled(): Promise<void> {
  await waitFor(() => {
    expect(document.querySelector(".mak-page")).not.toBeNull();
    expect(document.querySelector(".mak-skeleton, .mak-page [aria-busy=true]")).toBeNull();
    // What comes after the first paint: the texts of a failure, and of the page where the feature is off.
    expect(document.querySelector(".mak-error-notice:not(:has(.mak-notice-line))")).toBeNull();
    expect(document.querySelector(".mak-page > :not(.mak-header, .mak-guidance)")).not.toBeNull();
    const plot = document.querySelector(".mak-chart-plot:not([data-empty])");
    expect(plot === null || plot.querySelector("[role=slider], .mak-notice") !== null).toBe(true);
  });
}
