const prefix = "mark-ai.";

/** Reads a remembered choice. A browser that refuses storage simply remembers nothing. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Remembers a choice for the next visit, where the browser allows it. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // The choice still holds until the page is left.
  }
}
