import { axisTop } from "./axisTop.js";
import { axisOptions, borderOptions, canvasOptions, gridOptions, tickOptions } from "./ownDefaults.js";
import { tickIndices } from "./tickIndices.js";
import type { ChartColors } from "./useChartColors.js";

const fontSize = 12;
/** Room above the highest bar, in pixels: for its value, and for the day that is read. */
export const headroom = 20;
/** The mark between a bar and its label, in pixels. */
const tickLength = 4;
/** What the value axis takes from the width, in pixels; an estimate, since the ticks are chosen before it is known. */
const valueAxis = 36;

interface TickScale {
  readonly chart: { readonly ctx: CanvasRenderingContext2D; readonly width: number };
}

/** The room that an axis takes at its ends, in pixels. */
interface EndRoom {
  readonly width: number;
  paddingLeft: number;
  paddingRight: number;
}

export interface ChartOptionsInput {
  readonly ink: ChartColors;
  readonly rtl: boolean;
  /** The label of each day's tick. */
  readonly labels: readonly string[];
  readonly number: (value: number) => string;
  readonly stacked: boolean;
  /** The highest value that is drawn. */
  readonly highest: number;
}

/** The chart's options. It reacts to nothing by itself: pointer and keyboard are handled around it. */
export function chartOptions({ ink, rtl, labels, number, stacked, highest }: ChartOptionsInput) {
  const font = {
    family: ink.font,
    size: fontSize,
    style: "normal" as const,
    weight: "normal" as const,
    lineHeight: 1.2,
  };
  // Both are measured once in each layout: chart.js asks for every tick's label and colour.
  let widths: readonly number[] = [];
  let labelled: ReadonlySet<number> = new Set();
  const measure = ({ ctx, width }: TickScale["chart"]) => {
    ctx.save();
    ctx.font = `${fontSize}px ${ink.font}`;
    widths = labels.map((label) => ctx.measureText(label).width);
    ctx.restore();
    const days = labels.length;
    labelled = new Set(tickIndices({ days, width: width - valueAxis, labelWidth: Math.max(...widths) }));
  };
  const top = axisTop(highest);
  return {
    ...canvasOptions,
    layout: { autoPadding: true, padding: { top: headroom, right: 0, bottom: 0, left: 0 } },
    scales: {
      x: {
        ...axisOptions,
        stacked,
        type: "category" as const,
        position: "bottom" as const,
        offset: true,
        reverse: rtl,
        beforeUpdate({ chart }: TickScale) {
          measure(chart);
        },
        // chart.js measures the room for its end labels as if the first day were on the left.
        afterFit(scale: TickScale & EndRoom) {
          if (!rtl) return;
          const halfSlot = scale.width / labels.length / 2;
          scale.paddingLeft = Math.max(0, (widths.at(-1) ?? 0) / 2 - halfSlot);
          scale.paddingRight = Math.max(0, (widths[0] ?? 0) / 2 - halfSlot);
        },
        grid: {
          ...gridOptions,
          drawOnChartArea: false,
          tickLength,
          // Only a labelled day has a mark.
          tickColor: ({ index }: { readonly index: number }) => (labelled.has(index) ? ink.text : "transparent"),
        },
        border: { ...borderOptions, color: ink.grid },
        ticks: {
          // The label stands centred below its own bar. chart.js makes room at both ends for the halves that stick out.
          ...tickOptions,
          padding: 3,
          color: ink.text,
          font,
          callback: (_value: number | string, index: number) => (labelled.has(index) ? labels[index] : ""),
        },
      },
      y: {
        ...axisOptions,
        stacked,
        type: "linear" as const,
        position: rtl ? ("right" as const) : ("left" as const),
        offset: false,
        reverse: false,
        beginAtZero: true,
        min: 0,
        max: top,
        grid: { ...gridOptions, color: ink.grid, drawTicks: false },
        border: { ...borderOptions, display: false },
        ticks: {
          ...tickOptions,
          stepSize: top / 2,
          padding: 8,
          color: ink.text,
          font,
          callback: (value: number | string) => number(Number(value)),
        },
      },
    },
  };
}
