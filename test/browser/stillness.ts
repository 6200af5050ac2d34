/** Takes what moves to where it ends. */
export function endAnimations(): void {
  for (const animation of document.getAnimations()) {
    // What turns for ever has no end to go to.
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
  }
}

/** What has come under the pointer, as the button where another one was pressed, is drawn as such a frame later. */
export const pointerSettles = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Waits for what the pointer changes, and takes what moves to its end: measured is what stays, on a slow machine too. */
export async function stillness(): Promise<void> {
  await pointerSettles();
  endAnimations();
}
