"use client";
import { useI18n } from "../../i18n/context.js";
import { useAnnouncement } from "../../provider/useAnnouncement.js";
import { Callout } from "../../ui/Callout.js";

/** Says that nothing happens until the person has confirmed their identity, wherever the host asks for it. */
export function StepUpNotice() {
  const { messages } = useI18n();
  const text = messages.stepUp.waiting;
  useAnnouncement(text);
  return <Callout tone="info">{text}</Callout>;
}
