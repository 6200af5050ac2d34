import type { MessagePieces } from "./messagePieces.js";
import type { Messages } from "./messages.js";

/** The whole catalogue of its pieces. */
export function joinMessages({ first, chart, later }: MessagePieces): Messages {
  return {
    ...first,
    ...later,
    access: { ...first.access, ...later.access },
    chart: { ...first.chart, ...chart.chart },
    create: { ...first.create, ...later.create },
    rotate: { ...first.rotate, ...later.rotate },
  };
}
