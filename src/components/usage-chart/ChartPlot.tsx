"use client";
import { useId, useRef, useState } from "react";
import { useI18n } from "../../i18n/context.js";
import { Skeleton } from "../../ui/Skeleton.js";
import type { BarsLayout } from "./BarChart.js";
import type { ChartContent } from "./chartContent.js";
import { ChartLegend } from "./ChartLegend.js";
import { DaySlider } from "./DaySlider.js";
import { DayReading } from "./DayReading.js";
import { LazyBars } from "./lazyBars.js";
import { useDayTexts } from "./useDayTexts.js";
import { useInView } from "./useInView.js";

export interface ChartPlotProps {
  content: ChartContent;
}

/** The bars, and what reads them day by day. */
export function ChartPlot({ content }: ChartPlotProps) {
  const { days, label, stacked } = content;
  const { chart } = useI18n().messages;
  const frame = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const seen = useInView(frame);
  const texts = useDayTexts(content);
  const [layout, setLayout] = useState<BarsLayout>();
  const [position, setPosition] = useState(days.length - 1);
  const [reading, setReading] = useState(false);
  const day = Math.min(position, days.length - 1);
  const read = days[day];
  const at = layout?.points[day];

  return (
    <div className="mak-chart-plot" ref={frame}>
      <div className="mak-chart-area">
        {seen ? (
          <LazyBars
            content={content}
            active={reading ? day : undefined}
            onLayout={setLayout}
            fallback={<Skeleton silent />}
          />
        ) : (
          <Skeleton silent />
        )}
        {layout !== undefined && reading && read !== undefined && at !== undefined ? (
          <DayReading day={read} isToday={day === days.length - 1} x={at.x} width={layout.width} />
        ) : null}
        {layout === undefined ? null : (
          <>
            <DaySlider
              label={label}
              describedBy={hintId}
              texts={texts}
              layout={layout}
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
          </>
        )}
      </div>
      {stacked ? <ChartLegend content={content} day={reading ? day : undefined} /> : null}
    </div>
  );
}
