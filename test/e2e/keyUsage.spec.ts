import { expect, test } from "./support/test.ts";

test.describe("with nothing imported", () => {
  test.use({ seed: "none" });

  test("G22 imports with a key show in its row, and nowhere else; the chart of the key and its workspace agree", async ({
    page,
    keys,
    api,
  }) => {
    await keys.open();
    const uploader = api(await keys.create({ name: "Uploader" }));
    const other = api(await keys.create({ name: "Other uploader" }));
    await keys.create({ name: "Idle" });
    const [base] = await uploader.knowledgeBases();
    const id = base?.id ?? "";
    for (let count = 0; count < 3; count += 1) expect((await uploader.importText(id)).status).toBe(201);
    expect((await other.importText(id)).status).toBe(201);
    expect((await uploader.importText(id, "")).status, "what is refused is not counted").toBe(400);
    await page.reload();
    const importsOf = (name: string) => keys.row(name).locator(".mak-cell-imports");
    await expect(importsOf("Uploader")).toHaveText("3");
    await expect(importsOf("Other uploader")).toHaveText("1");
    await expect(importsOf("Idle")).toHaveText("0");

    await keys.openMenu("Uploader");
    await page.getByRole("menuitem", { name: "Show in chart" }).click();
    await expect(keys.chart).toHaveAccessibleName(/^Imports, last 30 days\s+· Uploader$/);
    await expect(keys.chart).toBeFocused();
    await expect(keys.chart).toContainText("3 imports with “Uploader”, 75% of Marketing, peak 3 on");
    await keys.chooseInChart("Show as table");
    const today = keys.chart.getByRole("table").getByRole("row").nth(1);
    await expect(today.getByRole("cell")).toHaveText(["3 so far", "1"]);
    await keys.chart.getByRole("button", { name: "Back to Marketing" }).click();
    await expect(keys.chart).toContainText("4 imports in Marketing");
    await expect(keys.chart).toHaveAccessibleName("Imports, last 30 days");

    await keys.revoke("Uploader");
    await expect(importsOf("Uploader"), "a revoked key keeps what it imported").toHaveText("3");
  });

  test("G22 the table can be sorted by imports", async ({ page, keys, api }) => {
    await keys.open();
    await keys.create({ name: "None" });
    const most = api(await keys.create({ name: "Most" }));
    const some = api(await keys.create({ name: "Some" }));
    const [base] = await most.knowledgeBases();
    for (let count = 0; count < 2; count += 1) await most.importText(base?.id ?? "");
    await some.importText(base?.id ?? "");
    await page.reload();
    const names = () => keys.table.getByRole("rowheader").allTextContents();
    await keys.table.getByRole("button", { name: "Imports" }).click();
    await expect
      .poll(names)
      .toEqual([expect.stringMatching(/^Most/), expect.stringMatching(/^Some/), expect.stringMatching(/^None/)]);
  });

  test("G23 All workspaces adds up to the card, and is read day by day with each workspace", async ({
    page,
    keys,
    api,
  }) => {
    await keys.open();
    const marketing = api(await keys.create({ name: "Marketing uploader" }));
    const sales = api(await keys.create({ name: "Sales uploader", workspace: "Sales" }));
    for (const [client, count] of [
      [marketing, 2],
      [sales, 3],
    ] as const) {
      const [base] = await client.knowledgeBases();
      for (let made = 0; made < count; made += 1) await client.importText(base?.id ?? "");
    }
    await page.reload();
    const picker = keys.chart.getByRole("combobox", { name: "Chart workspace" });
    await expect(picker.locator("option:checked"), "it arrives at the current workspace").toHaveText("Marketing");
    await expect(picker.locator("option").last()).toHaveText("All workspaces");
    await picker.selectOption({ label: "All workspaces" });
    await expect(keys.chart).toContainText("5 imports in all workspaces");
    expect(await keys.used()).toBe(5);
    await keys.chart.getByRole("slider").focus();
    await page.keyboard.press("End");
    await expect(keys.chart.getByRole("slider")).toHaveAttribute(
      "aria-valuetext",
      /^Today, .*: 5 imports so far.*Marketing.* 2.*Sales.* 3/,
    );
    await keys.chart.getByRole("combobox", { name: "Days in the chart" }).selectOption({ label: "7 days" });
    await expect(page.getByRole("region", { name: "Imports, last 7 days" })).toContainText("5 imports");
  });
});

test("G22 G23 a month of life: keys never exceed their workspace, and 90 days can be shown with gaps", async ({
  page,
  keys,
}) => {
  await keys.open();
  const workspace = await keys.days();
  await keys.openMenu("Production");
  await page.getByRole("menuitem", { name: "Show in chart" }).click();
  await expect(keys.chart).toContainText("imports with “Production”");
  await keys.chooseInChart("Show as table");
  const cells = await keys.chart.getByRole("table").getByRole("cell").allTextContents();
  const key = cells.filter((_, index) => index % 2 === 0).map((text) => Number.parseInt(text.replaceAll(",", ""), 10));
  const rest = cells.filter((_, index) => index % 2 === 1).map((text) => Number.parseInt(text.replaceAll(",", ""), 10));
  expect(key.map((imports, index) => imports + (rest[index] ?? 0)).reverse()).toEqual(workspace);
  expect(Math.max(...key)).toBeGreaterThan(0);
  await keys.chart.getByRole("button", { name: "Back to Marketing" }).click();

  await keys.chart.getByRole("combobox", { name: "Chart workspace" }).selectOption({ label: "All workspaces" });
  await expect(keys.chart).toContainText("in all workspaces");
  await keys.chart.getByRole("combobox", { name: "Days in the chart" }).selectOption({ label: "90 days" });
  const chart = page.getByRole("region", { name: "Imports, last 90 days" });
  await expect(chart.getByRole("table").getByRole("row")).toHaveCount(91);
});
