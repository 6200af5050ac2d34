"use client";
import { useState, type RefObject } from "react";
import { useLayoutEffectInBrowser } from "../../utils/useLayoutEffectInBrowser.js";

/** The colours and the font that the chart is painted with, resolved: a canvas knows no custom property. */
export interface ChartColors {
  readonly bar: string;
  /** The tones of a stacked chart, by the order of `tones`. Empty where nothing is stacked. */
  readonly tones: readonly string[];
  /** What the bars stand on, for the gaps between stacked ones. */
  readonly ground: string;
  /** The chart uses the few colours of the system, and a pattern for each tone. */
  readonly forced: boolean;
  readonly grid: string;
  readonly text: string;
  readonly strong: string;
  readonly font: string;
  /** The corners of the bars, in pixels. */
  readonly radius: number;
}

/** The probe's style sheet puts each colour into a property that resolves it. */
function read(probe: Element): ChartColors {
  const style = getComputedStyle(probe);
  return {
    bar: style.color,
    tones: Array.from(probe.children, (tone) => getComputedStyle(tone).color),
    ground: style.backgroundColor,
    forced: matchMedia("(forced-colors: active)").matches,
    grid: style.borderTopColor,
    text: style.outlineColor,
    strong: style.textDecorationColor,
    font: style.fontFamily,
    radius: parseFloat(style.borderTopLeftRadius) || 0,
  };
}

const media = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"];

/**
 * Reads the ink from a probe element, and again whenever it changes: by our own theme, by the system's scheme, or by a
 * host that sets a token somewhere above. The probe has a transition of one millisecond on its colours, so that the
 * browser itself says when a computed colour is another.
 */
export function useChartColors(probe: RefObject<HTMLElement | null>): ChartColors | undefined {
  const [ink, setInk] = useState<ChartColors>();
  useLayoutEffectInBrowser(() => {
    const element = probe.current;
    if (element === null) return undefined;
    const refresh = () => {
      const next = read(element);
      setInk((now) => (now !== undefined && JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    refresh();
    element.addEventListener("transitionend", refresh);
    // A host's reset may forbid every transition: the usual causes of a change are watched as well.
    // Read after the next frame: a dialog that opens marks these elements too, and reading at once would make the
    // browser compute every style of the page once more before it can show it.
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watcher = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      frame = requestAnimationFrame(() => {
        timer = setTimeout(refresh, 0);
      });
    });
    for (const node of [element.closest(".mak-root"), document.documentElement, document.body]) {
      if (node !== null) watcher.observe(node, { attributes: true });
    }
    const queries = media.map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener("change", refresh);
    return () => {
      element.removeEventListener("transitionend", refresh);
      watcher.disconnect();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      for (const query of queries) query.removeEventListener("change", refresh);
    };
  }, [probe]);
  return ink;
}
