import { expect, it } from "vitest";
import { languages as all } from "../../../stories/support/toolbar.ts";
import { draw } from "./scene.tsx";

const statuses = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>(".mak-row-status")];

/** The words of a text that run over two lines. */
function brokenWords(element: HTMLElement): string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const { 0: word, index } of (node.textContent ?? "").matchAll(/\p{L}[\p{L}\p{M}’'-]*/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
}

it("G13 reads each status as whole words on a phone inside the margins of a host, in every language", async () => {
  const { root, set, widen } = await draw({ width: 320 }, { hide: ["quota", "chart", "guidance"] });
  const found: string[] = [];
  for (const width of [272, 288, 304]) {
    widen(width);
    for (const [name, { locale }] of Object.entries(all)) {
      // Chinese, Japanese and Korean may break anywhere, and the pseudo-locale has words of twice the length.
      if (/^(?:ja|zh-CN|ko|pseudo)$/u.test(name)) continue;
      set({ locale });
      expect(statuses(root).length).toBeGreaterThan(6);
      found.push(
        ...statuses(root).flatMap((status) => brokenWords(status).map((word) => `${name} ${String(width)}: ${word}`)),
      );
      expect(root.scrollWidth).toBeLessThanOrEqual(width);
    }
  }
  expect(found).toEqual([]);
});
