/** The keys that copy a selection on the reader's platform. */
export function copyShortcut(): string {
  const { userAgentData, platform } = navigator as Navigator & {
    userAgentData?: { platform?: string };
    platform?: string;
  };
  return /mac|iphone|ipad|ipod/i.test(userAgentData?.platform ?? platform ?? "") ? "⌘C" : "Ctrl+C";
}
