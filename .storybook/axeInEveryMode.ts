import type { AxeResults, RunOptions, Spec } from "axe-core";

/** What a reader may have set, and every story must be readable in. */
const modes = ["light", "dark", "forced colours"] as const;
type Mode = (typeof modes)[number];

export interface StoryToCheck {
  readonly parameters: {
    readonly forcedColors?: boolean;
    readonly a11y?: { readonly test?: string; readonly config?: Spec; readonly options?: RunOptions };
  };
}

/** A scheme changes colours and nothing else; forced colours may also show or hide something. */
const rulesOf: Readonly<Record<Mode, RunOptions>> = {
  light: {},
  dark: { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } },
  "forced colours": {},
};

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Draws all that is on the screen in a scheme: the ground, the page and what floats. Returns what undoes it. */
function setScheme(scheme: string): () => void {
  const undo = (["data-mak-scheme", "data-scheme"] as const).flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => {
      const before = element.getAttribute(name) ?? "";
      element.setAttribute(name, scheme);
      return () => element.setAttribute(name, before);
    }),
  );
  return () => undo.forEach((take) => take());
}

/** Returns the way out. */
async function enter(mode: Mode): Promise<() => void | Promise<void>> {
  const force = globalThis.emulateForcedColorsInTests;
  if (mode === "forced colours") {
    await force?.(true);
    return async () => force?.(false);
  }
  return setScheme(mode);
}

function tell(mode: Mode, { violations }: AxeResults): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${mode}: ${id}: ${node.target.join(" ")}\n${node.failureSummary ?? ""}`),
  );
}

/**
 * Looks with axe at a story in each mode, and names the mode of what it finds. The canvas is switched as it stands, so
 * that each story is mounted, and led to its state, once.
 */
export async function axeInEveryMode({ parameters }: StoryToCheck): Promise<void> {
  const { a11y = {}, forcedColors = false } = parameters;
  // In a person's Storybook the toolbar shows each mode, and the panel checks what is shown.
  if (globalThis.emulateForcedColorsInTests === undefined || a11y.test === "off") return;
  const { default: axe } = await import("axe-core");
  const rules = [{ id: "region", enabled: false }, ...(a11y.config?.rules ?? [])];
  // A tag that is asked for asks for its rules, and is stronger than a rule's own `enabled`.
  const off = Object.fromEntries(
    rules.filter(({ enabled }) => enabled === false).map(({ id }) => [id, { enabled: false }]),
  );
  axe.reset();
  axe.configure({ ...a11y.config, rules });
  const found: string[] = [];
  if (forcedColors) await globalThis.emulateForcedColorsInTests(false);
  for (const mode of modes) {
    const leave = await enter(mode);
    await nextFrame();
    found.push(
      ...tell(
        mode,
        await axe.run(document.body, {
          resultTypes: ["violations"],
          ...a11y.options,
          ...rulesOf[mode],
          rules: { ...off, ...a11y.options?.rules },
        }),
      ),
    );
    await leave();
  }
  if (found.length > 0) throw new Error(`axe found:\n${found.join("\n")}`);
}
