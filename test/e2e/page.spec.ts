import { expect, test } from "./support/test.ts";

test("S01 the navigation has a group Developers that leads to the page API Keys", async ({ page, keys }) => {
  await page.goto("/");
  const group = keys.host.developers;
  await group.getByRole("link", { name: "API Keys" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "API Keys" })).toBeVisible();
  await expect(page).toHaveURL(/\/developers\/api-keys$/);
});

test("S02 without the feature there is no group, and the page names the two ways out and asks for no key data", async ({
  page,
  keys,
}) => {
  await keys.open();
  await keys.host.chooseWorkspace("Support");
  await expect(keys.host.developers).toHaveCount(0);

  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await keys.open();
  await expect(keys.main.getByRole("heading", { name: "API keys are not enabled for Support" })).toBeVisible();
  await expect(keys.main.getByText(/Ask your administrator \(.+\) to enable it\./)).toBeVisible();
  await expect(keys.main.getByRole("link", { name: "Mark AI support" })).toHaveAttribute("href", /^mailto:/);
  await expect(keys.createButton).toHaveCount(0);
  await expect(keys.table).toHaveCount(0);
  expect(asked).toContain("/api/management/v1/access");
  expect(asked.filter((path) => /api-keys$|\/usage\//.test(path.replace("/developers/api-keys", "")))).toEqual([]);
});

test("S03 the page links to the API reference, and that is a page", async ({ context, keys }) => {
  await keys.open();
  const opened = context.waitForEvent("page");
  await keys.main.getByRole("link", { name: /^API reference/ }).click();
  const reference = await opened;
  await expect(reference.getByRole("heading", { level: 1, name: "API reference" })).toBeVisible();
  await expect(reference.getByText("X-API-Key").first()).toBeVisible();
});

test("S04 Create API Key stands at the top right of the page", async ({ page, keys }) => {
  await keys.open();
  await expect(keys.card).toBeVisible();
  const button = await keys.createButton.boundingBox();
  const title = await page.getByRole("heading", { level: 1 }).boundingBox();
  const card = await keys.card.boundingBox();
  const chart = await keys.chart.boundingBox();
  if (!button || !title || !card || !chart) throw new Error("A part of the page has no box.");
  expect(button.x + button.width, "it ends where the content ends").toBeCloseTo(chart.x + chart.width, 0);
  expect(button.x, "it stands after the title").toBeGreaterThan(title.x);
  expect(button.y + button.height, "it stands above everything else").toBeLessThanOrEqual(card.y);
});
