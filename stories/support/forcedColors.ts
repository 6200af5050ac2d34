declare global {
  /** Given by the story tests, which drive the browser from outside. */
  var emulateForcedColorsInTests: ((active: boolean) => Promise<void>) | undefined;
}

/** Turns the browser's forced colours on or off, where that is possible: no page can do so by itself. */
export async function emulateForcedColors(active: boolean): Promise<void> {
  await globalThis.emulateForcedColorsInTests?.(active);
}
