"use client";
import { knownKeyStatuses } from "../../contract/keyStatus.js";
import type { KeyCounts } from "../../contract/types.js";
import type { KeysView } from "../../data/queries/keysView.js";
import { useExpiry } from "../../data/queries/useExpiry.js";
import { useI18n } from "../../i18n/context.js";
import { Segments, type Segment } from "../../ui/Segments.js";
import { SelectField } from "../../ui/SelectField.js";
import { statusView } from "./sortAndFilter.js";

export interface StatusFilterProps {
  view: KeysView;
  /** How many keys there are of each status, where the adapter tells. */
  counts: KeyCounts | undefined;
  /** How many keys expire soon. Undefined: they cannot be asked for, or it is not known. */
  expiring: number | undefined;
  /** Nothing is known of the keys yet: the choices come with their numbers, which would move them. */
  loading: boolean;
  onChange: (change: Partial<KeysView>) => void;
}

/** The filter of statuses: a row of choices, and a select where there is no room for it. */
export function StatusFilter({ view, counts, expiring, loading, onChange }: StatusFilterProps) {
  const { messages, format } = useI18n();
  const { table, expiry } = messages;
  const { canFilter, canSort } = useExpiry();
  const option = (value: KeysView["status"], label: string, amount: number | undefined): Segment => ({
    value,
    label,
    amount: amount === undefined ? undefined : format.number(amount),
  });
  const total = counts === undefined ? undefined : counts.active + counts.expired + counts.revoked;
  const statuses = knownKeyStatuses
    // Where no key can have expired, the choice says nothing.
    .filter((status) => status !== "expired" || counts?.expired !== 0 || view.status === "expired")
    .map((status) => option(status, table.statuses[status], counts?.[status]));
  const soon =
    canFilter && (expiring !== 0 || view.status === "expiring")
      ? [{ ...option("expiring", expiry.soon, expiring), tone: (expiring ?? 0) > 0 ? ("warning" as const) : undefined }]
      : [];
  const [active, ...ended] = statuses;
  const options = [option("all", table.allKeys, total), active, ...soon, ...ended].filter(
    (given) => given !== undefined,
  );
  const choose = (status: string) => onChange(statusView(status as KeysView["status"], view, canSort));
  return (
    <>
      {loading ? null : (
        <Segments
          className="mak-status-choices"
          label={table.statusFilter}
          value={view.status}
          options={options}
          onChange={choose}
        />
      )}
      <SelectField
        className="mak-filter mak-status-select"
        layout="inline"
        label={table.statusFilter}
        value={view.status}
        options={options.map(({ value, label, amount }) => ({
          value,
          // The select is as wide as what it shows, and shows "All" before the numbers are there.
          label: amount === undefined || value === "all" ? label : `${label} (${amount})`,
        }))}
        onChange={choose}
      />
    </>
  );
}
