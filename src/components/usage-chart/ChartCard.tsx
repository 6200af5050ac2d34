"use client";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useData } from "../../data/context/context.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useI18n } from "../../i18n/context.js";
import { nameOf } from "../../i18n/keyTexts.js";
import { useRegionTrouble } from "../../provider/useRegionFailure.js";
import { Card } from "../../ui/Card.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { LockIcon } from "../../ui/icons.js";
import { ChartMenu } from "./ChartMenu.js";
import { ChartSkeleton } from "./ChartSkeleton.js";
import { RangePicker, ranges } from "./RangePicker.js";
import { SubjectPicker } from "./SubjectPicker.js";
import { UsageHistory } from "./UsageHistory.js";
import { useAnnounceSubject } from "./useAnnounceSubject.js";
import type { ChartSubject } from "./useChartSubject.js";
import { longestRange, useChartView } from "./useChartView.js";

export interface ChartCardProps {
  subject: ChartSubject;
}

/** What the page shows when it is opened. */
const rangeOnArrival = 30;

/** The chart's card in each of its states. */
export function ChartCard({ subject }: ChartCardProps) {
  const { messages, format } = useI18n();
  const { chart, usage } = messages;
  const { store } = useData("<UsageChart>");
  const access = useAccess().data;
  const permission = access?.permissions.viewUsage;
  const [table, setTable] = useState(false);
  const [range, setRange] = useState(rangeOnArrival);
  const [compared, setCompared] = useState(false);
  const { query, failed, content, missing, beforeFailed } = useChartView({ subject, access, range, compared });
  const title = chart.title({ days: format.amount(subject.kind === "company" ? range : rangeOnArrival) });
  const { failure, stale } = useRegionTrouble(query, { source: "chart", title: failed, subject: title });
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = () => card.current;
    store.update(() => ({ chart: element }));
    return () => store.update((memory) => (memory.chart === element ? { chart: undefined } : {}));
  }, [store]);

  const { kind, key, chosen } = subject;
  const isForbidden = permission?.allowed === false;
  const drawn = isForbidden || failure !== undefined ? undefined : content;
  const awaited = query.isPlaceholder ? (kind === "company" ? usage.all : chosen?.name) : undefined;
  const subjectId = kind === "company" ? `company ${String(range)}` : (key?.id ?? chosen?.id ?? "");
  useAnnounceSubject(subjectId, awaited === undefined ? (missing ?? drawn?.sentence) : undefined);
  const comparable = ranges.filter((days) => days * 2 <= longestRange);
  const tooLong = range * 2 > longestRange;

  const reason = isForbidden ? (permission.reason ?? chart.forbidden) : missing;
  const body = (): ReactNode => {
    if (reason !== undefined)
      return (
        <p className="mak-card-reason">
          {isForbidden ? <LockIcon /> : null}
          <bdi className="mak-text">{reason}</bdi>
        </p>
      );
    if (failure !== undefined) return <FailureNotice failure={failure} />;
    if (drawn === undefined) return <ChartSkeleton expected={access !== undefined} />;
    return (
      <UsageHistory
        content={drawn}
        table={table}
        awaited={awaited}
        stale={stale}
        note={beforeFailed ? usage.beforeFailed : undefined}
      />
    );
  };

  return (
    <Card
      ref={card}
      part="chart"
      tabIndex={-1}
      title={title}
      scope={key === undefined ? undefined : nameOf(key, messages)}
      actions={
        <>
          <SubjectPicker
            subject={subject}
            onBack={(workspaceId) => {
              subject.choose(workspaceId);
              card.current?.focus();
            }}
          />
          {kind === "company" && !isForbidden ? <RangePicker range={range} onChange={setRange} /> : null}
          {chosen === undefined ? <span className="mak-chart-room" /> : null}
          {chosen === undefined || isForbidden ? null : (
            <ChartMenu
              content={drawn}
              waiting={query.isPlaceholder}
              table={table}
              onTableChange={setTable}
              compared={kind === "company" ? compared && !tooLong : undefined}
              compareRefused={
                tooLong
                  ? usage.beforeTooLong({ list: format.anyOf(comparable.map((days) => format.number(days))) })
                  : undefined
              }
              onComparedChange={setCompared}
            />
          )}
        </>
      }
    >
      <div className="mak-chart-body" data-stacked={kind === "company" ? "" : undefined}>
        {body()}
      </div>
    </Card>
  );
}
