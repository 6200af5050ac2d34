import type { Messages } from "../i18n/messages.js";
import { expiryOf, permissionNames, type DriverAttributes, type DriverKey } from "./driverKey.js";
import { listed, plain, type createFinder, type PageQueries, type PageUser } from "./pageQueries.js";

interface FormTools {
  readonly messages: Messages;
  readonly user: PageUser;
  readonly finder: ReturnType<typeof createFinder>;
  readonly within: (element: HTMLElement) => PageQueries;
}

/** Fills in what the page's forms ask for beyond the name and the workspace. */
export function createFormFiller({ messages, user, finder, within }: FormTools) {
  const { details, expiry, permissions, attributes: texts } = messages;
  const { find, findAll, findByLabel, until } = finder;

  async function overwrite(field: HTMLElement, text: string): Promise<void> {
    await user.clear(field);
    if (text !== "") await user.type(field, text);
  }

  async function choose(field: HTMLElement, label: string, wanted: string): Promise<void> {
    const options = Array.from((field as HTMLSelectElement).options);
    if (!options.some((option) => option.value === wanted || plain(option.textContent) === wanted)) {
      const texts = options.filter((option) => !option.disabled).map((option) => option.textContent);
      throw new Error(`"${label}" has no option "${wanted}". Its options are ${listed(texts)}.`);
    }
    await user.selectOptions(field, [wanted]);
  }

  async function choosePermissions(form: PageQueries, wanted: string | readonly string[]): Promise<void> {
    // They are read when the form opens. Where there are presets, a button unfolds them.
    const place = await until(
      () =>
        form.queryAllByRole("button").find((button) => button.classList.contains("mak-fold")) ??
        form.queryAllByRole("group", { name: (found) => plain(found) === permissions.label })[0],
      () => `for "${permissions.label}" in the form. It is not there.`,
    );
    const hasPresets = place.getAttribute("aria-expanded") !== null;
    if (place.getAttribute("aria-expanded") === "false") await user.click(place);
    const group = within(await find(form, "group", permissions.label));
    if (typeof wanted === "string") {
      await user.click(await find(group, "radio", wanted));
      return;
    }
    if (hasPresets) await user.click(await find(group, "radio", permissions.custom));
    for (const box of await findAll(group, "checkbox")) {
      if ((box as HTMLInputElement).checked) await user.click(box);
    }
    for (const label of wanted) await user.click(await find(group, "checkbox", ...permissionNames(label)));
  }

  async function fillAttributes(form: PageQueries, attributes: DriverAttributes): Promise<void> {
    for (const [label, value] of Object.entries(attributes)) {
      const names = [label, texts.optional({ label })];
      if (typeof value === "boolean") {
        const box = await find(form, "checkbox", ...names);
        if ((box as HTMLInputElement).checked !== value) await user.click(box);
      } else if (typeof value === "string") {
        const field = await findByLabel(form, ...names);
        if (field.tagName === "SELECT") await choose(field, label, value);
        else await overwrite(field, value);
      } else {
        for (const box of await findAll(within(await find(form, "group", ...names)), "checkbox")) {
          const own = (box as HTMLInputElement).labels?.[0]?.textContent ?? "";
          if ((box as HTMLInputElement).checked !== value.includes(own)) await user.click(box);
        }
      }
    }
  }

  async function fillOptions(form: PageQueries, key: DriverKey): Promise<void> {
    if (key.description !== undefined) {
      await overwrite(await find(form, "textbox", details.descriptionLabel), key.description);
    }
    if (key.permissions !== undefined) await choosePermissions(form, key.permissions);
    if (key.expiry !== undefined) {
      const { option, day } = expiryOf(key.expiry);
      await choose(await find(form, "combobox", expiry.label), expiry.label, option);
      if (day !== undefined) await overwrite(await findByLabel(form, expiry.dateLabel), day);
    }
    if (key.attributes !== undefined) await fillAttributes(form, key.attributes);
  }

  return { overwrite, choose, fillAttributes, fillOptions };
}
