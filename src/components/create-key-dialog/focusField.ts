/** Focuses the last control of a part of the form, by the field of the input that it fills; the name for any other. */
export function focusField(form: HTMLElement | null, field: string): void {
  const parts = [...(form?.querySelectorAll<HTMLElement>("[data-field]") ?? [])];
  const part =
    parts.find((each) => each.dataset["field"] === field) ??
    // One of a list's values is named behind the list.
    parts.find((each) => field.startsWith(`${each.dataset["field"] ?? field}.`));
  const controls = part?.querySelectorAll<HTMLElement>("input, select, button");
  (controls?.[controls.length - 1] ?? form?.querySelector<HTMLElement>("input"))?.focus();
}
