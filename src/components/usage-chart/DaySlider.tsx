"use client";
import type { KeyboardEvent, PointerEvent } from "react";
import { useI18n } from "../../i18n/context.js";
import type { BarsLayout } from "./BarChart.js";
import { nextDay } from "./nextDay.js";

export interface DaySliderProps {
  /** The chart's name. */
  label: string;
  /** The id of the sentence that says which keys read the days. */
  describedBy: string;
  /** The sentence of each day. */
  texts: readonly string[];
  /** Where each day stands. */
  layout: BarsLayout;
  /** The index of the day that is read. */
  day: number;
  onRead: (day: number) => void;
  onLeave: () => void;
}

/**
 * What pointer, keyboard and screen reader read the days by: a slider over the bars, whose value is the day. A
 * screen reader says a slider's value when it changes, so nothing is said a second time by the live region.
 */
export function DaySlider({ label, describedBy, texts, layout, day, onRead, onLeave }: DaySliderProps) {
  const rtl = useI18n().dir === "rtl";

  const read = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    // A page that is zoomed or scaled measures the pointer in other pixels than the chart is laid out in: a share of
    // the width is the same in both.
    const x = ((event.clientX - box.left) / box.width) * layout.width;
    const distances = layout.points.map((point) => Math.abs(point.x - x));
    onRead(distances.indexOf(Math.min(...distances)));
  };
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") onLeave();
    const next = nextDay({ key: event.key, from: day, days: texts.length, rtl });
    if (next === undefined) return;
    event.preventDefault();
    onRead(next);
  };

  return (
    <div
      className="mak-chart-reader"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-describedby={describedBy}
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={texts.length}
      aria-valuenow={day + 1}
      aria-valuetext={texts[day]}
      onKeyDown={move}
      onFocus={() => onRead(day)}
      onBlur={onLeave}
      onPointerMove={read}
      onPointerDown={read}
      onPointerLeave={(event) => {
        // A finger that is lifted leaves too, and what it pointed at has to stay until the next tap.
        const isTouch = event.pointerType === "touch";
        if (!isTouch && event.currentTarget.ownerDocument.activeElement !== event.currentTarget) onLeave();
      }}
    />
  );
}
