/**
 * True while an input method is composing: Enter and Escape then belong to it. Safari sends the key that ends a
 * composition after the composition, with `isComposing: false` and the key code 229.
 */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}
