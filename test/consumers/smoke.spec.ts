import { cells, isMatrix, titleOf } from "./support/cells.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ mode: isMatrix ? "default" : "parallel" });

for (const cell of cells) {
  test(`G14 a key is created, copied and revoked: ${titleOf(cell)}`, async ({ page, keys, start }) => {
    const { url, violations = [] } = await start(cell);
    await page.goto(url + (cell.bundler === "next-app" ? "/developers/api-keys" : `/?adapter=${cell.adapter}`));
    await expect(page.getByRole("heading", { level: 1, name: "API Keys" })).toBeVisible();
    if (cell.bundler.startsWith("next-")) {
      // A page that was drawn on a server hears no press before it is hydrated: then it is in the reader's zone.
      await expect(page.locator(".mak-chart-counts")).toContainText(/Asia\/Kath?mandu/);
    }
    if (cell.bundler !== "next-app") await expect(keys.main).toHaveAttribute("data-react", cell.react);
    await expect(keys.createButton, "the stylesheet is there").toHaveCSS("border-radius", "6px");

    const secret = await keys.create({ name: "Smoke" });
    expect(secret).toMatch(/^mk_live_[0-9A-Za-z]{36}$/);
    await expect(page.locator("html")).not.toContainText(secret);
    await expect(keys.row("Smoke")).toContainText("Active");
    await keys.revoke("Smoke");
    await expect(keys.row("Smoke")).toContainText("Revoked");
    await keys.row("Smoke").getByRole("button", { name: "Smoke", exact: true }).click();
    const details = page.getByRole("dialog", { name: "Smoke" });
    await expect(details).toContainText("Requests with this key have been refused since");
    await expect(details.getByRole("button", { name: "Revoke" })).toBeHidden();
    expect(violations, "of the strict policy").toEqual([]);
  });
}
