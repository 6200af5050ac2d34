/** Resolves with the time at which the frame that holds the current changes has been handed to the screen. */
export function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      // Runs after the frame's layout and paint, ahead of timers.
      port2.postMessage(null);
    });
  });
}

/**
 * Resolves with the time at which the first frame that is as asked has been handed to the screen. It looks at each frame:
 * a popover that opens changes no node.
 */
export async function paintedOnce(isSo: () => boolean): Promise<number> {
  while (!isSo()) await new Promise((resolve) => requestAnimationFrame(resolve));
  return painted();
}

/** Resolves as soon as the document is as asked, at the end of the task that made it so. */
export function becomes(isSo: () => boolean): Promise<void> {
  if (isSo()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      observer.disconnect();
      reject(new Error(`The page never came to what the measurement waits for: ${isSo.toString()}`));
    }, 30_000);
    const observer = new MutationObserver(() => {
      if (!isSo()) return;
      clearTimeout(late);
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
}

/** Resolves when the browser has nothing to do, so that one measurement leaves nothing for the next. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => setTimeout(resolve, 0), { timeout: 1000 });
  });
}
