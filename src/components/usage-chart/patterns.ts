/** How a bar is filled where its colour alone does not tell what it is. */
export type Pattern = "diagonal" | "backward" | "horizontal" | "vertical" | "crossed" | "dotted";

const tile = 12;

type Draw = (context: CanvasRenderingContext2D) => void;

function line(context: CanvasRenderingContext2D, from: readonly [number, number], to: readonly [number, number]): void {
  context.moveTo(...from);
  context.lineTo(...to);
}

const diagonal: Draw = (context) => {
  for (const shift of [-tile, 0, tile]) line(context, [shift - 2, tile + 2], [shift + tile + 2, -2]);
};
const backward: Draw = (context) => {
  for (const shift of [-tile, 0, tile]) line(context, [shift - 2, -2], [shift + tile + 2, tile + 2]);
};
const horizontal: Draw = (context) => line(context, [0, tile / 2], [tile, tile / 2]);
const vertical: Draw = (context) => line(context, [tile / 2, 0], [tile / 2, tile]);

const drawings: Readonly<Record<Pattern, Draw>> = {
  diagonal,
  backward,
  horizontal,
  vertical,
  crossed: (context) => {
    horizontal(context);
    vertical(context);
  },
  dotted: (context) => context.rect(tile / 3, tile / 3, tile / 3, tile / 3),
};

/** A pattern in a colour; `undefined` where the browser has no canvas. */
export function patternOf(pattern: Pattern, color: string): CanvasPattern | undefined {
  const canvas = document.createElement("canvas");
  canvas.width = tile;
  canvas.height = tile;
  const context = canvas.getContext("2d");
  if (context === null) return undefined;
  context.strokeStyle = color;
  context.lineWidth = 3;
  drawings[pattern](context);
  context.stroke();
  const made = context.createPattern(canvas, "repeat");
  made?.setTransform(new DOMMatrix().scale(0.5));
  return made ?? undefined;
}
