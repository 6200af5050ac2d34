import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import type * as standaloneModule from "@mark-ai/api-keys/standalone";
import { chromium, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumArgs, findChromium } from "../../scripts/browser.mjs";
import { localeCodes } from "../../scripts/entries.mjs";
import { restServer } from "../support/restServer.ts";
import { openPage, type WatchedPage } from "./support/openPage.ts";
import { makeProject, root, type Project } from "./support/project.ts";
import { serve, type Site } from "./support/serve.ts";

// Hosts without React: the module from the tarball, a static server, and a strict policy. Nothing is bundled here.
const plain = (body: string, script = "page.js") => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A plain page</title>
<link rel="stylesheet" href="/api-keys/styles.css"><script type="module" src="/${script}"></script></head>
<body>${body}</body></html>`;

const pages: Readonly<Record<string, string>> = {
  "/element.html": plain('<mak-api-keys base-url="/api/management/v1" workspace-id="ws_marketing"></mak-api-keys>'),
  "/page.js": 'import { defineApiKeysElement } from "/api-keys/standalone/index.js";\ndefineApiKeysElement();\n',
  "/mount.html": plain('<div id="place">Loading</div><div id="other"></div>', "mount.js"),
  // What a host's own script can do, within reach of the tests.
  "/mount.js": 'import * as standalone from "/api-keys/standalone/index.js";\nglobalThis.standalone = standalone;\n',
  "/violation.html": plain('<p style="color: red">Refused</p>'),
  "/unstyled.html": plain('<div id="place"></div>', "mount.js").replace(/<link[^>]*>/u, ""),
};

type Standalone = typeof standaloneModule;
declare global {
  var standalone: Standalone;
}

const languages = [...localeCodes].sort();

/** A busy machine is slow, and that is no failure. */
const patient = { timeout: 20_000 };

let project: Project;
let site: Site;
let browser: Browser;
const opened: WatchedPage[] = [];

beforeAll(async () => {
  project = makeProject("standalone");
  const rest = restServer(createMemoryAdapter());
  const example = join(root, "examples/plain-html");
  site = await serve({
    find: (path) => {
      const file = path.startsWith("/api-keys/")
        ? join(project.own, "dist", path.slice("/api-keys/".length))
        : join(example, path);
      return pages[path] ?? (existsSync(file) ? readFileSync(file) : undefined);
    },
    answer: async (request) =>
      new URL(request.url).pathname.startsWith("/api/management/v1/") ? rest(request) : undefined,
  });
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  project.remove();
});

async function open(path: string): Promise<Page> {
  const watched = await openPage(browser, site.url + path);
  opened.push(watched);
  return watched.page;
}

/** What the browser complained of since the last look, in any page. Each test looks at its end. */
const heard = () => opened.flatMap((watched) => watched.complaints);
const complaints = () => opened.splice(0).flatMap((watched) => watched.complaints);

/** Opens the dialog, creates a key and waits until its secret is shown. Answers the secret. */
async function createKey(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: "Create API Key" }).first().click();
  await page.getByRole("dialog").getByLabel("Key name").fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "Create", exact: true }).click();
  const secret = page.getByRole("dialog").getByLabel("Your new key");
  await secret.filter({ hasText: /^mk_live_\w+$/u }).waitFor();
  return (await secret.textContent()) ?? "";
}

const rowOf = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByText(name, { exact: true }) });

async function journey(page: Page): Promise<void> {
  const secret = await createKey(page, "From a plain page");
  await page.getByRole("dialog").getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await page.getByRole("dialog").getByRole("button", { name: "Done" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await page.content()).not.toContain(secret);

  await rowOf(page, "From a plain page").getByRole("button").last().click();
  await page.getByRole("menuitem", { name: "Revoke" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke key" }).click();
  await rowOf(page, "From a plain page").getByText("Revoked", { exact: true }).waitFor();
}

describe("the standalone module", () => {
  it("is one module that imports nothing, within its limit", () => {
    const file = join(project.own, "dist/standalone/index.js");
    const size = gzipSync(readFileSync(file), { level: 9 }).length;
    console.log(`standalone: ${(size / 1000).toFixed(1)} kB gzip, React inside (at most 247)`);
    expect(size).toBeLessThan(247_000);
    const written = /weighs about (\d+) kB gzip/u.exec(readFileSync(join(root, "docs/without-react.md"), "utf8"))?.[1];
    expect(Math.abs(Number(written) - size / 1000)).toBeLessThan(3);
    const modules = readdirSync(dirname(file), { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.js$/u.test(name),
    );
    expect(modules.filter((name) => name !== "index.js").sort()).toEqual(languages.map((code) => `locales/${code}.js`));
    const text = modules.map((name) => readFileSync(join(dirname(file), name), "utf8")).join("\n");
    expect(readFileSync(join(dirname(file), "THIRD-PARTY-NOTICES.txt"), "utf8")).toMatch(/^react-dom \d/mu);
    expect(text.match(/(?:^|[;}\n])import[\s{*"']|\bfrom\s*"|process\.env/gu)).toBeNull();
    // A language is loaded by its code, and only then; the files beside the module are those that it names.
    const loaded = [...text.matchAll(/\bimport\(([^)]*)\)/gu)].map(([, what = ""]) => what.slice(1, -1));
    expect(loaded.sort()).toEqual(languages.filter((code) => code !== "en").map((code) => `./locales/${code}.js`));
  });

  it("is loaded and refused politely on a server", () => {
    const script = `import("${join(project.own, "dist/standalone/index.js")}").then(({ defineApiKeysElement }) => {
      try { defineApiKeysElement(); } catch (error) { console.log(error.message); }
    })`;
    const said = execFileSync(process.execPath, ["-e", script], { encoding: "utf8" });
    expect(said).toMatch(/^defineApiKeysElement\(\) needs a browser/u);
  });

  it("creates, copies, closes and revokes on a plain page over REST, with no violation of a strict policy", async () => {
    const page = await open("/element.html");
    await page.getByRole("heading", { level: 1, name: "API Keys" }).waitFor();
    await journey(page);
    expect(complaints()).toEqual([]);
    expect(site.violations).toEqual([]);
    // The control: what the policy refuses is reported.
    await open("/violation.html");
    await expect.poll(() => site.violations.length, patient).toBe(1);
    site.violations.length = 0;
    complaints();
  });

  it("runs the example in examples/plain-html, in another language too", async () => {
    const page = await open("/");
    await journey(page);
    await page.getByLabel("Language").selectOption("fr");
    await page.getByRole("heading", { level: 1, name: "Clés API" }).waitFor();
    await page.getByLabel("Language").selectOption("ar");
    await page.locator('.mak-root[dir="rtl"][lang="ar"]').waitFor();
    await page.getByLabel("Colours").selectOption("dark");
    await page.locator('.mak-root[data-mak-scheme="dark"]').waitFor();
    // The key that was revoked in English is still there: the page was changed and not made anew.
    await rowOf(page, "From a plain page").waitFor();
    expect(complaints()).toEqual([]);
    expect(site.violations).toEqual([]);
  });
});

describe("mountApiKeysPage()", () => {
  it("mounts, updates what is given, unmounts twice, and throws for an update after that", async () => {
    const page = await open("/mount.html");
    await page.evaluate(() => {
      const { createMemoryAdapter, mountApiKeysPage } = standalone;
      const adapter = createMemoryAdapter();
      const mounted = mountApiKeysPage(document.querySelector("#place"), { adapter, colorScheme: "light" });
      Object.assign(globalThis, { mounted });
    });
    await page.getByRole("heading", { level: 1, name: "API Keys" }).waitFor();
    expect(await page.locator("#place").textContent()).not.toContain("Loading");
    await page.evaluate(() => {
      const { mounted } = globalThis as unknown as { mounted: ReturnType<Standalone["mountApiKeysPage"]> };
      mounted.update({ messages: { page: { title: "Access keys" } } });
    });
    await page.getByRole("heading", { level: 1, name: "Access keys" }).waitFor();
    await page.locator('.mak-root[data-mak-scheme="light"]').waitFor();
    const said = await page.evaluate(() => {
      const { mounted } = globalThis as unknown as { mounted: ReturnType<Standalone["mountApiKeysPage"]> };
      mounted.unmount();
      mounted.unmount();
      try {
        mounted.update({ colorScheme: "dark" });
      } catch (error) {
        return String(error);
      }
      return "nothing";
    });
    expect(said).toMatch(/update\(\) was called after unmount\(\).*Mount a new one/u);
    expect(await page.locator("#place").innerHTML()).toBe("");
    expect(complaints()).toEqual([]);
  });

  it("gives two pages on one screen ids of their own", async () => {
    const page = await open("/mount.html");
    await page.evaluate(() => {
      const { createMemoryAdapter, mountApiKeysPage } = standalone;
      for (const id of ["#place", "#other"]) {
        mountApiKeysPage(document.querySelector(id), { adapter: createMemoryAdapter(), hide: ["guidance"] });
      }
    });
    await expect.poll(() => page.getByRole("table", { name: "API keys" }).count(), patient).toBe(2);
    const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(complaints()).toEqual([]);
  });

  it("says what to do where its element or its adapter is none, and takes nothing away from the host", async () => {
    const page = await open("/mount.html");
    const adapter = "{ adapter: standalone.createMemoryAdapter() }";
    const place = 'document.querySelector("#place")';
    const cases: [element: string, options: string, message: RegExp][] = [
      [`"#place"`, adapter, /was given the text "#place"\. Pass document\.querySelector\("#place"\)/u],
      ["document.querySelector('#nowhere')", adapter, /was given null\. Check that the selector matches/u],
      ["undefined", adapter, /was given undefined/u],
      ["{}", adapter, /was given something else/u],
      ["document.createElement('div')", adapter, /is not in the document, so nobody would see/u],
      [place, "undefined", /mountApiKeysPage\(\) needs an adapter.*was given undefined/u],
      [place, "{}", /was given undefined/u],
      [place, "{ adapter: null }", /was given null/u],
      [place, `{ adapter: "/api" }`, /was given a string/u],
      [place, "{ adapter: Promise.resolve({}) }", /was given a promise/u],
      [place, "{ adapter: { createKey() {} } }", /was given an object without listKeys\(\)/u],
    ];
    for (const [element, options, message] of cases) {
      await expect(page.evaluate(`standalone.mountApiKeysPage(${element}, ${options})`)).rejects.toThrow(message);
    }
    expect(await page.locator("#place").textContent()).toBe("Loading");
    expect(complaints()).toEqual([]);
  });

  it("refuses a second page in one element, and takes one again after unmount()", async () => {
    const page = await open("/mount.html");
    const said = await page.evaluate(() => {
      const place = document.querySelector("#place");
      const options = { adapter: standalone.createMemoryAdapter() };
      const first = standalone.mountApiKeysPage(place, options);
      let message = "";
      try {
        standalone.mountApiKeysPage(place, options);
      } catch (error) {
        message = String(error);
      }
      first.unmount();
      standalone.mountApiKeysPage(place, options);
      return message;
    });
    expect(said).toMatch(/holds an API keys page already/u);
    await page.getByRole("heading", { level: 1, name: "API Keys" }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it("says on a developer's machine that the stylesheet is missing", async () => {
    const page = await open("/unstyled.html");
    await page.evaluate(() => {
      standalone.mountApiKeysPage(document.querySelector("#place"), { adapter: standalone.createMemoryAdapter() });
    });
    await expect.poll(heard, patient).toHaveLength(1);
    expect(complaints()[0]).toMatch(/has no stylesheet.*Import "@mark-ai\/api-keys\/styles\.css"/u);
  });
});

describe("<mak-api-keys>", () => {
  it("keeps a secret that nobody has saved when it is moved, and gives it up when it is taken out", async () => {
    const page = await open("/element.html");
    const told = () => page.evaluate(() => document.body.dataset["told"]);
    await page.evaluate(() => {
      document.addEventListener("mak-unsaved-change", (event) => {
        const { unsaved } = (event as CustomEvent<{ unsaved: boolean }>).detail;
        document.body.dataset["told"] = `${document.body.dataset["told"] ?? ""}${String(unsaved)} `;
      });
    });
    const secret = await createKey(page, "Moved");
    expect(await told()).toBe("true ");
    await page.evaluate(async () => {
      const element = document.querySelector("mak-api-keys");
      if (element === null) throw new Error("The element is gone.");
      const place = document.body.appendChild(document.createElement("section"));
      place.append(element);
      element.remove();
      await Promise.resolve();
      place.append(element);
      if ("moveBefore" in place)
        (place as unknown as { moveBefore: (...nodes: unknown[]) => void }).moveBefore(element, null);
    });
    // Two more turns of the event loop: what is to be torn down is torn down by then.
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => setTimeout(resolve))));
    await page.getByRole("dialog").getByText(secret).waitFor();
    expect(await told()).toBe("true ");
    expect(await page.evaluate(() => document.querySelector("mak-api-keys")?.unsaved)).toBe(true);

    await page.evaluate(() => {
      const element = document.querySelector("mak-api-keys");
      element?.remove();
      Object.assign(globalThis, { element });
    });
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.content()).not.toContain(secret);
    await page.evaluate(() => document.body.append((globalThis as unknown as { element: Element }).element));
    await page
      .getByText(/“?Moved”? was never saved|Moved/u)
      .first()
      .waitFor();
    expect(complaints()).toEqual([]);
  });

  it("tells of facts by events that bubble, and never of the secret", async () => {
    const page = await open("/mount.html");
    // Somebody listens before the element is there: its first event comes as soon as the list is answered.
    await page.evaluate(() => {
      const events: unknown[] = [];
      document.addEventListener("mak-event", (event) => events.push((event as CustomEvent).detail));
      Object.assign(globalThis, { events });
      standalone.defineApiKeysElement();
      const element = document.createElement("mak-api-keys");
      element.setAttribute("base-url", "/api/management/v1");
      element.setAttribute("workspace-id", "ws_marketing");
      document.body.append(element);
    });
    await page.waitForFunction(() => (globalThis as unknown as { events: unknown[] }).events.length > 0);
    const secret = await createKey(page, "Told");
    await page.getByRole("dialog").getByRole("button", { name: "Copy", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Done" }).click();
    const events = await page.evaluate(() => JSON.stringify((globalThis as unknown as { events: unknown[] }).events));
    const told = JSON.parse(events) as { type: string }[];
    expect(told.map(({ type }) => type)).toEqual(["ready", "key-created", "secret-copied"]);
    expect(events).not.toContain(secret);
    expect(complaints()).toEqual([]);
  });

  it("takes attributes, properties over them, and what was set before it was defined", async () => {
    const page = await open("/mount.html");
    await page.evaluate(() => {
      const early = Object.assign(document.createElement("mak-api-keys"), {
        adapter: standalone.createMemoryAdapter(),
        messages: { page: { title: "Set early" } },
      });
      early.setAttribute("color-scheme", "dark");
      early.setAttribute("density", "compact");
      early.setAttribute("hide", "quota chart guidance");
      early.setAttribute("accent", "tomato");
      early.setAttribute("product-name", "Acme");
      document.body.append(early);
      standalone.defineApiKeysElement();
    });
    await page.getByRole("heading", { level: 1, name: "Set early" }).waitFor();
    await page.getByRole("table").waitFor();
    await page.locator('.mak-root[data-mak-scheme="dark"][data-mak-density="compact"]').waitFor();
    expect(await page.getByRole("region", { name: "Knowledge base imports" }).count()).toBe(0);
    expect(
      await page
        .locator(".mak-root")
        .first()
        .evaluate((root) => root.style.getPropertyValue("--mak-accent")),
    ).not.toBe("");
    await page.getByRole("button", { name: "Create API Key" }).click();
    await page.getByLabel("Key name").fill("Production");
    await page.getByRole("button", { name: "Create", exact: true }).click();
    await page.getByRole("tab", { name: ".env" }).click();
    await page.getByText("ACME_API_KEY=").waitFor();
    await page.evaluate(() => document.querySelector("mak-api-keys")?.setAttribute("env-name", "KEY_OF_ACME"));
    await page.getByRole("tab", { name: "Key", exact: true }).click();
    await page.getByRole("tab", { name: ".env" }).click();
    await page.getByText("KEY_OF_ACME=").waitFor();
    await page.getByRole("button", { name: "I have saved it" }).click();
    await page.evaluate(() => {
      const element = document.querySelector("mak-api-keys");
      if (element === null) throw new Error("The element is gone.");
      element.colorScheme = "light";
      element.removeAttribute("hide");
    });
    await page.locator('.mak-root[data-mak-scheme="light"]').waitFor();
    await page.getByRole("region", { name: "Knowledge base imports" }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it("G13: takes a language by its code, loads it from beside the module, and loses nothing that is open", async () => {
    const page = await open("/element.html");
    await page.getByRole("button", { name: "Create API Key" }).first().click();
    await page.getByRole("dialog").getByLabel("Key name").fill("Half a name");
    const set = (name: string, value: string) =>
      page.evaluate(([name, value]) => document.querySelector("mak-api-keys")?.setAttribute(name, value), [
        name,
        value,
      ] as const);
    await set("lang", "fr-CA");
    await page.locator('.mak-root:not(dialog)[lang="fr-CA"]').waitFor();
    expect(await page.getByRole("dialog", { name: "Créer une clé API" }).getByRole("textbox").inputValue()).toBe(
      "Half a name",
    );
    // What the element is asked for wins over what its host says of its texts.
    await set("locale", "ar");
    await page.locator('.mak-root:not(dialog)[lang="ar"][dir="rtl"]').waitFor();
    expect(await page.getByRole("dialog").getByRole("textbox").inputValue()).toBe("Half a name");
    await set("locale", "tlh");
    await page.locator('.mak-root:not(dialog)[lang="en"]').waitFor();
    await page.getByRole("dialog", { name: "Create API Key" }).waitFor();
    await expect.poll(heard, patient).toHaveLength(1);
    expect(complaints()[0]).toMatch(/the package has no language "tlh", so the page is in English/u);
    expect(site.violations).toEqual([]);
  });

  it("waits for its adapter, says so on a developer's machine, and refuses what can be none", async () => {
    const page = await open("/mount.html");
    await page.evaluate(() => {
      standalone.defineApiKeysElement();
      document.body.append(document.createElement("mak-api-keys"));
    });
    await expect.poll(heard, patient).toHaveLength(1);
    expect(complaints()[0]).toMatch(/<mak-api-keys> has no backend to ask, and stays empty/u);
    const set = (value: string) => page.evaluate(`document.querySelector("mak-api-keys").adapter = ${value}; 0`);
    await expect(set("{}")).rejects.toThrow(/<mak-api-keys> needs an adapter.*an object without listKeys\(\)/u);
    await set("undefined");
    await set("standalone.createMemoryAdapter()");
    await page.getByRole("heading", { level: 1, name: "API Keys" }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it("names a word of an attribute that means nothing, and an address that can be none", async () => {
    const page = await open("/element.html");
    await page.evaluate(() => document.querySelector("mak-api-keys")?.setAttribute("color-scheme", "drak"));
    await expect.poll(heard, patient).toHaveLength(1);
    await page.evaluate(() => document.querySelector("mak-api-keys")?.setAttribute("base-url", "ftp://x"));
    await expect.poll(() => heard().join("\n"), patient).toMatch(/cannot use baseUrl/u);
    expect(complaints()[0]).toMatch(/<mak-api-keys color-scheme> has the word "drak".*Use one of light, dark, system/u);
    // The page that was there is still there.
    await page.getByRole("heading", { level: 1, name: "API Keys" }).waitFor();
  });

  it("refuses a name that no element can have, or that is taken, and takes its own again", async () => {
    const page = await open("/mount.html");
    const define = (name: string) => page.evaluate(`void standalone.defineApiKeysElement("${name}")`);
    await expect(define("keys")).rejects.toThrow(/in lower case and has a hyphen/u);
    await page.evaluate(() => customElements.define("acme-keys", class extends HTMLElement {}));
    await expect(define("acme-keys")).rejects.toThrow(/something else has the name/u);
    const same = "standalone.defineApiKeysElement() === standalone.defineApiKeysElement()";
    expect(await page.evaluate(same)).toBe(true);
    expect(complaints()).toEqual([]);
  });
});
