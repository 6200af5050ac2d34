"use client";
import { useContext, useEffect, useRef, type RefObject } from "react";
import { AnnouncerContext } from "./LiveRegion.js";
import { useLayoutEffectInBrowser } from "../utils/useLayoutEffectInBrowser.js";

export interface FieldAnnouncements {
  /** Bind it to the element around the control and its note. */
  readonly onFocus: () => void;
  /** Enter was pressed in the control. */
  readonly onEnter: () => void;
}

/** What changes with each character, like "The name has 256 characters", is said once. */
const withoutNumbers = (text: string) => text.replace(/\p{Nd}+/gu, "");

/**
 * Says what is wrong with a control when it comes up while the control has the focus, and again when Enter is pressed
 * and it is still wrong. Where the focus moves to the control at that moment, assistive technology reads the note with
 * the control, and it is not said a second time. `aria-describedby` alone is read only when the focus arrives.
 */
export function useAnnounceNote(
  frame: RefObject<HTMLElement | null>,
  { noteId, isProblem, isError }: { noteId: string; isProblem: boolean; isError: boolean },
): FieldAnnouncements {
  const announcer = useContext(AnnouncerContext);
  const arrived = useRef(false);
  const said = useRef("");
  const takeBack = useRef<() => void>(undefined);
  const say = (text: string) => {
    takeBack.current?.();
    takeBack.current = announcer?.announce(text, isError ? "assertive" : "polite");
  };
  const textNow = () => (isProblem ? (frame.current?.querySelector(`[id="${noteId}"]`)?.textContent.trim() ?? "") : "");
  const hasFocus = () => {
    const root = frame.current?.getRootNode() as Document | ShadowRoot | undefined;
    return root?.activeElement != null && frame.current?.contains(root.activeElement) === true;
  };

  // In a layout effect: it runs before the focus that the press has moved is an old one.
  useLayoutEffectInBrowser(() => {
    const text = textNow();
    const isNew = withoutNumbers(text) !== withoutNumbers(said.current);
    said.current = text;
    if (!isNew) return;
    takeBack.current?.();
    takeBack.current = undefined;
    if (text !== "" && hasFocus() && !arrived.current) say(text);
  });
  useEffect(() => () => takeBack.current?.(), []);

  const latest = useRef({ isError, textNow, hasFocus, say });
  useEffect(() => {
    latest.current = { isError, textNow, hasFocus, say };
  });
  return {
    onFocus: () => {
      arrived.current = true;
      setTimeout(() => {
        arrived.current = false;
      });
    },
    onEnter: () => {
      if (!isError) return;
      // What the press changes is drawn by then.
      setTimeout(() => {
        const now = latest.current;
        if (now.isError && now.hasFocus()) now.say(now.textNow());
      });
    },
  };
}
