import type { Messages } from "../i18n/messages.js";
import { expiryOf, permissionNames, type DriverAttributes, type DriverKey } from "./driverKey.js";
import type { PlaywrightLocator } from "./playwrightPage.js";
import { listed } from "./pageQueries.js";
import { named } from "./playwrightNames.js";

interface FormTools {
  readonly messages: Messages;
  readonly limit: { readonly timeout: number };
  /** Waits for a step, and says for what it waited in vain, and what is there instead. */
  readonly within: <T>(what: string, work: Promise<T>, instead?: () => Promise<string>) => Promise<T>;
}

/** Fills in what the page's forms ask for beyond the name and the workspace. */
export function createPlaywrightForms({ messages, limit, within }: FormTools) {
  const { details, expiry, permissions, attributes: texts } = messages;
  const visible = { state: "visible", timeout: limit.timeout } as const;

  const choose = (select: PlaywrightLocator, label: string, wanted: string) =>
    within(`the option "${wanted}" of "${label}"`, select.selectOption(wanted, limit), async () => {
      const texts = listed(await select.locator("option:enabled").allTextContents());
      return texts === "" ? "" : ` Its options are ${texts}.`;
    });

  async function choosePermissions(form: PlaywrightLocator, wanted: string | readonly string[]): Promise<void> {
    const group = form.getByRole("group", named(permissions.label));
    // They are read when the form opens. Where there are presets, a button unfolds them.
    const place = form.locator('[data-field="scopes"]');
    const what = `"${permissions.label}" in the form`;
    await within(what, place.locator(".mak-fold, fieldset").first().waitFor(visible));
    const fold = place.locator(".mak-fold");
    const hasPresets = (await fold.count()) > 0;
    if (hasPresets && (await fold.getAttribute("aria-expanded", limit)) === "false") await fold.click(limit);
    const press = (role: "radio" | "checkbox", ...names: readonly string[]) =>
      within(`the ${role} "${names[0] ?? ""}"`, group.getByRole(role, named(...names)).click(limit), async () => {
        const labels = listed(await group.locator(`.mak-choice:has([type="${role}"]) label`).allTextContents());
        return labels === "" ? ` There is no ${role}.` : ` Found for ${role}: ${labels}.`;
      });
    if (typeof wanted === "string") {
      await press("radio", wanted);
      return;
    }
    if (hasPresets) await press("radio", permissions.custom);
    await within(what, group.getByRole("checkbox").first().waitFor(visible));
    const checked = group.getByRole("checkbox", { checked: true });
    while ((await checked.count()) > 0) await checked.first().click(limit);
    for (const label of wanted) await press("checkbox", ...permissionNames(label));
  }

  async function fillAttributes(form: PlaywrightLocator, attributes: DriverAttributes): Promise<void> {
    for (const [label, value] of Object.entries(attributes)) {
      const name = named(label, texts.optional({ label }));
      const what = `the field "${label}"`;
      if (typeof value === "boolean") {
        await within(what, form.getByRole("checkbox", name).setChecked(value, limit));
      } else if (typeof value === "string") {
        await within(what, form.getByLabel(name.name).first().waitFor(visible));
        const select = form.getByRole("combobox", name);
        const isSelect = (await select.count()) > 0;
        if (isSelect) await choose(select, label, value);
        else await within(what, form.getByLabel(name.name).fill(value, limit));
      } else {
        const group = form.getByRole("group", name);
        await within(what, group.waitFor(visible));
        const checked = group.getByRole("checkbox", { checked: true });
        while ((await checked.count()) > 0) await checked.first().click(limit);
        for (const one of value) await within(what, group.getByRole("checkbox", named(one)).click(limit));
      }
    }
  }

  async function fillOptions(form: PlaywrightLocator, key: DriverKey): Promise<void> {
    if (key.description !== undefined) {
      const field = form.getByRole("textbox", named(details.descriptionLabel));
      await within(`the textbox "${details.descriptionLabel}"`, field.fill(key.description, limit));
    }
    if (key.permissions !== undefined) await choosePermissions(form, key.permissions);
    if (key.expiry !== undefined) {
      const { option, day } = expiryOf(key.expiry);
      await choose(form.getByRole("combobox", named(expiry.label)), expiry.label, option);
      if (day !== undefined) {
        await within(`the field "${expiry.dateLabel}"`, form.getByLabel(named(expiry.dateLabel).name).fill(day, limit));
      }
    }
    if (key.attributes !== undefined) await fillAttributes(form, key.attributes);
  }

  return { choose, fillAttributes, fillOptions };
}
