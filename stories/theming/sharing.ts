import { tokens, type Token } from "@mark-ai/api-keys";
import { optionsOf, type Knobs } from "./knobs.ts";

const isToken = (name: string): name is Token => Object.hasOwn(tokens, name);

/** The theme as code that a partner pastes into a file of their own. */
export function codeOf(knobs: Knobs): string {
  const options = JSON.stringify(optionsOf(knobs), null, 2).replace(/^( +)"(\w+)":/gmu, "$1$2:");
  return `import { createTheme } from "@mark-ai/api-keys";\n\nexport const theme = createTheme(${options});\n`;
}

const tokenMark = "token.";

/** The theme as the part of an address after `#`. */
export function hashOf({ tokens: own, ...knobs }: Knobs): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(optionsOf({ ...knobs, tokens: {} }))) params.set(name, String(value));
  for (const [token, value] of Object.entries(own)) params.set(tokenMark + token, value);
  return `#${params.toString()}`;
}

function numberIn(text: string | null, most: number): number | undefined {
  const number = text === null || text === "" ? NaN : Number(text);
  return number >= 0 && number <= most ? number : undefined;
}

/** The knobs that an address sets. What it does not know, or what is out of range, is left out. */
export function knobsOf(hash: string): Partial<Knobs> {
  const params = new URLSearchParams(hash.replace(/^#/u, ""));
  const own = [...params].flatMap(([name, value]) => {
    const token = name.startsWith(tokenMark) ? name.slice(tokenMark.length) : "";
    return isToken(token) ? [[token, value] as const] : [];
  });
  const density = params.get("density");
  const found = {
    accent: params.get("accent") ?? undefined,
    font: params.get("font") ?? undefined,
    radius: numberIn(params.get("radius"), 24),
    tint: numberIn(params.get("tint"), 4),
    density: density === "compact" || density === "comfortable" ? density : undefined,
    tokens: own.length === 0 ? undefined : Object.fromEntries(own),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
