const allowed: ReadonlySet<string> = new Set(["https:", "http:", "mailto:"]);

/**
 * A URL that is safe to link to: `https:`, `http:`, `mailto:` or relative. Anything else (`javascript:`, `data:`, what
 * does not parse) is `undefined`.
 */
export function safeUrl(url: string): string | undefined {
  try {
    // Parsed as the browser will, so that tabs, line breaks and capitals in a scheme deceive nobody.
    return allowed.has(new URL(url, "https://host.invalid/").protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
