import { plain } from "./pageQueries.js";

const exact = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, "\\$&").replaceAll(/\s+/gu, "\\s+");
/** Names are wrapped in characters that isolate their direction. These may stand between any two others. */
export const isolates = "[\\u2066-\\u2069]*";
/** A text as the source of a pattern. */
export const pattern = (text: string) => Array.from(plain(text), exact).join(isolates);
/** The option that finds elements with one of these names. */
export const named = (...names: readonly string[]) => ({
  name: new RegExp(`^(?:${names.map((name) => isolates + pattern(name) + isolates).join("|")})$`, "u"),
});
