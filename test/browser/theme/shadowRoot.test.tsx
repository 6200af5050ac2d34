import { render, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { ApiKeysPage, createTheme, type ApiKeysPageProps } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { ar } from "@mark-ai/api-keys/locales/ar";
import { styles } from "./hostileHost.ts";
import { giveBack, now, type Place } from "./screenSteps.tsx";
import { mainScreens } from "./screens.tsx";

const undo: (() => void)[] = [];

afterEach(() => {
  giveBack();
  for (const step of undo.splice(0).reverse()) step();
});

function addShadow(): HTMLElement {
  const host = document.createElement("section");
  document.body.append(host);
  undo.push(() => host.remove());
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = document.createElement("style");
  sheet.textContent = styles;
  const inside = document.createElement("div");
  shadow.append(sheet, inside);
  return inside;
}

const tokens = ["accent", "radius", "row-height", "surface", "font-mono"].map((name) => `--_mak-${name}`);

/** How a surface is themed, and in which language it reads. */
function lookOf(element: Element | null | undefined) {
  if (!(element instanceof HTMLElement)) throw new Error("There is no such surface.");
  const style = getComputedStyle(element);
  const values = [...tokens, "color-scheme", "color", "font-size", "direction", "-webkit-locale"];
  return [...values.map((name) => style.getPropertyValue(name)), element.dir, element.lang];
}

const props: Partial<ApiKeysPageProps> = {
  theme: createTheme({ accent: "#0a6b4b", radius: 3 }),
  colorScheme: "dark",
  density: "compact",
};

describe.each([
  [
    "the page's own tree",
    () => {
      const inside = document.createElement("div");
      document.body.append(inside);
      undo.push(() => inside.remove());
      return inside;
    },
  ],
  ["a shadow root", addShadow],
])("what floats above %s (G12)", (_where, place) => {
  it.each(["menu", "create dialog", "revoke dialog"] as const)(
    "has the page's theme, scheme, density: %s",
    async (name) => {
      const container = place();
      await mainScreens[name]({ container, props });
      const root = container.querySelector(".mak-root");
      expect(lookOf(root)).toContain("3px");
      expect(lookOf(root)).toContain("40px");
      const surface = container.querySelector(".mak-modal, .mak-menu");
      expect(lookOf(surface)).toEqual(lookOf(root));
    },
  );

  it("has the page's direction and language", async () => {
    const container = place();
    document.documentElement.lang = "ja";
    undo.push(() => document.documentElement.removeAttribute("lang"));
    render(<ApiKeysPage adapter={createMemoryAdapter({ clock: now, seed: 1 })} now={now} locale={ar} {...props} />, {
      container,
    });
    await userEvent.click(await within(container).findByRole("button", { name: ar.messages.page.createKey }));
    const dialog = await within(container).findByRole("dialog");
    expect(lookOf(dialog)).toEqual(lookOf(container.querySelector(".mak-root")));
    expect(lookOf(dialog)).toEqual(expect.arrayContaining(["rtl", "ar"]));
  });
});

describe("in a shadow root (G12)", () => {
  it("a key is created, copied, saved and revoked, with what floats inside the root", async () => {
    const written: string[] = [];
    const writeText = (text: string) => Promise.resolve(void written.push(text));
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
    const place: Place = { container: addShadow() };
    const page = within(place.container);
    await mainScreens["create dialog"](place);
    const dialog = page.getByRole("dialog");
    const focused = () => (place.container.getRootNode() as ShadowRoot).activeElement as HTMLElement;
    await userEvent.fill(within(dialog).getByRole("textbox", { name: "Key name" }), "From the shadow");
    await userEvent.keyboard("{Enter}");
    const secret = await within(dialog).findByRole("textbox", { name: "Your new key" });
    const length = secret.textContent.length;
    await userEvent.click(within(dialog).getByRole("button", { name: "Copy" }));
    await within(dialog).findByRole("button", { name: "Copied" });
    expect(written.map((text) => text.length)).toEqual([length]);
    await userEvent.click(within(dialog).getByRole("button", { name: "Done" }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(page.getByText("From the shadow")).toBeVisible();

    const menuButton = page.getByRole("button", { name: "Actions for From the shadow" });
    menuButton.focus();
    await userEvent.keyboard("{Enter}");
    const menu = await page.findByRole("menu");
    await userEvent.keyboard("{ArrowDown}{ArrowUp}");
    expect(menu).toContainElement(focused());
    await userEvent.click(within(menu).getByRole("menuitem", { name: "Revoke" }));
    const alert = await page.findByRole("alertdialog");
    await userEvent.tab();
    expect(alert).toContainElement(focused());
    await userEvent.click(within(alert).getByRole("button", { name: "Revoke key" }));
    await waitFor(() => expect(alert).not.toBeInTheDocument());
    const row = page.getByText("From the shadow").closest<HTMLElement>("tr");
    await waitFor(() => expect(row).toHaveTextContent("Revoked"));
    expect(within(row as HTMLElement).queryByRole("button", { name: /Actions/ })).toBeNull();
  });
});
