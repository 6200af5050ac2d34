import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { ApiKeysPage, createTheme, type ApiKeysPageProps } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { deliveries, hostile, portrait, styles, stylesOf, withoutPlainStyles } from "./hostileHost.ts";

const now = () => Date.parse("2026-11-16T10:30:00Z");
const undo: (() => void)[] = [];

afterEach(() => {
  for (const step of undo.splice(0)) step();
});

function addSheet(css: string, to: ParentNode = document.head): HTMLStyleElement {
  const sheet = document.createElement("style");
  sheet.textContent = css;
  // First, as a host's reset stands before what it imports.
  to.prepend(sheet);
  undo.push(() => sheet.remove());
  return sheet;
}

function addHost(html = ""): HTMLElement {
  const host = document.createElement("section");
  host.innerHTML = html;
  host.style.width = "1000px";
  document.body.append(host);
  undo.push(() => host.remove());
  return host;
}

const settled = (container: ParentNode) =>
  waitFor(() => {
    expect(container.querySelectorAll('[role="row"], tr').length).toBeGreaterThan(5);
    expect(container.querySelector(".mak-skeleton")).toBeNull();
    expect(container.querySelector(".mak-chart-reader")).not.toBeNull();
  });

async function mount(container: HTMLElement, props: Partial<ApiKeysPageProps> = {}) {
  const adapter = createMemoryAdapter({ clock: now, seed: 1 });
  render(<ApiKeysPage adapter={adapter} now={now} timeZone="Asia/Kathmandu" colorScheme="light" {...props} />, {
    container,
  });
  await settled(container);
}

describe("the whole page in a hostile host (G12)", () => {
  it.each(Object.entries(deliveries))("with %s looks as in a clean one", async (name, deliver) => {
    if (name === "styles.layer.css") undo.push(withoutPlainStyles());
    const sheet = addSheet(deliver(""));
    const host = addHost();
    await mount(host);
    const clean = portrait(host);
    sheet.textContent = deliver(hostile);
    document.documentElement.dir = "rtl";
    undo.push(() => document.documentElement.removeAttribute("dir"));
    expect(getComputedStyle(document.documentElement).fontSize).toBe("10px");
    expect(getComputedStyle(host).direction).toBe("rtl");
    expect(clean.length).toBeGreaterThan(100);
    await waitFor(() => expect(portrait(host)).toEqual(clean));
  });

  it("changes no computed style of the host's own elements when it mounts", async () => {
    const own = addHost(
      `<h2>Host</h2><p>Text <a href="#x">link</a></p><button>Press</button><table><tr><td>1</td></tr></table><input><dialog></dialog><ul><li>x</li></ul>`,
    );
    const elements = [document.documentElement, document.body, own, ...own.querySelectorAll("*")];
    const before = stylesOf(elements);
    await mount(addHost());
    expect(stylesOf(elements)).toEqual(before);
  });

  it("lets a dialog float over a fixed header by --mak-z-index", async () => {
    const header = document.createElement("header");
    header.style.cssText =
      "position: fixed; inset: 0 0 auto; z-index: 2000000000; block-size: 40px; pointer-events: auto";
    document.body.prepend(header);
    undo.push(() => header.remove());
    await mount(addHost());
    await userEvent.click(screen.getByRole("button", { name: "Create API Key" }));
    const dialog = await screen.findByRole("dialog");
    const onTop = () => document.elementFromPoint(4, 4);
    expect(onTop()).toBe(header);
    document.documentElement.style.setProperty("--mak-z-index", "2000000001");
    undo.push(() => document.documentElement.style.removeProperty("--mak-z-index"));
    expect(dialog.closest("[data-mak-modal]")?.contains(onTop())).toBe(true);
  });
});

describe("in a shadow root (G12)", () => {
  it("works, with menus and dialogs in the document's body, themed alike", async () => {
    const shadow = addHost().attachShadow({ mode: "open" });
    addSheet(styles, shadow);
    const inside = document.createElement("div");
    shadow.append(inside);
    const theme = createTheme({ accent: "#0a6b4b", radius: 3 });
    await mount(inside, { theme, colorScheme: "dark", density: "compact" });
    const root = inside.querySelector(".mak-root");
    const look = (element: Element | null | undefined) => {
      if (!(element instanceof HTMLElement)) throw new Error("there is no such surface");
      const style = getComputedStyle(element);
      const tokens = ["--_mak-accent", "--_mak-radius", "--_mak-row-height", "--_mak-surface", "color-scheme"];
      return [...tokens.map((name) => style.getPropertyValue(name)), element.dir, element.lang];
    };
    expect(look(root)).toContain("3px");

    const rowMenus = within(inside).getAllByRole("button", { name: /actions|menu/i });
    await userEvent.click(rowMenus[0] as HTMLElement);
    const menu = await within(document.body).findByRole("menu");
    expect(look(menu)).toEqual(look(root));
    await userEvent.keyboard("{ArrowDown}");
    expect(menu.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(menu).not.toBeInTheDocument());

    await userEvent.click(within(inside).getByRole("button", { name: "Create API Key" }));
    const dialog = await within(document.body).findByRole("dialog");
    expect(look(dialog.closest(".mak-root"))).toEqual(look(root));
    const name = within(dialog).getByRole("textbox", { name: "Key name" });
    await userEvent.type(name, "From the shadow");
    await userEvent.click(within(dialog).getByRole("button", { name: /create/i }));
    expect(await within(dialog).findByRole("button", { name: "Copy" })).toBeVisible();
    expect(within(inside).getByText("From the shadow")).toBeVisible();
  });
});
