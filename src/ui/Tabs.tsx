"use client";
import { useId, type KeyboardEvent, type ReactNode } from "react";

export interface Tab {
  readonly id: string;
  readonly label: string;
  /** `"no"` for a name, which a browser's translator must leave alone. */
  readonly translate?: "no" | undefined;
}

export interface TabsProps {
  /** The name of the tabs, for assistive technology. */
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (id: string) => void;
  /** What the chosen tab shows. */
  children: ReactNode;
}

/** Tabs over one panel. The arrow keys, Home and End choose; Tab goes on to the panel. */
export function Tabs({ label, tabs, value, onChange, children }: TabsProps) {
  const id = useId();
  const choose = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex((tab) => tab.id === value);
    const forward = getComputedStyle(event.currentTarget).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
    const to = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    onChange(tabs[next]?.id ?? value);
    event.currentTarget.parentElement?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div className="mak-tabs">
      <div className="mak-tab-list" role="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            className="mak-tab"
            id={`${id}-${tab.id}`}
            role="tab"
            aria-selected={tab.id === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === value ? 0 : -1}
            translate={tab.translate}
            onClick={() => onChange(tab.id)}
            onKeyDown={choose}
          >
            <bdi className="mak-text">{tab.label}</bdi>
          </button>
        ))}
      </div>
      <div className="mak-tab-panel" id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </div>
  );
}
