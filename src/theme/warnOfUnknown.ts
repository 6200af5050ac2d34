import { closestMatch } from "../utils/closestMatch.js";
import { warnOnce } from "../utils/warnOnce.js";
import { parts } from "./parts.js";
import { tokens } from "./tokens.js";

declare const process: { readonly env: { readonly NODE_ENV?: string } };

const warnAbout = (prop: string, kind: string, given: unknown, known: readonly string[]) => {
  for (const name of Object.keys(given ?? {}).filter((each) => !known.includes(each))) {
    warnOnce(() => `${prop}: there is no ${kind} "${name}". Did you mean "${closestMatch(name, known) ?? ""}"?`);
  }
};

/** Tells a developer of tokens and parts that do not exist, and names the nearest ones. In production it does nothing. */
export function warnOfUnknown(look: { readonly theme?: unknown; readonly classNames?: unknown }): void {
  if (process.env.NODE_ENV !== "production") {
    const theme = (look.theme ?? {}) as { light?: unknown; dark?: unknown };
    warnAbout("theme.light", "token", theme.light, Object.keys(tokens));
    warnAbout("theme.dark", "token", theme.dark, Object.keys(tokens));
    warnAbout("classNames", "part", look.classNames, parts);
  }
}
