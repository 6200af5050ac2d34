import { expect, type BrowserContext } from "@playwright/test";

/** Listens to what pages complain of. The answer checks, at the end, that nothing was said which is not allowed. */
export function watchConsole(context: BrowserContext, allowed: readonly RegExp[] = []): () => void {
  const heard: string[] = [];
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) heard.push(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => heard.push(`uncaught: ${error.error().message}`));
  return () =>
    expect(
      heard.filter((text) => !allowed.some((pattern) => pattern.test(text))),
      "what the browser's console complained of",
    ).toEqual([]);
}
