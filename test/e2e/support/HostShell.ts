import { expect, type Locator, type Page } from "@playwright/test";

const words = {
  en: { navigation: "Main", menu: "Menu", workspace: "Workspace", account: /^Account/, person: "Person" },
  fr: {
    navigation: "Navigation principale",
    menu: "Menu",
    workspace: "Espace de travail",
    account: /^Compte/,
    person: "Personne",
  },
};

/** The host app around the page: its navigation, and the controls for workspace, person, language and appearance. */
export class HostShell {
  readonly navigation: Locator;
  /** The group of the navigation that exists only where the feature is on. */
  readonly developers: Locator;
  /** The button that opens the navigation on a narrow screen. */
  readonly menuButton: Locator;
  readonly workspace: Locator;
  readonly accountButton: Locator;
  readonly account: Locator;
  readonly person: Locator;

  constructor(
    readonly page: Page,
    language: keyof typeof words = "en",
  ) {
    const { navigation, menu, workspace, account, person } = words[language];
    this.navigation = page.getByRole("navigation", { name: navigation });
    this.developers = this.navigation.getByRole("group", { name: "Developers" });
    this.menuButton = page.getByRole("button", { name: menu, exact: true });
    // The page's own choices of a workspace stand in <main>.
    this.workspace = page.getByRole("banner").getByRole("combobox", { name: workspace, exact: true });
    this.accountButton = page.getByRole("button", { name: account });
    this.account = page.getByRole("group", { name: account });
    this.person = this.account.getByRole("combobox", { name: person });
  }

  async chooseWorkspace(name: string): Promise<void> {
    await this.workspace.selectOption({ label: name });
  }

  async openAccount(): Promise<void> {
    await this.accountButton.click();
    await expect(this.account).toBeVisible();
  }

  /** Becomes someone else. The name is written as the choice has it: `Ben Ortiz (member)`. */
  async become(person: string): Promise<void> {
    await this.openAccount();
    await this.person.selectOption({ label: person });
    await expect(this.accountButton).toContainText(person.replace(/ \(.*/u, ""));
    await this.closeAccount();
  }

  async chooseLanguage(language: "English" | "Français"): Promise<void> {
    await this.openAccount();
    await this.account.getByRole("combobox", { name: /^(Language|Langue)$/ }).selectOption({ label: language });
    await this.page.keyboard.press("Escape");
  }

  async chooseAppearance(appearance: "Light" | "Dark" | "System"): Promise<void> {
    await this.openAccount();
    await this.account.getByRole("radio", { name: appearance }).check();
    await this.closeAccount();
  }

  private async closeAccount(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await expect(this.account).toBeHidden();
  }
}
