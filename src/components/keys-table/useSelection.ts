"use client";
import type { ApiKey } from "../../contract/types.js";
import { usePageStore } from "../../data/cache/usePageStore.js";
import { useStateFor } from "../../utils/useStateFor.js";

/** The keys that are selected in the table, over all of its pages. */
export interface Selection {
  /** In the order in which they were selected. */
  readonly keys: readonly ApiKey[];
  readonly has: (keyId: string) => boolean;
  readonly canSelect: (key: ApiKey) => boolean;
  /** Selects a key or not any more; with `range` all from the one that was pressed before. */
  readonly toggle: (keyId: string, options: { readonly range: boolean }) => void;
  /** Nothing can be selected now: the rows on the page answer an earlier question. */
  readonly locked: boolean;
  /** How many of the page are selected. */
  readonly page: "none" | "some" | "all";
  readonly togglePage: () => void;
  readonly clear: () => void;
}

interface Selected {
  readonly keys: ReadonlyMap<string, ApiKey>;
  /** The id of the key that was pressed last. */
  readonly last: string | undefined;
}

export interface SelectionOptions {
  /** What the table shows: another view begins without a selection. */
  readonly viewId: string;
  /** The keys of the page. */
  readonly items: readonly ApiKey[];
  readonly canSelect: (key: ApiKey) => boolean;
  /** The keys of the page are those of an earlier view, until the new ones are there. */
  readonly isPlaceholder: boolean;
}

const nothing: Selected = { keys: new Map(), last: undefined };

/** Keeps which keys are selected. */
export function useSelection({ viewId, items, canSelect, isPlaceholder }: SelectionOptions): Selection {
  const [selected, setSelected] = useStateFor(viewId, nothing);
  const revocations = usePageStore("revocations");
  // A key that was revoked from its row meanwhile cannot be taken out of the selection by hand.
  const keys = new Map([...selected.keys].filter(([id]) => revocations[id] !== "revoked"));
  const { last } = selected;
  const ofPage = items.filter(canSelect);
  const selectedOfPage = ofPage.filter(({ id }) => keys.has(id)).length;
  const change = (these: readonly ApiKey[], on: boolean, pressed?: string) => {
    const next = new Map(keys);
    for (const key of these) {
      if (on) next.set(key.id, key);
      else next.delete(key.id);
    }
    setSelected({ keys: next, last: pressed });
  };
  const page = selectedOfPage === 0 ? "none" : selectedOfPage === ofPage.length ? "all" : "some";
  return {
    keys: [...keys.values()],
    has: (keyId) => keys.has(keyId),
    canSelect,
    locked: isPlaceholder,
    toggle: (keyId, { range }) => {
      const to = ofPage.findIndex(({ id }) => id === keyId);
      const from = range ? ofPage.findIndex(({ id }) => id === last) : -1;
      const these = from === -1 ? ofPage.slice(to, to + 1) : ofPage.slice(Math.min(from, to), Math.max(from, to) + 1);
      if (to !== -1) change(these, !keys.has(keyId), keyId);
    },
    page,
    togglePage: () => change(ofPage, page !== "all"),
    clear: () => setSelected(nothing),
  };
}
