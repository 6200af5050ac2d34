"use client";
import { useEffect, useRef } from "react";
import type { KeysQueryState } from "../../data/queries/useKeys.js";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";

/** What a person asked the table for: other keys, another page, or an order, as it is said once it is there. */
export type Asked = "filter" | "page" | { readonly order: string };

/** Says what came of a search, a filter, an order or a turned page, once it is there. Returns how to note what was asked for. */
export function useAnnounceResults(keys: KeysQueryState, onPage: () => void): (asked: Asked) => void {
  const { messages, format } = useI18n();
  const { table } = messages;
  const { announce } = useConfig("<KeysTable>");
  const { data, isPlaceholder: previous, page, status } = keys;
  // Whoever heard that the keys are loading hears when they are there.
  const asked = useRef<Asked | undefined>(status === "ready" ? undefined : "filter");

  useEffect(() => {
    const what = asked.current;
    if (what === undefined || previous || status !== "ready" || data === undefined) return;
    asked.current = undefined;
    const here = format.amount(data.items.length);
    if (typeof what === "object") {
      announce(what.order);
    } else if (what === "page") {
      announce(
        table.announcePage({ page: table.page({ page: format.amount(page) }), shown: table.shown({ keys: here }) }),
      );
      onPage();
    } else if (data.total !== undefined || data.nextCursor === undefined) {
      announce(table.announceCount({ keys: data.total === undefined ? here : format.amount(data.total) }));
    } else {
      announce(table.shown({ keys: here }));
    }
  });

  return (what) => {
    asked.current = what;
  };
}
