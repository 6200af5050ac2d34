import { expect, test } from "./support/test.ts";
import { sentenceWith } from "./support/ApiKeysScreen.ts";

test.describe("names that are refused", () => {
  const cases = {
    empty: { name: "", message: "Give the key a name, so that people know what uses it." },
    blank: { name: " \t  ", message: "Give the key a name, so that people know what uses it." },
    "256 characters": { name: "x".repeat(256), message: "The name has 256 characters. Shorten it to 255." },
    "10,000 characters": { name: "x".repeat(10_000), message: "The name has 10,000 characters. Shorten it to 255." },
  };
  for (const [what, { name, message }] of Object.entries(cases)) {
    test(`${what}: says what to do, keeps what was typed and sends nothing`, async ({ page, keys }) => {
      const sent: string[] = [];
      page.on("request", (request) => {
        if (request.method() === "POST") sent.push(request.url());
      });
      await keys.open();
      await keys.fillCreate({ name });
      await keys.dialog.getByRole("button", { name: "Create", exact: true }).click();
      const field = keys.dialog.getByLabel("Key name");
      await expect(field).toHaveAccessibleDescription(message);
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(field).toBeFocused();
      await expect(field).toHaveValue(name);
      expect(sent).toEqual([]);

      await field.fill("A good name");
      await page.keyboard.press("Enter");
      await expect(keys.dialog).toContainText("Your key is ready");
    });
  }
});

test.describe("names that are kept as they are", () => {
  const names = {
    "right-to-left": "مفتاح الإنتاج",
    markup: "<script>document.title = 'broken'</script><img src=x onerror=alert(1)>",
    emoji: "🔑 Schlüssel 👩‍💻",
    "255 characters": "y".repeat(255),
  };
  for (const [what, name] of Object.entries(names)) {
    test(`${what}: stands in the table and in the questions about it`, async ({ page, keys }) => {
      await keys.open();
      const title = await page.title();
      await keys.create({ name });
      await expect(keys.row(name)).toBeVisible();
      await keys.openMenu(name);
      await page.getByRole("menuitem", { name: "Revoke" }).click();
      await expect(keys.confirmation).toHaveAccessibleName(sentenceWith("Revoke ", name, "?"));
      await keys.confirmation.getByRole("button", { name: "Revoke key" }).click();
      await expect(keys.row(name)).toContainText("Revoked");
      expect(await page.title()).toBe(title);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
        "nothing scrolls sideways",
      ).toBe(true);
    });
  }
});
