import { expect, test } from "./support/test.ts";

test.describe("with nothing imported", () => {
  test.use({ seed: "none" });

  test("S16 the card counts imports against the limit: 0 out of 2,000", async ({ keys }) => {
    await keys.open();
    await expect(keys.card.getByText("0 out of 2,000", { exact: true })).toBeVisible();
  });

  test("S17 importing documents with a created key moves the counter by exactly as many", async ({
    page,
    keys,
    api,
  }) => {
    await keys.open();
    const client = api(await keys.create({ name: "Uploader" }));
    const [base] = await client.knowledgeBases();
    const id = base?.id ?? "";
    for (const text of ["one", "two", "three"]) expect((await client.importText(id, text)).status).toBe(201);
    await page.reload();
    await expect(keys.card.getByText("3 out of 2,000", { exact: true })).toBeVisible();

    const batch = await client.importBatch(id, [
      { text: "four" },
      { text: "five", url: "https://example.com" },
      { text: "six" },
    ]);
    expect(batch.status).toBe(200);
    expect((await client.importText(id, "")).status, "what is refused is not counted").toBe(400);
    await page.reload();
    await expect(keys.card.getByText("5 out of 2,000", { exact: true })).toBeVisible();
    expect((await keys.days()).at(-1), "the chart's last day is today").toBe(5);
  });
});

test("S18 the counter belongs to the whole company, and switching the workspace never changes it", async ({
  page,
  keys,
  api,
}) => {
  await keys.open();
  await expect(keys.card).toContainText("Company-wide");
  // On the first of a month nothing may have been counted yet.
  const client = api(await keys.create({ name: "Uploader" }));
  const [base] = await client.knowledgeBases();
  expect((await client.importText(base?.id ?? "", "one")).status).toBe(201);
  await page.reload();
  const used = await keys.used();
  expect(used).toBeGreaterThan(0);
  await keys.host.chooseWorkspace("Sales");
  await expect(keys.chart).toContainText("in Sales");
  expect(await keys.used()).toBe(used);
});

test("S19 the chart shows each of the last 30 days, today included, and the highest one", async ({ page, keys }) => {
  await keys.open();
  const days = await keys.days();
  expect(days).toHaveLength(30);
  const highest = Math.max(...days);
  await expect(keys.chart).toContainText(new RegExp(`peak ${highest} on `));

  const reader = keys.chart.getByRole("slider");
  await reader.focus();
  await page.keyboard.press("End");
  await expect(reader).toHaveAttribute("aria-valuetext", new RegExp(`^Today, .*: ${days.at(-1) ?? 0} imports? so far`));
  const read: number[] = [];
  await page.keyboard.press("Home");
  for (let day = 0; day < 30; day += 1) {
    await expect(reader).toHaveAttribute("aria-valuenow", String(day + 1));
    const text = (await reader.getAttribute("aria-valuetext")) ?? "";
    read.push(Number(/: ([\d,]+) imports?/.exec(text)?.[1]?.replaceAll(",", "")));
    if (read.at(-1) === highest && days.indexOf(highest) === day) expect(text).toContain("the busiest day");
    await page.keyboard.press("ArrowRight");
  }
  expect(read, "each day's value can be read off").toEqual(days);
});

test("S20 the chart counts only the current workspace, names it, and follows the switch", async ({ keys }) => {
  await keys.open();
  await expect(keys.chart).toContainText("in Marketing");
  await expect(keys.chart).toContainText("This workspace only.");
  const marketing = await keys.days();
  await keys.host.chooseWorkspace("Sales");
  await expect(keys.chart).toContainText("in Sales");
  expect(await keys.days()).not.toEqual(marketing);
});

test("S21 the chart's own picker shows each workspace in turn, and both parts say what they count", async ({
  keys,
}) => {
  await keys.open();
  const picker = keys.chart.getByRole("combobox", { name: "Chart workspace" });
  await expect(picker.locator("option:checked")).toHaveText("Marketing");
  await expect(keys.card).toContainText(/\w+\s\d+ to \w+\s\d+/);
  await expect(keys.chart).toHaveAccessibleName("Imports, last 30 days");
  const used = await keys.used();
  const seen = new Set<string>();
  for (const workspace of await picker.locator("option:not([disabled])").allTextContents()) {
    await picker.selectOption({ label: workspace });
    await expect(keys.chart).toContainText(new RegExp(`in ${workspace}`, "iu"));
    seen.add(JSON.stringify(await keys.days()));
    expect(await keys.used(), "the card does not follow").toBe(used);
  }
  expect(seen.size).toBeGreaterThan(1);
  await expect(keys.host.workspace.locator("option:checked"), "nor does the host").toHaveText("Marketing");
});

test("S26 at the limit imports are refused, nothing is counted, and the card says so, however many import at once", async ({
  page,
  keys,
  api,
}) => {
  await keys.open();
  const client = api(await keys.create({ name: "Uploader" }));
  const [base] = await client.knowledgeBases();
  const id = base?.id ?? "";
  const room = 20;
  for (let left = 2000 - (await keys.used()) - room; left > 0; left -= 20) {
    const documents = Array.from({ length: Math.min(20, left) }, (_, index) => ({ text: `document ${index}` }));
    expect((await client.importBatch(id, documents)).status).toBe(200);
  }

  const answers = await Promise.all(Array.from({ length: 50 }, () => client.importText(id)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(room);
  const refused = answers.filter(({ status }) => status !== 201);
  expect(refused).toHaveLength(50 - room);
  for (const { status, body } of refused) {
    expect(status).toBe(403);
    expect(body).toMatchObject({ code: "import_limit_reached", detail: expect.stringContaining("2000") });
  }
  await page.reload();
  await expect(keys.card.getByText("2,000 out of 2,000", { exact: true })).toBeVisible();
  await expect(keys.card).toContainText("The limit is reached. New imports will be refused until");
});
