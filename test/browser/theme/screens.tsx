import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
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

interface World {
  readonly scenario?: MemoryScenario;
  readonly faults?: Faults;
  readonly without?: readonly (keyof ApiKeysAdapter)[];
  /** Another one gives other ids. */
  readonly seed?: number;
}

const refused = (code: "unavailable" | "network" | "limit_reached" | "rate_limited") =>
  new ApiKeysError(code, { requestId: "req_1" });

async function mount({ container, props }: Place, { scenario, faults = {}, without = [], seed = 1 }: World = {}) {
  const memory = createMemoryAdapter({ clock: now, seed, ...(scenario === undefined ? {} : { scenario }) });
  const lacking = Object.fromEntries(without.map((name) => [name, undefined]));
  const adapter = { ...withFaults<ApiKeysAdapter>(memory, faults), ...lacking };
  const brand = { apiReferenceUrl: "/reference", supportUrl: "/support", termsUrl: "/terms", logo: <b>Acme</b> };
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
function leave({ container }: Place) {
  const parent = container.parentNode;
  cleanup();
  parent?.append(container);
}

const press = async (name: string | RegExp, inside: HTMLElement = document.body) =>
  userEvent.click((await within(inside).findAllByRole("button", { name }))[0] as HTMLElement);

async function openForm(place: Place) {
  await press("Create API Key", place.container);
  return screen.findByRole("dialog");
}

async function submit(place: Place, name = "Zapier") {
  const dialog = await openForm(place);
  await userEvent.fill(within(dialog).getByRole("textbox", { name: "Key name" }), name);
  await press("Create", dialog);
  return dialog;
}

async function reveal(place: Place) {
  const dialog = await submit(place);
  await within(dialog).findByRole("textbox", { name: "Your new key" });
  return dialog;
}

async function openMenu({ container }: Place) {
  await userEvent.click((await within(container).findAllByRole("button", { name: /^Actions for/ }))[0] as HTMLElement);
  return screen.findByRole("menu");
}

async function openRevoke(place: Place) {
  const menu = await openMenu(place);
  await userEvent.click(within(menu).getByRole("menuitem", { name: /Revoke/ }));
  return screen.findByRole("alertdialog");
}

/** The clipboard takes everything, or nothing, until the test is over. */
function clipboardThat(answer: "takes" | "refuses") {
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

async function readDay({ container }: Place) {
  await waitFor(() => within(container).getByRole("slider"));
  within(container).getByRole("slider").focus();
  await waitFor(() => {
    if (container.querySelector(".mak-chart-tooltip") === null) throw new Error("No day is read.");
  });
}

async function openGuidance({ container }: Place) {
  await userEvent.click(await within(container).findByText("Keep your keys safe"));
  await userEvent.click(await within(container).findByText("Questions"));
}

const answerLost: Faults = { createKey: { type: "lose", error: refused("network"), times: 1 } };

/** The screens that most people see. */
export const mainScreens = {
  page: async (place) => {
    await mount(place);
    await openGuidance(place);
    await readDay(place);
  },
  menu: async (place) => {
    await mount(place);
    await openMenu(place);
  },
  "create dialog": async (place) => {
    await mount(place);
    await openForm(place);
  },
  "revealed key": async (place) => {
    await mount(place);
    await reveal(place);
  },
  "revoke dialog": async (place) => {
    await mount(place);
    await openRevoke(place);
  },
  "tip of a row": async (place) => {
    await mount(place);
    await userEvent.hover(place.container.querySelector("[data-tip=creation]") as HTMLElement);
    await within(place.container).findByRole("tooltip");
  },
} satisfies Record<string, (place: Place) => Promise<void>>;

/** Every screen on which a part, an attribute or a pair of colours appears that the main ones have not. */
export const allScreens: Record<string, (place: Place) => Promise<void>> = {
  ...mainScreens,
  loading: (place) => mount(place, { faults: { getAccess: { type: "never" } } }),
  "first-ever": (place) => mount(place, { scenario: "empty" }),
  "many keys": (place) => mount(place, { scenario: "many" }),
  "no results": async (place) => {
    await mount(place);
    await userEvent.fill(within(place.container).getByRole("searchbox"), "no such key");
    await within(place.container).findByRole("button", { name: "Clear filters" });
  },
  "failed regions": (place) => {
    const fault = { type: "reject", error: refused("unavailable") } as const;
    return mount(place, { faults: { listKeys: fault, getImportQuota: fault, getImportHistory: fault } });
  },
  "failed access": (place) =>
    mount(place, { faults: { getAccess: { type: "reject", error: refused("unavailable") } } }),
  "feature off": async (place) => {
    await mount(place, { scenario: "feature-off" });
    await within(place.container).findByText(/^Ask your administrator/);
  },
  "read-only": async (place) => {
    await mount(place, { scenario: "read-only" });
    await openMenu(place);
    await userEvent.keyboard("{Escape}");
    within(place.container).getByRole("button", { name: "Create API Key" }).focus();
  },
  "reasons in the menu": async (place) => {
    await mount(place, { scenario: "read-only" });
    await openMenu(place);
  },
  "limit near": (place) => mount(place, { scenario: "near" }),
  "limit reached": (place) => mount(place, { scenario: "reached" }),
  "limit over": (place) => mount(place, { scenario: "over" }),
  unlimited: (place) => mount(place, { scenario: "unlimited" }),
  offline: async (place) => {
    Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
    await mount(place);
  },
  "chart as a table": async (place) => {
    await mount(place);
    await press("Show as table", place.container);
  },
  "another workspace": async (place) => {
    const history = { type: "never" } as const;
    await mount(place, { faults: { getImportHistory: [{ type: "delay", ms: 0, times: 1 }, history] } });
    await userEvent.selectOptions(
      within(place.container).getByRole("combobox", { name: /Workspace.*chart/i }),
      "Sales",
    );
  },
  "name refused and taken": async (place) => {
    await mount(place);
    const dialog = await openForm(place);
    await press("Create", dialog);
    await within(dialog).findByText(/name/i, { selector: "[data-kind=error] *" });
    await userEvent.fill(within(dialog).getByRole("textbox", { name: "Key name" }), "Production");
    await waitFor(() => {
      if (dialog.querySelector("[data-kind=warning]") === null) throw new Error("Nothing warns.");
    });
  },
  creating: async (place) => {
    await mount(place, { faults: { createKey: { type: "never" } } });
    await submit(place);
  },
  "create refused": async (place) => {
    await mount(place, { faults: { createKey: { type: "reject", error: refused("limit_reached") } } });
    const dialog = await submit(place);
    await within(dialog).findByRole("button", { name: "Copy request id" });
  },
  copied: async (place) => {
    clipboardThat("takes");
    await mount(place);
    const dialog = await reveal(place);
    await press("Copy", dialog);
    await within(dialog).findByRole("button", { name: "Copied" });
  },
  "copy refused": async (place) => {
    clipboardThat("refuses");
    await mount(place);
    const dialog = await reveal(place);
    await press("Copy", dialog);
    await within(dialog).findByText(/The browser refused to copy/);
  },
  "asks before it closes": async (place) => {
    await mount(place);
    await reveal(place);
    await userEvent.keyboard("{Escape}");
    await screen.findByRole("button", { name: "Go back to the key" });
  },
  "answer lost": async (place) => {
    await mount(place, { faults: answerLost, without: ["idempotentCreate"] });
    const dialog = await submit(place);
    await within(dialog).findByText("These keys are newer than your attempt");
  },
  "secret lost": async (place) => {
    await mount(place, { faults: answerLost });
    const dialog = await submit(place);
    await press("Try again safely", dialog);
    await within(dialog).findByRole("button", { name: "Revoke it and create another" });
  },
  rotation: async (place) => {
    await mount(place);
    const menu = await openMenu(place);
    await userEvent.click(within(menu).getByRole("menuitem", { name: "Rotate" }));
    const dialog = await screen.findByRole("dialog");
    await press("Create replacement", dialog);
    await within(dialog).findByRole("textbox", { name: "Your new key" });
  },
  "rotation reminder": async (place) => {
    await allScreens.rotation?.(place);
    await press("I have saved it");
    await waitFor(() => {
      if (place.container.querySelector(".mak-rotation") === null) throw new Error("Nothing reminds.");
    });
  },
  "revoke by name": async (place) => {
    await mount({ ...place, props: { ...place.props, revokeConfirmation: "name" } });
    const dialog = await openRevoke(place);
    await userEvent.fill(within(dialog).getByRole("textbox"), "another");
    await press("Revoke key", dialog);
  },
  "revoke failed": async (place) => {
    await mount(place, { faults: { revokeKey: { type: "reject", error: refused("rate_limited") } } });
    const dialog = await openRevoke(place);
    await press("Revoke key", dialog);
    await within(dialog).findByText("The key was not revoked. It still works.");
  },
  "unsaved key": async (place) => {
    await mount(place);
    await reveal(place);
    cleanup();
    await mount(place);
    await within(place.container).findByText("A key was never saved");
  },
  "two unsaved keys": async (place) => {
    await mount(place);
    await reveal(place);
    leave(place);
    await mount(place, { seed: 2 });
    await submit(place, "Staging");
    await screen.findByRole("textbox", { name: "Your new key" });
    leave(place);
    await mount(place);
    await waitFor(() => {
      if (within(place.container).getAllByText("A key was never saved").length < 2) throw new Error("One is missing.");
    });
  },
  "broken slots": (place) => {
    const broken = (): never => {
      throw new Error("A slot that throws.");
    };
    return mount({ ...place, props: { ...place.props, slots: { header: broken, rowActions: broken } } });
  },
};
