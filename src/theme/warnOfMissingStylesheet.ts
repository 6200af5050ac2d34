let looked = false;

/**
 * Says once on the console that a surface has no stylesheet. It looks when the page has loaded and has drawn a frame,
 * and not where tests have no stylesheets at all.
 */
export function warnOfMissingStylesheet(surface: HTMLElement): void {
  if (looked || /jsdom|happydom/iu.test(navigator.userAgent)) return;
  looked = true;
  const look = () => {
    if (!surface.isConnected || getComputedStyle(surface).getPropertyValue("--_mak-text") !== "") return;
    console.warn(
      'The API keys page has no stylesheet, so it is drawn without layout and colours. Import "@mark-ai/api-keys/styles.css" once in your app, or link the file in your HTML.',
    );
  };
  const soon = () => void requestAnimationFrame(() => setTimeout(look));
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, { once: true });
}
