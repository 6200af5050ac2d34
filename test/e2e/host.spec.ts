import { HostShell } from "./support/HostShell.ts";
import { tabTo } from "./support/tabTo.ts";
import { expect, test } from "./support/test.ts";

test("a member sees the keys but not the means to change them, with the reason", async ({ keys }) => {
  await keys.open();
  await keys.host.become("Ben Ortiz (member)");
  await expect(keys.createButton).toHaveAccessibleDescription(/Only an administrator of Acme can do this\./);
  await expect(keys.row("Zapier Integration")).toBeVisible();
});

test("someone of another company sees none of the first one's keys, imports or workspaces", async ({ page, keys }) => {
  await keys.open();
  await expect(keys.row("Zapier Integration")).toBeVisible();
  await keys.host.become("Grace Lindqvist (admin)");
  await expect(keys.host.workspace.locator("option")).toHaveText(["Globex Research"]);
  await expect(keys.card.getByText("0 out of 2,000", { exact: true })).toBeVisible();
  await expect(page.getByText("No keys yet")).toBeVisible();
  await expect(keys.row("Zapier Integration")).toHaveCount(0);
});

test("language, appearance and workspace are remembered, and the page follows them", async ({ page, keys }) => {
  await keys.open();
  await keys.host.chooseWorkspace("Sales");
  await keys.host.chooseAppearance("Dark");
  await keys.host.chooseLanguage("Français");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(new HostShell(page, "fr").workspace.locator("option:checked")).toHaveText("Sales");
  await expect(page.getByRole("main")).toContainText("Clés API");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
});

test("G01 the host's router asks before it leaves a key that nobody has saved", async ({ page, keys }) => {
  await page.goto("/");
  await keys.navigation.getByRole("link", { name: "API Keys" }).click();
  await keys.fillCreate({ name: "Almost lost" });
  await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
  await expect(keys.dialog).toContainText("Your key is ready");

  await page.goBack();
  const question = page.getByRole("alertdialog", { name: "Leave without saving the key?" });
  await expect(question.getByRole("button", { name: "Stay on the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(question).toHaveCount(0);
  await expect(keys.dialog).toContainText("Your key is ready");
  const secret = await keys.takeSecret();
  expect(secret).toMatch(/^mk_live_/);

  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
});

test("G14 the host's pages come with a policy that allows nothing inline", async ({ page }) => {
  const answer = await page.goto("/developers/api-keys");
  const policy = answer?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).not.toContain("unsafe");
});

test("nothing scrolls sideways from 320 px up, and the menu is a drawer that a chosen page closes", async ({
  page,
  keys,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ["/", "/docs/api", "/developers/api-keys"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
  }
  await expect(keys.navigation).toBeHidden();
  await keys.host.menuButton.click();
  await keys.navigation.getByRole("link", { name: "Home" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await expect(keys.navigation).toBeHidden();
});

test("G15 the account is reached and left by keyboard, at 320 px too", async ({ page, keys }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/");
  const { host } = keys;
  await tabTo(page, host.menuButton);
  await page.keyboard.press("Enter");
  await tabTo(page, host.accountButton);
  await expect(host.accountButton).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Enter");
  await expect(host.accountButton).toHaveAttribute("aria-expanded", "true");
  const box = await host.account.boundingBox();
  if (!box) throw new Error("The account has no box.");
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
  await page.keyboard.press("Tab");
  await expect(host.person).toBeFocused();
  await expect(host.person).toHaveAccessibleDescription("This demo has no sign-in. Choose whose account you use.");
  await tabTo(page, host.account.getByRole("radio", { name: "System" }));
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("html")).toHaveAttribute("data-scheme", "dark");
  await page.keyboard.press("Escape");
  await expect(host.account).toBeHidden();
  await expect(host.accountButton).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(host.menuButton).toBeFocused();
});

test("G15 the current page is marked in the navigation, in forced colours too", async ({ page, keys }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/");
  const edge = (name: string) =>
    keys.navigation
      .getByRole("link", { name })
      .evaluate((link) => [link.getAttribute("aria-current"), getComputedStyle(link).outlineStyle]);
  await expect(keys.navigation.getByRole("link", { name: "API Keys" })).toBeVisible();
  expect(await edge("Home")).toEqual(["page", "solid"]);
  expect(await edge("API Keys")).toEqual([null, "none"]);
});

test("C16 each page's code is loaded when it is visited, compressed, and kept by the browser", async ({
  page,
  keys,
}) => {
  const scripts: string[] = [];
  const headers = new Map<string, Record<string, string>>();
  page.on("response", (response) => {
    const [, file = ""] = /\/assets\/(.+)$/u.exec(response.url()) ?? [];
    if (file === "") return;
    headers.set(file, response.headers());
    if (file.endsWith(".js")) scripts.push(file.replace(/-[\w-]{8}\.js$/u, ""));
  });
  await page.goto("/");
  await expect(page.getByText(/^[\d,]+ out of 2,000$/)).toBeVisible();
  expect(scripts).toContain("HomePage");
  expect(scripts.filter((name) => /ApiKeysRoute|ApiReferencePage|overlays|BarChart/u.test(name))).toEqual([]);
  await keys.navigation.getByRole("link", { name: "API Keys" }).click();
  await expect(keys.row("Zapier Integration")).toBeVisible();
  expect(scripts).toContain("ApiKeysRoute");
  expect(scripts).not.toContain("ApiReferencePage");
  for (const [file, each] of headers) {
    expect(each["cache-control"], file).toBe("public, max-age=31536000, immutable");
    if (!file.endsWith(".woff2")) expect(each["content-encoding"], file).toMatch(/^(?:br|gzip)$/u);
  }
});

for (const [address, chunk] of [
  ["/developers/api-keys", "ApiKeysRoute"],
  ["/docs/api", "ApiReferencePage"],
] as const) {
  test(`C16 ${address} loads its page's code beside the app's, and nothing twice`, async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const answer = await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const html = (await answer?.text()) ?? "";
    const links = [...html.matchAll(/<link rel="(?:module)?preload"[^>]* href="([^"]+)"/gu)].map(([, href]) => href);
    expect(links.filter((href) => href?.startsWith(`/assets/${chunk}-`))).not.toEqual([]);
    for (const href of links) expect(asked.filter((path) => path === href)).toEqual([href]);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true });

  test("A30 nothing moves while access and the numbers arrive one after the other", async ({ page }) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/management/v1/access", async (route) => {
      await released;
      await route.continue();
    });
    await page.addInitScript(() => {
      const moved: number[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) moved.push((shift as PerformanceEntry & { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto("/developers/api-keys");
    await expect(page.getByRole("heading", { name: "Imports, last 30 days" })).toBeVisible();
    release();
    await expect(page.getByRole("slider")).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([]);
  });
});

test.describe("the home page", () => {
  test.use({ seed: "none" });

  test("shows what was imported, and copies the ID and the command", async ({ page, keys, api }) => {
    await keys.open();
    const client = api(await keys.create({ name: "Uploader" }));
    await page.goto("/");
    await expect(page.getByText("Nothing was imported into this workspace yet.")).toBeVisible();
    const id = "kb_marketing";
    await page.getByRole("button", { name: `Copy ${id}` }).click();
    // The browser writes some time after the press: until then the clipboard holds the key.
    await expect.poll(() => keys.clipboard()).toBe(id);
    expect((await client.importText(id, "Opening hours")).status).toBe(201);
    await page.reload();
    await expect(page.getByText("1 out of 2,000")).toBeVisible();
    await expect(page.getByRole("region", { name: "Latest imports" }).getByRole("listitem")).toHaveCount(1);
    await expect(
      page
        .getByRole("row", { name: /Brand and campaigns/ })
        .getByRole("cell")
        .last(),
    ).toHaveText("1");
    await page.getByRole("button", { name: "Copy the command" }).last().click();
    await expect(page.getByText("Copied")).toHaveCount(1);
    expect(await keys.clipboard()).toMatch(/^curl http:.+\/api\/v1\/knowledge-bases/u);
    await page.getByRole("main").getByRole("link", { name: "Active API keys" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "API Keys" })).toBeVisible();
  });

  test("S02 it asks for nothing of the keys where the feature is off", async ({ page, keys }) => {
    await keys.open();
    await keys.host.chooseWorkspace("Support");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto("/");
    await expect(page.getByRole("row", { name: /Help center/ })).toBeVisible();
    expect(asked.filter((path) => /\/management\/v1\/(?!access)/u.test(path))).toEqual([]);
  });
});

test("a page whose code cannot be loaded says so, and the rest of the product lives", async ({
  page,
  keys,
  allowConsole,
}) => {
  allowConsole(/Failed to load resource|Failed to fetch dynamically imported module|net::ERR_FAILED/u);
  await page.goto("/");
  await page.route("**/assets/ApiKeysRoute-*.js", (route) => route.abort());
  await keys.navigation.getByRole("link", { name: "API Keys" }).click();
  await expect(page.getByRole("alert").getByRole("button", { name: "Reload" })).toBeVisible();
  await keys.navigation.getByRole("link", { name: "Home" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
});

test("an address without a page says so", async ({ page }) => {
  await page.goto("/nowhere");
  await expect(page.getByRole("heading", { name: "There is no page at this address" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Go to Home" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
});
