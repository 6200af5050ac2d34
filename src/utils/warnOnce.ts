/** Bundlers put the value in; hosts without one are served a build that has it. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

const said = new Set<string>();

/** Tells a developer what the host has wrong, once of each thing. In production it does nothing. */
export function warnOnce(message: () => string): void {
  if (process.env.NODE_ENV !== "production") {
    const text = message();
    if (!said.has(text)) console.warn(text);
    said.add(text);
  }
}
