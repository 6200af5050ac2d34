"use client";
import { useEffect, useState } from "react";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { anchors, useGuidance, type Anchor } from "../../provider/guidance.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { SectionErrorBoundary } from "../../ui/SectionErrorBoundary.js";
import { Disclosure } from "../../ui/Disclosure.js";
import { useStableCallback } from "../../utils/useStableCallback.js";
import { useReportSectionError } from "../../data/failures/useReportSectionError.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { Answers } from "./Answers.js";
import { KeepSafe } from "./KeepSafe.js";
import { useOwnsAnchors, type AnchorProps } from "./useOwnsAnchors.js";

const inKeepSafe: readonly Anchor[] = [anchors.keep, anchors.rotate];
const known: readonly string[] = Object.values(anchors);

function anchorOf(hash: string): Anchor | undefined {
  const name = hash.replace(/^#/, "");
  return known.includes(name) ? (name as Anchor) : undefined;
}

/** The guidance on keeping keys safe, and the answers to what people ask. The host may draw it itself by a slot. */
export function Guidance() {
  const { messages } = useI18n();
  const { slots } = useConfig("<Guidance>");
  const guidance = useGuidance("<Guidance>");
  const report = useReportSectionError();
  const access = useAccess();
  const [open, setOpen] = useState({ keep: false, questions: false });
  const [target, setTarget] = useState<{ anchor: Anchor } | undefined>();
  const own = slots.guidance === undefined;
  const { root, bears } = useOwnsAnchors();
  const at: AnchorProps = (anchor) => ({ "data-anchor": anchor, id: bears ? anchor : undefined });

  const show = useStableCallback((anchor: Anchor) => {
    setOpen((now) => (inKeepSafe.includes(anchor) ? { ...now, keep: true } : { ...now, questions: true }));
    setTarget({ anchor });
  });

  useEffect(() => (own ? guidance.register(show) : undefined), [guidance, own, show]);

  // What stands above has its final height only when access is known: a link followed earlier would miss.
  const settled = access.status !== "loading";
  useEffect(() => {
    if (!own || !settled || !bears) return undefined;
    const follow = () => {
      const anchor = anchorOf(window.location.hash);
      if (anchor !== undefined) show(anchor);
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [own, settled, bears, show]);

  useEffect(() => {
    if (target === undefined) return;
    const element = root.current?.querySelector<HTMLElement>(`[data-anchor="${target.anchor}"]`);
    element?.scrollIntoView({ block: "start" });
    const focusable = element?.tagName === "DETAILS" ? element.querySelector<HTMLElement>("summary") : element;
    focusable?.focus({ preventScroll: true });
  }, [root, target]);

  const part = usePartClassName("guidance");
  if (slots.guidance !== undefined) {
    const Slot = slots.guidance;
    return (
      <SectionErrorBoundary name="guidance" onError={report}>
        <Slot />
      </SectionErrorBoundary>
    );
  }
  return (
    <section ref={root} className={part} aria-label={messages.safety.keepTitle}>
      <Disclosure
        {...at(anchors.keep)}
        title={messages.safety.keepTitle}
        open={open.keep}
        onOpenChange={(keep) => setOpen((now) => ({ ...now, keep }))}
      >
        <KeepSafe at={at} />
      </Disclosure>
      <Disclosure
        {...at(anchors.questions)}
        title={messages.safety.questionsTitle}
        open={open.questions}
        onOpenChange={(questions) => setOpen((now) => ({ ...now, questions }))}
      >
        <Answers at={at} />
      </Disclosure>
    </section>
  );
}
