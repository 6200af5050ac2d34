"use client";
import { useCallback, useEffect, useState } from "react";
import { useKeyDataStatus } from "../../data/queries/useKeyDataStatus.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { anchors, type Anchor } from "../../provider/guidance.js";
import { usePartClassName } from "../../theme/ThemeContext.js";
import { Disclosure } from "../../ui/Disclosure.js";
import { SectionBoundary } from "../shared/SectionBoundary.js";
import { Answers } from "./Answers.js";
import { KeepSafe } from "./KeepSafe.js";
import { useOwnsAnchors, type AnchorProps } from "./useOwnsAnchors.js";

const inKeepSafe: readonly Anchor[] = [anchors.keep, anchors.rotate];
const known: readonly string[] = Object.values(anchors);

function anchorOf(hash: string): Anchor | undefined {
  const name = hash.replace(/^#/, "");
  return known.includes(name) ? (name as Anchor) : undefined;
}

/**
 * The guidance on keeping keys safe, and the answers to what people ask. The host may draw it itself by a slot. It
 * appears once the sections above have their height, so that nothing pushes it down.
 */
export function Guidance() {
  const Slot = useConfig("<Guidance>").slots.guidance;
  const waiting = useKeyDataStatus() === "loading";
  if (Slot === undefined) return <OwnGuidance waiting={waiting} />;
  return waiting ? null : (
    <SectionBoundary name="guidance">
      <Slot />
    </SectionBoundary>
  );
}

interface Shown {
  readonly keep: boolean;
  readonly questions: boolean;
  /** The answer that was asked for last. A new object each time, so that the same one is gone to again. */
  readonly target: { readonly anchor: Anchor } | undefined;
}

function OwnGuidance({ waiting }: { waiting: boolean }) {
  const [shown, setShown] = useState<Shown>({ keep: false, questions: false, target: undefined });
  const show = useCallback((anchor: Anchor) => {
    const group = inKeepSafe.includes(anchor) ? "keep" : "questions";
    setShown((now) => ({ ...now, [group]: true, target: { anchor } }));
  }, []);
  return waiting ? null : <GuidanceSection shown={shown} onShow={show} onToggle={setShown} />;
}

interface GuidanceSectionProps {
  shown: Shown;
  onShow: (anchor: Anchor) => void;
  onToggle: (change: (now: Shown) => Shown) => void;
}

function GuidanceSection({ shown, onShow, onToggle }: GuidanceSectionProps) {
  const { safety } = useI18n().messages;
  const { root, bears } = useOwnsAnchors();
  const { target } = shown;
  const at: AnchorProps = (anchor) => ({ "data-anchor": anchor, id: bears ? anchor : undefined });

  useEffect(() => {
    if (!bears) return undefined;
    const follow = () => {
      const anchor = anchorOf(window.location.hash);
      if (anchor !== undefined) onShow(anchor);
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [bears, onShow]);

  useEffect(() => {
    if (target === undefined) return;
    const element = root.current?.querySelector<HTMLElement>(`[data-anchor="${target.anchor}"]`);
    element?.scrollIntoView({ block: "start" });
    const focusable = element?.tagName === "DETAILS" ? element.querySelector<HTMLElement>("summary") : element;
    focusable?.focus({ preventScroll: true });
  }, [root, target]);

  return (
    <section ref={root} className={usePartClassName("guidance")} aria-label={safety.keepTitle}>
      <Disclosure
        headingLevel={2}
        {...at(anchors.keep)}
        title={safety.keepTitle}
        open={shown.keep}
        onOpenChange={(keep) => onToggle((now) => ({ ...now, keep }))}
      >
        <KeepSafe at={at} />
      </Disclosure>
      <Disclosure
        headingLevel={2}
        {...at(anchors.questions)}
        title={safety.questionsTitle}
        open={shown.questions}
        onOpenChange={(questions) => onToggle((now) => ({ ...now, questions }))}
      >
        <Answers at={at} />
      </Disclosure>
    </section>
  );
}
