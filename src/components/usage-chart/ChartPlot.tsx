"use client";
import { useId, useRef, useState } from "react";
import type { DayImports } from "../../contract/schemas.js";
import { useI18n } from "../../i18n/context.js";
import { createLazyComponent } from "../../ui/createLazyComponent.js";
import { Skeleton } from "../../ui/Skeleton.js";
import type { BarsLayout } from "./BarChart.js";
import { DaySlider } from "./DaySlider.js";
import { DayTooltip } from "./DayTooltip.js";
import { useDayTexts } from "./useDayTexts.js";
import { useInView } from "./useInView.js";

const { Part: LazyBars } = createLazyComponent(() => import("./BarChart.js").then(({ BarChart }) => BarChart));

export interface ChartPlotProps {
  days: readonly DayImports[];
  peak: number | undefined;
  /** The chart's name. */
  label: string;
}

/** The bars, and what reads them day by day. */
export function ChartPlot({ days, peak, label }: ChartPlotProps) {
  const { chart } = useI18n().messages;
  const frame = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const seen = useInView(frame);
  const texts = useDayTexts(days, peak);
  const [layout, setLayout] = useState<BarsLayout>();
  const [position, setPosition] = useState(days.length - 1);
  const [reading, setReading] = useState(false);
  const day = Math.min(position, days.length - 1);
  const read = days[day];
  const at = layout?.points[day];

  return (
    <div className="mak-chart-plot" ref={frame}>
      {seen ? (
        <LazyBars
          days={days}
          peak={peak}
          active={reading ? day : undefined}
          onLayout={setLayout}
          fallback={<Skeleton silent />}
        />
      ) : (
        <Skeleton silent />
      )}
      {layout === undefined ? null : (
        <>
          <DaySlider
            label={label}
            describedBy={hintId}
            texts={texts}
            points={layout.points}
            day={day}
            onRead={(next) => {
              setPosition(next);
              setReading(true);
            }}
            onLeave={() => setReading(false)}
          />
          <span className="mak-chart-hint" id={hintId} hidden>
            {chart.instructions}
          </span>
          {reading && read !== undefined && at !== undefined ? (
            <DayTooltip day={read} isToday={day === days.length - 1} at={at} width={layout.width} />
          ) : null}
        </>
      )}
    </div>
  );
}
