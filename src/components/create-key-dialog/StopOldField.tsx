"use client";
import type { ScheduledRevokePolicy } from "../../contract/policies.js";
import { useI18n } from "../../i18n/context.js";
import { SelectField } from "../../ui/SelectField.js";
import { stopTimes } from "../shared/stopTimes.js";

/** When the old key of a rotation stops. */
export interface DraftStop {
  readonly policy: ScheduledRevokePolicy;
  /** Hours after the creation, 0 for at once. Undefined: somebody revokes it. */
  readonly hours: number | undefined;
  readonly choose: (hours: number | undefined) => void;
}

/** Asks when the old key stops. By itself it never does: its integrations may take longer than one thinks. */
export function StopOldField({ stop, locked }: { stop: DraftStop; locked: boolean }) {
  const i18n = useI18n();
  const { schedule } = i18n.messages;
  return (
    <div className="mak-create-option">
      <SelectField
        layout="row"
        label={schedule.oldKey}
        value={stop.hours === undefined ? "" : String(stop.hours)}
        options={[
          { value: "", label: schedule.byHand },
          ...stopTimes(stop.policy, i18n),
          { value: "0", label: schedule.now },
        ]}
        onChange={(value) => stop.choose(value === "" ? undefined : Number(value))}
        selectProps={{ disabled: locked }}
      />
    </div>
  );
}
