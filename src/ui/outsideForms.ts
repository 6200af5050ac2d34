import type { KeyboardEvent } from "react";
import { isComposing } from "../utils/isComposing.js";

/**
 * Belongs to every field: it takes the field out of a `<form>` of the host's around the page. The form neither sends
 * nor resets nor validates it, and Enter in it submits nothing.
 */
export const outsideForms = { form: "" } as const;

/**
 * An `onKeyDown` for text fields, in place of a `<form>` of ours: a form in a host's form is invalid, and a sandboxed
 * iframe without `allow-forms` lets none be submitted. Enter goes no further than the field.
 */
export function enterKey(onEnter?: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter") return;
    event.stopPropagation();
    if (isComposing(event.nativeEvent)) return;
    event.preventDefault();
    if (!event.repeat) onEnter?.();
  };
}
