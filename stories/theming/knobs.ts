import { createTheme, type CreateThemeOptions, type Theme, type Token } from "@mark-ai/api-keys";

/** What the editor holds, as its fields write it. */
export interface Knobs {
  readonly accent: string;
  readonly radius: number;
  readonly font: string;
  readonly density: "comfortable" | "compact";
  readonly tint: number;
  /** Tokens set by hand, over what follows from the rest. */
  readonly tokens: Partial<Record<Token, string>>;
}

export const initialKnobs: Knobs = {
  accent: "#4f46e5",
  radius: 8,
  font: "",
  density: "comfortable",
  tint: 1,
  tokens: {},
};

/** What the knobs say to `createTheme()`: what differs from its defaults, and always the accent. */
export function optionsOf({ tokens: own, ...knobs }: Knobs): CreateThemeOptions {
  const changed = Object.entries(knobs).filter(
    ([name, value]) => name === "accent" || value !== initialKnobs[name as keyof typeof knobs],
  );
  return { ...Object.fromEntries(changed), ...(Object.keys(own).length === 0 ? {} : { tokens: own }) };
}

/** The theme that the knobs make, and what is wrong with them. */
export function themeOf(knobs: Knobs): { theme: Theme; problems: readonly string[] } {
  const problems: string[] = [];
  const onProblem = (problem: string) => problems.push(problem);
  return { theme: createTheme({ ...optionsOf(knobs), onProblem }), problems };
}
