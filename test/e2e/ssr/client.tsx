import type { PrefetchedApiKeys } from "@mark-ai/api-keys";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import { hydrateRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { readOptions } from "./options.ts";

declare global {
  interface Window {
    /** What a test reads of the hydration. */
    ssr: {
      /** What React had to mend. */
      readonly recovered: string[];
      /** What moved since the page began, by its class or its text. */
      readonly moved: string[];
    };
  }
}

interface LayoutShift extends PerformanceEntry {
  readonly sources: readonly {
    readonly node?: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

window.ssr = { recovered: [], moved: [] };

new PerformanceObserver((list) => {
  for (const { node, previousRect, currentRect } of (list.getEntries() as LayoutShift[]).flatMap((s) => s.sources)) {
    const element = node instanceof Element ? node : node?.parentElement;
    // Of a text from right to left with a number in it Chromium reports the left end, which moves when the text is
    // another. Where it begins is its right end.
    const rtl = element && node !== element && getComputedStyle(element).direction === "rtl";
    const stays = previousRect.right === currentRect.right && previousRect.top === currentRect.top;
    if (!(rtl && stays)) {
      window.ssr.moved.push(
        node === element ? element?.className || element?.localName || "?" : (node?.textContent ?? "?"),
      );
    }
  }
}).observe({ type: "layout-shift", buffered: true });

const root = document.getElementById("root");
const state = document.getElementById("state");
if (root === null || state === null) throw new Error("The server's markup lacks #root or #state.");

hydrateRoot(
  root,
  <App
    options={readOptions(new URLSearchParams(location.search))}
    adapter={createRestAdapter({ baseUrl: "/api/management/v1" })}
    prefetched={JSON.parse(state.textContent) as PrefetchedApiKeys | undefined}
  />,
  { onRecoverableError: (error) => window.ssr.recovered.push(String(error)) },
);
