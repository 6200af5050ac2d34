import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { ReportEndpoint } from "./support/reportEndpoint.ts";
import { expect, test } from "./support/test.ts";

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const foreignSheet = "https://last.example";

/**
 * Asks for a stylesheet that the policy refuses, and waits for its report. Each report is a request of its own, so one may
 * overtake another: the order says nothing.
 */
async function reportForeignSheet(page: Page, endpoint: ReportEndpoint): Promise<void> {
  await page.evaluate((href) => {
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
  }, foreignSheet);
  await expect.poll(() => endpoint.reports.some(({ blocked }) => blocked.includes(foreignSheet))).toBe(true);
}

test("G14: the control: the endpoint hears of each thing that the policy refuses", async ({
  page,
  keys,
  endpoint,
  allowConsole,
}) => {
  allowConsole(/Content Security Policy|TrustedHTML/);
  await keys.open();
  await page.evaluate(() => {
    document.body.setAttribute("style", "color: red");
    try {
      document.body.insertAdjacentHTML("beforeend", "<p>Text that becomes markup</p>");
    } catch {
      // Refused, as it should be: the report is what counts.
    }
  });
  await reportForeignSheet(page, endpoint);
  await expect
    .poll(() => endpoint.reports.map(({ directive, blocked }) => `${directive}: ${blocked}`).sort())
    .toEqual([
      "require-trusted-types-for: trusted-types-sink",
      "style-src-attr: inline",
      `style-src-elem: ${foreignSheet}/`,
    ]);
  endpoint.reports.length = 0;
});

test("G14: the whole of S under style-src 'self' and script-src 'self' with trusted types: not one report", async ({
  page,
  keys,
  api,
  endpoint,
  allowConsole,
}) => {
  const answer = await page.goto("/");
  expect(answer?.headers()["content-security-policy"]).toBe(`${strict}; report-uri ${endpoint.url}`);

  await test.step("navigation, the feature off, the reference", async () => {
    await keys.host.chooseWorkspace("Support");
    await page.goto("/developers/api-keys");
    await expect(keys.main.getByRole("heading", { name: "API keys are not enabled for Support" })).toBeVisible();
    await keys.host.chooseWorkspace("Marketing");
    const opened = page.waitForEvent("popup");
    await keys.navigation.getByRole("link", { name: "API reference" }).click();
    const reference = await opened;
    await expect(reference.getByRole("heading", { level: 1, name: "API reference" })).toBeVisible();
    await reference.close();
    await keys.navigation.getByRole("link", { name: "API Keys" }).click();
    await expect(keys.row("Zapier Integration")).toBeVisible();
  });

  await test.step("create, reveal, copy, .env, curl, download, the question before closing, close", async () => {
    await keys.createButton.click();
    await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
    await expect(keys.dialog.getByLabel("Key name"), "an empty name is refused").toHaveAttribute(
      "aria-invalid",
      "true",
    );
    await keys.dialog.getByLabel("Key name").fill("Under a policy");
    await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
    await expect(keys.dialog).toContainText("Your key is ready");
    await page.keyboard.press("Escape");
    await keys.dialog.getByRole("button", { name: "Go back" }).click();
    await keys.copyAs(".env");
    expect(await keys.clipboard()).toMatch(/^MARK_AI_API_KEY=mk_live_/);
    await keys.copyAs("cURL");
    expect(await keys.clipboard()).toMatch(/^curl http.* -H "X-API-Key: mk_live_/);
    await keys.dialog.getByRole("tab", { name: ".env" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      keys.dialog.getByRole("button", { name: "Download .env" }).click(),
    ]);
    expect(await readFile(await file.path(), "utf8")).toMatch(/^MARK_AI_API_KEY=mk_live_/);
    const client = api(await keys.takeSecret());
    const [base] = await client.knowledgeBases();
    expect((await client.importText(base?.id ?? "")).status).toBe(201);
  });

  await test.step("the table: details, sort, search, filters, nothing found", async () => {
    await expect(keys.row("Under a policy")).toContainText("Active");
    await keys.row("Under a policy").getByRole("button", { name: "Under a policy", exact: true }).click();
    await expect(page.getByRole("dialog", { name: "Under a policy" })).toBeVisible();
    await page.keyboard.press("Escape");
    await keys.table.getByRole("button", { name: "Name" }).click();
    await keys.main.getByRole("searchbox").fill("no key has this name");
    await expect(keys.main.getByText("No matching keys")).toBeVisible();
    await keys.main.getByRole("button", { name: "Clear filters" }).first().click();
    await keys.main.getByRole("radio", { name: /^Active/ }).check();
    await expect(keys.row("Under a policy")).toBeVisible();
    await keys.main.getByRole("radio", { name: /^All/ }).check();
  });

  await test.step("the menu, rotate, revoke", async () => {
    await keys.openMenu("Under a policy");
    await page.getByRole("menuitem", { name: "Rotate" }).click();
    await keys.dialog.getByRole("button", { name: "Create replacement" }).click();
    await keys.takeSecret();
    await keys.main.getByRole("button", { name: "Revoke old key: Under a policy" }).click();
    await keys.confirmation.getByRole("button", { name: "Revoke key" }).click();
    await expect(keys.row("Under a policy")).toContainText("Revoked");
    await keys.revoke("Under a policy (new)");
    await expect(keys.row("Under a policy (new)")).toContainText("Revoked");
  });

  await test.step("the chart: bars, a day by pointer and by key, the picker, the table, the file", async () => {
    const reader = keys.chart.getByRole("slider");
    await reader.hover();
    await reader.focus();
    await page.keyboard.press("Home");
    await keys.chart.getByRole("combobox", { name: "Chart workspace" }).selectOption({ label: "Sales" });
    await expect(keys.chart).toContainText("in Sales");
    expect(await keys.days()).toHaveLength(30);
    const [file] = await Promise.all([page.waitForEvent("download"), keys.chooseInChart("Download as CSV")]);
    expect((await readFile(await file.path(), "utf8")).trim().split(/\r?\n/)).toHaveLength(31);
  });

  await test.step("the guidance and the answers", async () => {
    await keys.main.getByText("Keep your keys safe", { exact: true }).click();
    await keys.main.getByText("Questions", { exact: true }).click();
    await expect(keys.main.getByRole("heading", { name: "What does the chart count?" })).toBeVisible();
  });

  await test.step("a failure of each region, a reload without a connection, a refused create", async () => {
    allowConsole(/Failed to load resource/);
    await page.route("**/api/management/v1/{usage/**,api-keys?*}", (route) => route.fulfill({ status: 500 }));
    await page.reload();
    await expect(keys.main.getByRole("button", { name: "Try again" })).toHaveCount(1);
    await page.unroute("**/api/management/v1/{usage/**,api-keys?*}");
    await page.reload();
    await expect(keys.row("Zapier Integration")).toBeVisible();
    await page.route("**/api/management/v1/api-keys", (route) => route.abort("connectionreset"));
    await keys.fillCreate({ name: "Lost" });
    await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
    await expect(keys.dialog).toContainText("We do not know whether the key was created");
    await page.unroute("**/api/management/v1/api-keys");
    await page.keyboard.press("Escape");
    await expect(keys.dialog).toBeHidden();
  });

  await test.step("another person, another language, another scheme, narrow", async () => {
    await keys.host.chooseAppearance("Dark");
    await keys.host.chooseLanguage("Français");
    await expect(page.getByRole("heading", { level: 1, name: "Clés API" })).toBeVisible();
    await page.setViewportSize({ width: 320, height: 720 });
    await keys.main.getByRole("button", { name: "Créer une clé API" }).click();
    await expect(keys.dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(keys.dialog).toBeHidden();
  });

  expect(endpoint.reports).toEqual([]);
  allowConsole(/Loading the stylesheet 'https:\/\/last\.example\/'/);
  await reportForeignSheet(page, endpoint);
  expect(endpoint.reports.splice(0), "all that was ever reported is what this test added at its end").toHaveLength(1);
});
