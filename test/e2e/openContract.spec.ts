import { createPageDriver } from "@mark-ai/api-keys/testing/playwright";
import { fixtureKeyAttributes } from "@mark-ai/api-keys/testing";
import { runOnServer } from "../support/newDatabase.ts";
import { toQuery } from "./pages/options.ts";
import { startFront } from "./support/secretFront.ts";
import { expect, test } from "./support/test.ts";

test.use({ seed: "demo" });

interface Listed {
  name: string;
  status: string;
  statusLabel?: string;
  createdAt: unknown;
}

test("G19 a backend with more than the contract needs no fork: attributes are asked for, shown and edited, two columns stand in the table, an unknown status is shown, and one key that does not fit is left out, counted and reported (needs a PostgreSQL server: the test declares the attributes there)", async ({
  app,
  page,
  keys,
  allowConsole,
}) => {
  test.skip(app.databaseUrl === undefined, "the test declares attributes in the database, which needs a server");
  allowConsole(/API keys page \(table\): .*items/);
  const declared = JSON.stringify(fixtureKeyAttributes);
  await runOnServer(app.databaseUrl ?? "", `update companies set key_attributes = '${declared}'::jsonb`);

  // The reference backend answers what fits. Two of its keys become what another backend would answer.
  const changed: string[] = [];
  await page.route(/\/api\/management\/v1\/api-keys\?/, async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { items: Listed[] };
    const [odd, broken] = body.items.filter(({ status }) => status === "active").slice(-2);
    if (odd !== undefined && broken !== undefined) {
      changed.splice(0, 2, odd.name, broken.name);
      Object.assign(odd, { status: "paused", statusLabel: "Paused" });
      broken.createdAt = "some day";
    }
    await route.fulfill({ response, json: body });
  });
  const front = await startFront(app.url);
  try {
    await page.goto(`${front.url}/pages/production/index.html?${toQuery({ whole: true, extended: true })}`);
    const driver = createPageDriver({ page });
    const names = await driver.keyNames();
    const [odd = "", broken = ""] = changed;
    const table = page.getByRole("table", { name: "API keys" });
    for (const header of ["Owner", "Logs"]) {
      await expect(table.getByRole("columnheader", { name: header })).toBeVisible();
    }
    await expect(keys.row(odd)).toContainText("Paused");
    expect(names).not.toContain(broken);
    await expect(page.getByText(/^1 key could not be shown/)).toBeVisible();
    const reported = () =>
      page.evaluate(
        () => window.testHost?.events.flatMap((event) => (event.type === "error" ? [event.source] : [])) ?? [],
      );
    await expect.poll(reported).toContain("table");

    await driver.create({
      name: "With attributes",
      expiry: 30,
      permissions: "Import only",
      attributes: { Environment: "Staging", Team: "Growth", Sources: ["CRM"], "Business-critical": true },
    });
    await driver.finish();
    const row = keys.row("With attributes");
    for (const text of [
      "Environment: Staging",
      "Team: Growth",
      "Sources: CRM",
      "Business-critical: Yes",
      "Open logs",
    ]) {
      await expect(row).toContainText(text);
    }
    expect(await driver.details("With attributes")).toMatchObject({ Environment: "Staging", Team: "Growth" });

    await driver.editAttributes("With attributes", { Environment: "Production", Team: "" });
    await expect(row).toContainText("Environment: Production");
    await expect(row).not.toContainText("Team:");
    await page.reload();
    await expect(keys.row("With attributes")).toContainText("Environment: Production");
    expect(await driver.details("With attributes")).not.toHaveProperty("Team");
  } finally {
    await front.stop();
  }
});
