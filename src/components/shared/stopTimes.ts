import type { ScheduledRevokePolicy } from "../../contract/policies.js";
import type { Format } from "../../i18n/format.js";
import type { Messages } from "../../i18n/messages.js";
import type { SelectOption } from "../../ui/SelectField.js";

const usualHours = [1, 24, 168] as const;
const hoursOfDay = 24;

/** The hours from now after which a key can be stopped, as choices. The longest that the policy has is among them. */
export function stopTimes(
  { maxHours }: ScheduledRevokePolicy,
  { messages, format }: { readonly messages: Messages; readonly format: Format },
): SelectOption[] {
  const { schedule } = messages;
  const longest = Math.min(Math.floor(maxHours), usualHours[2]);
  const hours = [...new Set([...usualHours.filter((hour) => hour < longest), longest])];
  return hours.map((hour) => {
    const days = hour / hoursOfDay;
    const label =
      days > 1 && Number.isInteger(days)
        ? schedule.inDays({ days: format.amount(days) })
        : schedule.inHours({ hours: format.amount(hour) });
    return { value: String(hour), label };
  });
}
