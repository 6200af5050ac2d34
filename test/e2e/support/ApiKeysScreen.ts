import { expect, type Locator, type Page } from "@playwright/test";
import { HostShell } from "./HostShell.ts";

/** A sentence with a name in it, which stands between isolates where it is written from the right. */
export function sentenceWith(before: string, name: string, after: string): RegExp {
  const exact = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return new RegExp(`^${exact(before)}\u2068?${exact(name)}\u2069?${exact(after)}$`, "u");
}

/** The API Keys page as a person meets it: what is where, by role and name, and the few ways through it. */
export class ApiKeysScreen {
  /** The app around the page. */
  readonly host: HostShell;
  readonly main: Locator;
  readonly navigation: Locator;
  readonly createButton: Locator;
  readonly dialog: Locator;
  readonly confirmation: Locator;
  /** The node that shows a new key. */
  readonly secret: Locator;
  readonly card: Locator;
  readonly chart: Locator;
  readonly table: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole("main");
    this.host = new HostShell(page);
    this.navigation = this.host.navigation;
    this.createButton = this.main.getByRole("button", { name: "Create API Key" }).first();
    this.dialog = page.getByRole("dialog");
    this.confirmation = page.getByRole("alertdialog");
    this.secret = this.dialog.getByLabel("Your new key");
    this.card = this.main.getByRole("region", { name: "Knowledge base imports" });
    this.chart = this.main.getByRole("region", { name: "Imports, last 30 days" });
    this.table = this.main.getByRole("table", { name: "API keys" });
  }

  async open(): Promise<void> {
    await this.page.goto("/developers/api-keys");
    await expect(this.page.getByRole("heading", { level: 1, name: "API Keys" })).toBeVisible();
  }

  row(name: string): Locator {
    return this.table.getByRole("row").filter({ has: this.page.getByText(name, { exact: true }) });
  }

  async fillCreate({ name, workspace }: { name: string; workspace?: string | undefined }): Promise<void> {
    await this.createButton.click();
    if (workspace !== undefined) await this.dialog.getByLabel("Workspace").selectOption({ label: workspace });
    await this.dialog.getByLabel("Key name").fill(name);
  }

  /** Creates a key, copies it and closes the dialog. Answers the secret, as the clipboard holds it. */
  async create(options: { name: string; workspace?: string | undefined }): Promise<string> {
    await this.fillCreate(options);
    await this.dialog.getByRole("button", { name: "Create", exact: true }).click();
    return this.takeSecret();
  }

  /** Copies the key that the dialog shows, and closes it. */
  async takeSecret(): Promise<string> {
    await this.copyAs("Key");
    const secret = await this.clipboard();
    await this.finishReveal();
    return secret;
  }

  /** Chooses a form of the key that the dialog shows, and copies it. */
  async copyAs(tab: string): Promise<void> {
    await this.dialog.getByRole("tab", { name: tab, exact: true }).click();
    await this.dialog.getByRole("button", { name: "Copy", exact: true }).click();
    await expect(this.dialog.getByRole("button", { name: "Copied", exact: true })).toBeVisible();
  }

  async finishReveal(): Promise<void> {
    await this.dialog.getByRole("button", { name: /^(I have saved it|Done)$/ }).click();
    await expect(this.dialog).toBeHidden();
  }

  async openMenu(name: string): Promise<void> {
    await this.table.getByRole("button", { name: sentenceWith("Actions for ", name, "") }).click();
  }

  async revoke(name: string): Promise<void> {
    await this.openMenu(name);
    await this.page.getByRole("menuitem", { name: "Revoke" }).click();
    await this.confirmation.getByRole("button", { name: "Revoke key" }).click();
    await expect(this.confirmation).toBeHidden();
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The number on the card: imports of the company in this period. */
  async used(): Promise<number> {
    const text = await this.card
      .getByText(/^[\d,]+ out of [\d,]+$/)
      .first()
      .textContent();
    return Number((text ?? "").split(" ")[0]?.replaceAll(",", ""));
  }

  /** Chooses an entry of the chart's menu. */
  async chooseInChart(entry: string): Promise<void> {
    await this.chart.getByRole("button", { name: "Chart options" }).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }

  /** The chart's numbers, read from its table: one for each day, oldest first. */
  async days(): Promise<number[]> {
    await this.chooseInChart("Show as table");
    const newestFirst = await this.chart.getByRole("table").getByRole("cell").allTextContents();
    await this.chooseInChart("Show as bars");
    return newestFirst.map((text) => Number.parseInt(text.replaceAll(",", ""), 10)).reverse();
  }
}
