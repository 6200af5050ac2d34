import { createPageDriver } from "@mark-ai/api-keys/testing/playwright";
import { startApp } from "../e2e/support/startApp.ts";
import { examples, startExample, type Example } from "./support/examples.ts";
import { expect, test } from "./support/test.ts";

const paths: Readonly<Record<Example, string>> = {
  vue: "/",
  angular: "/",
  astro: "/",
  "react-router": "/developers/api-keys",
};

for (const name of examples) {
  test(`B8 the ${name} example builds, and a key is created, copied and revoked in it`, async ({ page }) => {
    const backend = await startApp({ seed: "none" });
    const { url, violations = [], stop } = await startExample(name, backend.url);
    try {
      // Signs in, as the host would have done.
      await page.request.get(`${url}/api/session`);
      await page.goto(url + paths[name]);
      await expect(page.getByRole("heading", { level: 1, name: "API Keys" })).toBeVisible();
      if (name === "react-router" || name === "astro") {
        // A page that was drawn on a server hears no press before it is hydrated: then it is in the reader's zone.
        await expect(page.locator(".mak-chart-counts")).toContainText(/Asia\/Kath?mandu/);
      }
      const createButton = page.getByRole("button", { name: "Create API Key" }).first();
      await expect(createButton, "the stylesheet is there").toHaveCSS("border-radius", "6px");

      const keys = createPageDriver({ page, timeout: 20_000 });
      await keys.create({ name: "Smoke" });
      if (name === "vue" || name === "angular")
        await expect(page.getByText("A new key is not saved yet.")).toBeVisible();
      await keys.copy();
      await keys.finish();
      expect(await keys.status("Smoke")).toBe("Active");
      await keys.revoke("Smoke");
      expect(await keys.status("Smoke")).toBe("Revoked");
      if (name === "react-router") {
        const html = await (await page.request.get(url + paths[name])).text();
        expect(html, "the first HTML has the keys").toContain("data-key-id");
      }
      expect(violations, "of the policy").toEqual([]);
    } finally {
      await page.close();
      await stop();
      await backend.stop();
    }
  });
}
