"use client";
import { useRef, type KeyboardEvent } from "react";
import { activeElementOf, focusElement } from "./focus.js";

/** So long after the last letter another one begins a new word. */
const pause = 500;

/** The keys of a menu: arrows, Home and End, the first letters of an item, Enter and Space. */
export function useMenuKeys(itemsOf: (menu: HTMLElement) => readonly HTMLElement[]) {
  const typed = useRef({ text: "", at: 0 });

  return (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation();
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const items = itemsOf(event.currentTarget);
    const current = items.indexOf(activeElementOf(event.currentTarget) as HTMLElement);
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      // A key that is still held from opening the menu chooses nothing.
      if (!event.repeat) items[current]?.click();
      return;
    }
    const target = (() => {
      switch (event.key) {
        case "ArrowDown":
          return items[(current + 1) % items.length];
        case "ArrowUp":
          return items.at(current <= 0 ? -1 : current - 1);
        case "Home":
          return items[0];
        case "End":
          return items.at(-1);
        default:
          return event.key.length === 1 ? findByLetters(items, current, type(event.key)) : undefined;
      }
    })();
    if (target === undefined) return;
    event.preventDefault();
    focusElement(target);
  };

  function type(letter: string): string {
    const now = performance.now();
    const text = now - typed.current.at < pause ? typed.current.text + letter : letter;
    typed.current = { text, at: now };
    return text;
  }
}

/** The next item that begins with the letters; one letter again and again goes from item to item. */
function findByLetters(items: readonly HTMLElement[], current: number, typed: string): HTMLElement | undefined {
  const letters = typed.toLowerCase();
  const first = letters.charAt(0);
  const isRepeated = letters === first.repeat(letters.length);
  const wanted = isRepeated ? first : letters;
  const from = isRepeated ? current + 1 : Math.max(current, 0);
  const inOrder = [...items.slice(from), ...items.slice(0, from)];
  return inOrder.find((item) => item.textContent.trim().toLowerCase().startsWith(wanted));
}
