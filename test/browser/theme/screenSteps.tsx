import { cleanup, render, waitFor, within } from "@testing-library/react";
import { userEvent } from "vitest/browser";
import { ApiKeysPage, type ApiKeysAdapter, type ApiKeysPageProps } from "@mark-ai/api-keys";
import { createMemoryAdapter, type MemoryScenario } from "@mark-ai/api-keys/adapters/memory";
import { ApiKeysError } from "@mark-ai/api-keys/contract";
import { withFaults, type Faults } from "@mark-ai/api-keys/testing";

export const now = () => Date.parse("2026-11-16T10:30:00Z");

/** Where a screen is drawn, and what the host configured. */
export interface Place {
  readonly container: HTMLElement;
  readonly props?: Partial<ApiKeysPageProps>;
}

export interface World {
  readonly scenario?: MemoryScenario;
  readonly faults?: Faults;
  readonly without?: readonly (keyof ApiKeysAdapter)[];
  /** Another one gives other ids. */
  readonly seed?: number;
}

export const refused = (code: "unavailable" | "network" | "limit_reached" | "rate_limited") =>
  new ApiKeysError(code, { requestId: "req_1" });

export async function mount(
  { container, props }: Place,
  { scenario, faults = {}, without = [], seed = 1 }: World = {},
) {
  const memory = createMemoryAdapter({ clock: now, seed, ...(scenario === undefined ? {} : { scenario }) });
  const lacking = Object.fromEntries(without.map((name) => [name, undefined]));
  const adapter = { ...withFaults<ApiKeysAdapter>(memory, faults), ...lacking };
  const brand = {
    apiReferenceUrl: "/reference",
    supportUrl: "/support",
    termsUrl: "/terms",
    logo: <b data-host-slot="">Acme</b>,
  };
  const snippets = { curl: 'curl -H "X-API-Key: {key}" https://api.example' };
  render(
    <ApiKeysPage
      adapter={adapter}
      now={now}
      timeZone="Asia/Kathmandu"
      colorScheme="light"
      brand={brand}
      snippets={snippets}
      {...props}
    />,
    { container },
  );
  if (Object.values(faults).some((fault) => "type" in fault && fault.type === "never")) return;
  await waitFor(() => {
    if (container.querySelector(".mak-skeleton, .mak-create-button[aria-busy]") !== null) {
      throw new Error("Something still loads.");
    }
    // What comes after the first paint: the texts of the guidance, or of the page where the feature is off.
    const hasGuidance = props?.hide?.includes("guidance") !== true && props?.slots?.guidance === undefined;
    if (hasGuidance && container.querySelector(".mak-guidance, .mak-feature-off, .mak-error-notice") === null) {
      throw new Error("Something is still to come.");
    }
  });
}

/** Tears the page down, and leaves its place where it is. */
export function leave({ container }: Place) {
  const parent = container.parentNode;
  cleanup();
  parent?.append(container);
}

export const press = async (name: string | RegExp, inside: HTMLElement = document.body) =>
  userEvent.click((await within(inside).findAllByRole("button", { name }))[0] as HTMLElement);

/** Where dialogs, menus and tooltips are found. */
const floating = ({ container, props }: Place) => within(props?.portalContainer ?? container);

export async function openForm(place: Place) {
  await press("Create API Key", place.container);
  return floating(place).findByRole("dialog");
}

export async function submit(place: Place, name = "Zapier") {
  const dialog = await openForm(place);
  await userEvent.fill(within(dialog).getByRole("textbox", { name: "Key name" }), name);
  await press("Create", dialog);
  return dialog;
}

export async function reveal(place: Place) {
  const dialog = await submit(place);
  await within(dialog).findByRole("textbox", { name: "Your new key" });
  // The focus comes after the key is drawn, and its ring with it.
  await waitFor(() => {
    if (dialog.querySelector(".mak-copy-key:focus") === null) throw new Error("The button has no focus yet.");
  });
  return dialog;
}

export async function openMenu(place: Place) {
  await userEvent.click(
    (await within(place.container).findAllByRole("button", { name: /^Actions for/ }))[0] as HTMLElement,
  );
  return floating(place).findByRole("menu");
}

export async function openRevoke(place: Place) {
  const menu = await openMenu(place);
  await userEvent.click(within(menu).getByRole("menuitem", { name: /Revoke/ }));
  return floating(place).findByRole("alertdialog");
}

/** The clipboard takes everything, or nothing, until the test is over. */
export function clipboardThat(answer: "takes" | "refuses") {
  const writeText = () => (answer === "takes" ? Promise.resolve() : Promise.reject(new Error("Not allowed.")));
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  Object.defineProperty(document, "execCommand", { configurable: true, value: () => false });
}

/** Gives back what screens took from the browser. */
export function giveBack(): void {
  sessionStorage.clear();
  for (const name of ["clipboard", "onLine"]) Reflect.deleteProperty(navigator, name);
  Reflect.deleteProperty(document, "execCommand");
}

export async function readDay({ container }: Place) {
  await waitFor(() => within(container).getByRole("slider"));
  within(container).getByRole("slider").focus();
  await waitFor(() => {
    if (container.querySelector(".mak-chart-tooltip") === null) throw new Error("No day is read.");
  });
}

export async function openGuidance({ container }: Place) {
  await userEvent.click(await within(container).findByText("Keep your keys safe"));
  await userEvent.click(await within(container).findByText("Questions"));
}
