import type { Locator, Page } from "@playwright/test";
import { HostShell } from "./support/HostShell.ts";
import { expect, test } from "./support/test.ts";

const refused = /the server responded with a status of (?:403|400)/iu;

const proofDialog = (page: Page): Locator => page.getByRole("dialog", { name: "Confirm that it is you" });

/** Types the code that the host's dialog shows, and confirms. */
async function prove(page: Page): Promise<void> {
  const dialog = proofDialog(page);
  await expect(dialog.getByRole("status")).toHaveText(/^\d{6}$/u);
  await dialog.getByLabel("Code").fill((await dialog.getByRole("status").textContent()) ?? "");
  await dialog.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(dialog).toBeHidden();
}

for (const database of ["server", "embedded"] as const) {
  test.describe(`with a backend that wants a fresh proof (${database} database)`, () => {
    test.use({ seed: "none", database, settings: { STEP_UP_MINUTES: "5" } });

    test("G29 a person who declines keeps the form, and after the proof gets exactly one key, shown once", async ({
      keys,
      api,
      page,
      allowConsole,
    }) => {
      allowConsole(refused);
      const creates: (string | undefined)[] = [];
      page.on("request", (request) => {
        if (request.method() === "POST" && request.url().endsWith("/api-keys")) {
          creates.push(request.headers()["idempotency-key"]);
        }
      });
      await keys.open();
      await keys.fillCreate({ name: "Nightly import" });
      const create = page.getByRole("button", { name: "Create", exact: true });
      await create.click();
      await expect(proofDialog(page).getByLabel("Code")).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(proofDialog(page)).toBeHidden();
      await expect(page.getByText("Your identity was not confirmed.")).toBeVisible();
      await expect(keys.dialog.getByLabel("Key name")).toHaveValue("Nightly import");

      await create.click();
      await proofDialog(page).getByLabel("Code").fill("nonsense");
      await page.keyboard.press("Enter");
      await expect(proofDialog(page).getByRole("alert")).toContainText("This is not the code");
      await prove(page);
      const secret = await keys.takeSecret();
      expect((await api(secret).call("/knowledge-bases")).status).toBe(200);
      await expect(page.getByText(secret)).toHaveCount(0);
      await expect(keys.row("Nightly import")).toHaveCount(1);
      // Declined: one request. Proven: the same request twice.
      expect(creates).toHaveLength(3);
      expect(creates[2]).toBe(creates[1]);

      // The proof holds for the next key.
      await keys.create({ name: "Second" });
      await expect(proofDialog(page)).toHaveCount(0);
    });
  });
}

test.describe("the host's dialog", () => {
  test.use({ seed: "none", settings: { STEP_UP_MINUTES: "5" } });

  test("G29 speaks the person's language, keeps the focus, and closes when the page is left", async ({
    keys,
    page,
    allowConsole,
  }) => {
    allowConsole(refused);
    await page.addInitScript(() => {
      localStorage.setItem("mark-ai.language", "fr");
    });
    await page.goto("/");
    await new HostShell(page, "fr").navigation.getByRole("link", { name: "Clés API" }).click();
    await page.getByRole("button", { name: "Créer une clé API" }).first().click();
    await keys.dialog.getByLabel("Nom de la clé").fill("Nocturne");
    await keys.dialog.getByRole("button", { name: "Créer", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Confirmez votre identité" });
    await expect(dialog.getByLabel("Code")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(dialog.getByRole("button", { name: "Annuler" })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(dialog.getByRole("button", { name: "Confirmer" })).toBeFocused();

    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: "Accueil" })).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.goForward();
    await expect(page.getByRole("heading", { level: 1, name: "Clés API" })).toBeVisible();
    await expect(page.getByText("Nocturne")).toHaveCount(0);
  });
});

test.describe("with a proof that is over", () => {
  test.use({ seed: "none", settings: { STEP_UP_MINUTES: "5" } });

  test("G29 renaming and revoking ask for a proof too, and go on after it, also on another process", async ({
    app,
    otherApp,
    keys,
    api,
    context,
    page,
    allowConsole,
  }) => {
    allowConsole(refused);
    await keys.open();
    await keys.fillCreate({ name: "Shared" });
    await page.getByRole("button", { name: "Create", exact: true }).click();
    await prove(page);
    const secret = await keys.takeSecret();

    // Signing in anew is another session, which has no proof.
    const signInAnew = async () => {
      await context.clearCookies();
      await page.reload();
      await expect(keys.row("Shared")).toBeVisible();
    };
    await signInAnew();
    await keys.openMenu("Shared");
    await page.getByRole("menuitem", { name: "Rename" }).click();
    const name = page.getByRole("textbox", { name: "Name" });
    await name.fill("Renamed");
    await name.press("Enter");
    await prove(page);
    await expect(page.getByRole("button", { name: "Renamed", exact: true })).toBeVisible();

    await context.clearCookies();
    await page.goto(`${otherApp.url}/developers/api-keys`);
    await keys.openMenu("Renamed");
    await page.getByRole("menuitem", { name: "Revoke" }).click();
    await keys.confirmation.getByRole("button", { name: "Revoke key" }).click();
    await proofDialog(page).getByRole("button", { name: "Cancel" }).click();
    await expect(keys.confirmation).toContainText("Your identity was not confirmed.");
    expect((await api(secret).call("/knowledge-bases")).status).toBe(200);
    await keys.confirmation.getByRole("button", { name: "Revoke key" }).click();
    await prove(page);
    await expect(keys.confirmation).toBeHidden();
    await expect(keys.row("Renamed")).toContainText("Revoked");
    for (const { url } of [app, otherApp]) {
      const { status } = await fetch(`${url}/api/v1/knowledge-bases`, { headers: { "X-API-Key": secret } });
      expect(status).toBe(401);
    }
  });
});
