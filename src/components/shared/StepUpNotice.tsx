"use client";
import { useI18n } from "../../i18n/context.js";
import { StatusNotice } from "./StatusNotice.js";

/** Says that nothing happens until the person has confirmed their identity, wherever the host asks for it. */
export function StepUpNotice() {
  const { messages } = useI18n();
  return <StatusNotice>{messages.stepUp.waiting}</StatusNotice>;
}
