import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { url, useBrowser } from "./support.ts";

interface Entry {
  readonly id: string;
  readonly type: "docs" | "story";
}

/** What Storybook's parts tell each other by. */
interface Channel {
  on: (event: "docsRendered", listener: (id: string) => void) => void;
  emit: (event: "setCurrentStory", input: { storyId: string; viewMode: "docs" }) => void;
}

const { entries } = (await (await fetch(`${url}/index.json`)).json()) as { entries: Record<string, Entry> };
const ids = Object.keys(entries);
const docs = Object.values(entries).flatMap(({ id, type }) => (type === "docs" ? [id] : []));

/** Each is drawn in windows of its own, and runs in no other test. */
const ofWindows = ids.filter((id) => /--(?:all-states|all-languages)$|^matrix--/u.test(id));

describe("G16 D6: every page of the built Storybook", () => {
  const browser = useBrowser();
  let page: Page;
  const said: string[] = [];
  beforeAll(async () => {
    page = await browser().newPage({ viewport: { width: 1280, height: 900 } });
    page.on("console", (message) => {
      // A sheet shows what an adapter does wrong, and the page names that to its developers.
      const isNamed = message.text().startsWith("API keys page (");
      if (["error", "warning"].includes(message.type()) && !isNamed) said.push(message.text());
    });
    page.on("pageerror", (error) => said.push(error.message));
  });

  const show = async (id: string, viewMode: string) => {
    said.length = 0;
    await page.goto(`${url}/iframe.html?id=${id}&viewMode=${viewMode}`, { waitUntil: "domcontentloaded" });
  };

  /** Goes to a page as the sidebar does, without loading Storybook once more. */
  const goTo = (id: string) => {
    said.length = 0;
    return page.evaluate(
      (next) =>
        new Promise<void>((resolve) => {
          const channel = (window as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel }).__STORYBOOK_ADDONS_CHANNEL__;
          channel.on("docsRendered", (drawn) => {
            if (drawn === next) resolve();
          });
          channel.emit("setCurrentStory", { storyId: next, viewMode: "docs" });
        }),
      id,
    );
  };

  it.each(docs)("%s is drawn, has no raw markup, and its links lead somewhere", async (id) => {
    await (id === docs[0] ? show(id, "docs") : goTo(id));
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const text = await page.locator("#storybook-docs").evaluate((root) => {
      const copy = root.cloneNode(true) as HTMLElement;
      for (const code of copy.querySelectorAll("pre, code, style, script")) code.remove();
      return [...copy.querySelectorAll("p, li, td, th, h1, h2, h3")].map(({ textContent }) => textContent).join("\n");
    });
    expect(text).not.toMatch(/^\s*(?:\||#{1,6} |- \*\*|```)|\]\([^)]*\)/mu);
    const links = await page
      .locator("#storybook-docs a[href*='?path=']")
      .evaluateAll((all) =>
        all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get("path") ?? ""),
      );
    const known = links.map((path) => path.replace(/^\/(?:story|docs)\//u, "").replace(/#.*$/u, ""));
    expect(known.filter((link) => !ids.includes(link))).toEqual([]);
    expect(said).toEqual([]);
  });

  it.each(ofWindows)("%s shows a story in each of its windows", async (id) => {
    await show(id, "story");
    // A sheet of parts draws them itself, one of pages and dialogs in windows.
    await page.locator(".sheet-state").first().waitFor();
    const frames = page.locator(".sheet-state iframe");
    const shown = await frames.evaluateAll((all) =>
      all.map((frame) => new URL((frame as HTMLIFrameElement).src).searchParams.get("id") ?? ""),
    );
    expect(shown.filter((story) => !ids.includes(story))).toEqual([]);
    expect(said).toEqual([]);
  });
});
