import { becomes, painted, paintedOnce } from "../pages/painted.ts";

export type Surface = "field" | "menu";

const seen = (selector: string) =>
  [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0);

/** What shows that a surface is there: for the dialog, a field that is in it and a focus that has moved into it. */
const isOpen: Record<Surface, () => boolean> = {
  field: () =>
    seen(":is([role=dialog], dialog[open]) input") && openDialog()?.contains(document.activeElement) === true,
  menu: () => seen("[role=menuitem]"),
};

const openDialog = () => document.querySelector("[role=dialog], dialog[open]");

/** What a page tells of itself, as the global `cold`. Times are milliseconds since the page was asked for. */
export interface Cold {
  readonly rows: Promise<number>;
  /** Card and chart too. */
  readonly complete: Promise<number>;
  /** Milliseconds from the press after `watch()` to the painted surface. */
  opening: Promise<number> | undefined;
  readonly watch: (surface: Surface) => void;
  /** Resolves when nothing is open. */
  readonly closed: () => Promise<void>;
}

/** Resolves with the milliseconds from the next press to the frame that shows the surface. */
async function openingOf(surface: Surface): Promise<number> {
  const pressed = await new Promise<number>((resolve) => {
    addEventListener("pointerdown", ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true });
  });
  return (await paintedOnce(isOpen[surface])) - pressed;
}

export function measure(rows: number, isComplete: () => boolean): void {
  const shown = becomes(() => document.querySelectorAll("tbody [data-key-id]").length === rows).then(painted);
  const cold: Cold = {
    rows: shown,
    complete: shown.then(() => becomes(isComplete)).then(painted),
    opening: undefined,
    watch: (surface) => {
      cold.opening = openingOf(surface);
    },
    closed: async () => {
      await paintedOnce(() => !isOpen.field() && !isOpen.menu());
    },
  };
  Object.assign(globalThis, { cold });
}
