import { render, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ApiKeysPage, createTheme, type ApiKeysEvent, type ApiKeysPageProps, type Theme } from "@mark-ai/api-keys";
import { createMemoryAdapter, type MemoryScenario } from "@mark-ai/api-keys/adapters/memory";
import { en } from "@mark-ai/api-keys/locales/en";
import { expectConsole } from "../../support/failOnConsole.ts";
import { now } from "./screenSteps.tsx";

async function show(props: Partial<ApiKeysPageProps>, scenario: MemoryScenario = "demo") {
  const events: ApiKeysEvent[] = [];
  const adapter = createMemoryAdapter({ clock: now, seed: 1, scenario });
  const view = render(
    <ApiKeysPage adapter={adapter} now={now} colorScheme="light" onEvent={(event) => events.push(event)} {...props} />,
  );
  if (scenario === "demo") await screen.findByText("Production");
  else await screen.findByRole("heading", { level: 1 });
  return { ...view, events, root: view.container.querySelector(".mak-root") as HTMLElement };
}

/** As a host without types passes it. */
const untyped = (props: Record<string, unknown>) => props as Partial<ApiKeysPageProps>;

/** What is said in development of an option that counts as not given. */
const refused = (name: string, is: string, expected: string) =>
  new RegExp(`the option ${name} is ${is}, and has to be ${expected}\\. It counts as not given\\.`);

describe("a theme from outside (G12)", () => {
  it("names an unknown token and the nearest known one, and uses the rest", async () => {
    expectConsole(/theme\.light: there is no token "accentHovr"\. Did you mean "accentHover"\?/);
    const theme = { light: { accentHovr: "#123456", radius: "3px" }, dark: {} } as Theme;
    const { root } = await show({ theme });
    expect(getComputedStyle(root).getPropertyValue("--_mak-radius")).toBe("3px");
  });

  it("keeps the default where a value cannot be read, and says which", async () => {
    const { root: plain, unmount } = await show({});
    const ofPlain = getComputedStyle(plain);
    const names = ["--_mak-accent", "--_mak-radius", "--_mak-shadow"];
    const expected = names.map((name) => ofPlain.getPropertyValue(name));
    const text = ofPlain.color;
    unmount();
    for (const name of ["accent", "text", "radius", "shadow"]) {
      expectConsole(new RegExp(`theme: the token ${name} has the value .*The default stays`));
    }
    const values = { accent: "blurple", text: "#12", radius: "round", shadow: "deep" };
    const { root } = await show(untyped({ theme: { light: values, dark: values } }));
    expect(names.map((name) => getComputedStyle(root).getPropertyValue(name))).toEqual(expected);
    expect(getComputedStyle(root).color).toBe(text);
  });

  it("takes a value that only the browser can resolve", async () => {
    document.documentElement.style.setProperty("--brand", "rgb(1 2 3)");
    const { root } = await show({ theme: createTheme({ tokens: { text: "var(--brand)" } }) });
    expect(getComputedStyle(root).color).toBe("rgb(1, 2, 3)");
    document.documentElement.style.removeProperty("--brand");
  });

  it.each([
    [null, "null"],
    ["dark", "a string"],
    [5, "a number"],
    [{}, "an object"],
  ])("lives with a theme that is %j", async (theme, is) => {
    expectConsole(refused("theme", is, "a theme of createTheme\\(\\)"));
    await show(untyped({ theme }));
  });
});

describe("a link from outside (G12)", () => {
  const dangerous = ["javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x"];

  it.each(dangerous)("that is %j is none, and says why", async (url) => {
    expectConsole(/is not linked to: it might run a script.*Use https:/);
    const { container } = await show({ brand: { apiReferenceUrl: url, supportUrl: url, termsUrl: url } });
    for (const text of ["API reference", "Mark AI support", "Terms of use"])
      expect(await screen.findByText(text)).toBeVisible();
    expect(within(container).queryAllByRole("link")).toEqual([]);
  });

  it("in the data stays text", async () => {
    const backend = createMemoryAdapter({ clock: now, seed: 1 });
    const listKeys: typeof backend.listKeys = async (input, context) => {
      const list = await backend.listKeys(input, context);
      return {
        ...list,
        items: list.items.map((key) => ({
          ...key,
          name: "javascript:alert(1)",
          createdBy: { id: "x", name: "data:text/html,x" },
        })),
      };
    };
    const { container } = render(<ApiKeysPage adapter={{ ...backend, listKeys }} now={now} />);
    await screen.findAllByText("javascript:alert(1)");
    expect(within(container).queryAllByRole("link")).toEqual([]);
    expect(container.innerHTML).not.toMatch(/(?:href|src|action)="\s*(?:javascript|data):/i);
  });
});

describe("a slot that throws (G12)", () => {
  const broken = (): never => {
    throw new Error("A slot that throws.");
  };

  it.each([
    ["header", "demo"],
    ["guidance", "demo"],
    ["emptyState", "empty"],
  ] as const)("%s shows so in its place, tells the host, and the page lives", async (slot, scenario) => {
    expectConsole(/A slot that throws/);
    const { events } = await show({ slots: { [slot]: broken } }, scenario);
    expect(await screen.findByText("This part of the page failed")).toBeVisible();
    expect(screen.getAllByRole("button", { name: "Create API Key" }).length).toBeGreaterThan(0);
    expect(events).toContainEqual(expect.objectContaining({ type: "error", source: "slot" }));
  });

  it.each(["keyName", "rowActions"] as const)("%s marks the rows, which keep their names and menus", async (slot) => {
    expectConsole(/A slot that throws/);
    let fails = true;
    const Slot = ({ apiKey }: { apiKey: { name: string } }) => (fails ? broken() : <i>Drawn for {apiKey.name}</i>);
    const { events } = await show({ slots: { [slot]: Slot } });
    const row = screen.getByText("Production").closest("tr") as HTMLElement;
    expect(within(row).getByRole("button", { name: "Actions for Production" })).toBeVisible();
    expect(events).toContainEqual(expect.objectContaining({ type: "error", source: "slot" }));
    fails = false;
    const again = within(row).getByRole("button", { name: /^Try again/ });
    expect(again).toHaveAccessibleDescription("This part of the page failed");
    await userEvent.click(again);
    expect(within(row).getByText("Drawn for Production")).toBeVisible();
  });

  it("the logo shows so in its place, and the title stays", async () => {
    expectConsole(/A slot that throws/);
    const Logo = broken;
    await show({ brand: { logo: <Logo /> } });
    expect(screen.getByText("This part of the page failed")).toBeVisible();
    expect(screen.getByRole("heading", { level: 1, name: "API Keys" })).toBeVisible();
  });

  it("one that is no component shows so too", async () => {
    expectConsole(/Element type is invalid/);
    await show(untyped({ slots: { header: <p>An element</p> } }));
    expect(screen.getByText("This part of the page failed")).toBeVisible();
  });
});

describe("what a host without types may pass (G12)", () => {
  it("classNames: a class that is none is left out, an unknown part is named", async () => {
    expectConsole(/classNames: there is no part "rowmenu"\. Did you mean "rowMenu"\?/);
    expectConsole(refused("classNames\\.root", "a number", "a string"));
    expectConsole(refused("classNames\\.title", "a list", "a string"));
    expectConsole(refused("classNames\\.row", "null", "a string"));
    const { root } = await show(
      untyped({ classNames: { root: 5, title: ["a"], row: null, button: " x  y ", rowmenu: "z" } }),
    );
    expect(root).toHaveClass("mak-root", "not-prose", { exact: true });
    expect(screen.getByRole("button", { name: "Create API Key" })).toHaveClass("x", "y");
  });

  it.each([
    [null, refused("messages", "null", "an object")],
    ["strings", refused("messages", "a string", "an object")],
    [5, refused("messages", "a number", "an object")],
    [{ page: "x" }, /`messages` has strings|of `messages` is a/],
    [{ page: { title: 5, createKey: { text: "x" } } }, /`messages` has strings|of `messages` is a/],
  ])("messages: %j leaves the locale's own", async (messages, wrong) => {
    const told = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    onTestFinished(() => told.mockRestore());
    await show(untyped({ messages }));
    await expect.poll(() => told.mock.calls.flat() as unknown[]).toContainEqual(expect.stringMatching(wrong));
    expect(screen.getByRole("heading", { level: 1, name: "API Keys" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Create API Key" })).toBeVisible();
  });

  it("messages: a sentence that throws, or says nothing, is the locale's own: no dialog goes down with it", async () => {
    expectConsole(/messages\.table\.rowMenu\(\) gave no string, but Error: broken/);
    expectConsole(/messages\.reveal\.forKey\(\) gave no string, but undefined/);
    const rowMenu = () => {
      throw new Error("broken");
    };
    await show(untyped({ messages: { table: { rowMenu }, reveal: { forKey: () => undefined } } }));
    expect(screen.getByRole("button", { name: "Actions for Production" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Create API Key" }));
    const dialog = await screen.findByRole("dialog");
    await userEvent.fill(within(dialog).getByRole("textbox", { name: "Key name" }), "Zapier");
    await userEvent.keyboard("{Enter}");
    expect(
      await within(dialog).findByText(en.messages.reveal.forKey({ keyName: "Zapier", workspace: "Marketing" })),
    ).toBeVisible();
  });

  it("slots, snippets, brand and hide: null is nothing", async () => {
    for (const name of ["slots", "snippets", "brand", "classNames"]) expectConsole(refused(name, "null", "an object"));
    expectConsole(refused("hide", "null", "a list of sections"));
    const onEvent = vi.fn();
    const nothing = { slots: null, snippets: null, brand: null, classNames: null, hide: null, portalContainer: null };
    await show(untyped({ ...nothing, onEvent }));
    await waitFor(() => expect(onEvent.mock.calls).toEqual([[{ type: "ready" }]]));
  });
});
