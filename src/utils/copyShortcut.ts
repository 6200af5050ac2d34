/** The keys that copy a selection on the reader's platform. */
export function copyShortcut(): string {
  const { userAgentData, userAgent } = navigator as Navigator & { userAgentData?: { platform: string } };
  return /mac|iphone|ipad|ipod/i.test(userAgentData?.platform ?? userAgent) ? "⌘C" : "Ctrl+C";
}
