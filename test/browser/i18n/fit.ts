/** Where a text may be cut off on purpose: it ends with an ellipsis and is told whole elsewhere, or scrolls sideways. */
const cutOnPurpose = [
  // The tip shows the whole of it.
  ".mak-row-name",
  ".mak-row-key",
  ".mak-workspace",
  // The row that it is about says it too.
  ".mak-answer",
  // A key's details say it too.
  ".mak-status-note[data-long]",
  // The secret's box and a long masked value: one line that scrolls sideways.
  ".mak-secret",
];

/** What floats over other texts. */
const floating = "[role=tooltip], .mak-chart-tooltip, [data-mak-menu]";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Line extends Box {
  readonly node: Text;
  readonly text: string;
}

/** Pixels that rounding and the ascent of a font may cost. */
const slack = { x: 1, y: 4 };

const inside = (inner: Box, outer: Box) => ({
  x: inner.left >= outer.left - slack.x && inner.right <= outer.right + slack.x,
  y: inner.top >= outer.top - slack.y && inner.bottom <= outer.bottom + slack.y,
});

const short = (text: string) => JSON.stringify(text.trim().slice(0, 60));
const place = (element: Element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}">`;

/** The box in which an element's content is seen. */
function paddingBox(element: Element): Box {
  const { left, top } = element.getBoundingClientRect();
  const x = left + element.clientLeft;
  const y = top + element.clientTop;
  return { left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight };
}

function blockOf(node: Text): Element | null {
  let element = node.parentElement;
  while (element !== null && /^(?:inline|contents)$/.test(getComputedStyle(element).display)) {
    element = element.parentElement;
  }
  return element;
}

function linesOf(node: Text): readonly Line[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()]
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, right, top, bottom }) => ({ left, right, top, bottom, node, text: node.data }));
}

function visibleTexts(root: Element): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || (node as Text).data.trim() === "") continue;
    if (parent.closest("option, .mak-visually-hidden, [data-mak-leaving]") !== null || parent.clientWidth === 1)
      continue;
    if (parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) found.push(node as Text);
  }
  return found;
}

/** What hides a part of a line; cuts it to what is seen, and names what it must not lose. */
function clip(line: Line, styles: (element: Element) => CSSStyleDeclaration): { seen: Line; lost: string[] } {
  let seen = line;
  const lost: string[] = [];
  for (let element = line.node.parentElement; element !== null; element = element.parentElement) {
    const { overflowX, overflowY, display, position } = styles(element);
    if (overflowX !== "visible" && !/^(?:inline|contents)$/.test(display)) {
      const box = paddingBox(element);
      const fits = inside(seen, box);
      const meant = cutOnPurpose.some((selector) => line.node.parentElement?.closest(selector) != null);
      if (!fits.x && !meant) lost.push(`${short(line.text)} is cut off sideways by ${place(element)}`);
      if (!fits.y && overflowY !== "auto" && overflowY !== "scroll")
        lost.push(`${short(line.text)} is cut off in height by ${place(element)}`);
      seen = {
        ...seen,
        left: Math.max(seen.left, box.left),
        right: Math.min(seen.right, box.right),
        top: Math.max(seen.top, box.top),
        bottom: Math.min(seen.bottom, box.bottom),
      };
    }
    if (position === "fixed") break;
  }
  return { seen, lost };
}

function layerOf(node: Text): Element | null {
  return node.parentElement?.closest(floating) ?? null;
}

function overlaps(lines: readonly Line[]): string[] {
  const found: string[] = [];
  const sorted = [...lines].sort((a, b) => a.top - b.top);
  sorted.forEach((one, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.top >= one.bottom - slack.y) break;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (one.node !== other.node && wide > slack.x && high > slack.y && layerOf(one.node) === layerOf(other.node)) {
        found.push(`${short(one.text)} and ${short(other.text)} overlap`);
      }
    }
  });
  return found;
}

let ruler: CanvasRenderingContext2D | null | undefined;

/** Controls draw their own text: a placeholder, what a select has chosen. It has no box to be asked for. */
function controlsThatCut(root: Element): string[] {
  ruler ??= document.createElement("canvas").getContext("2d");
  return [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")].flatMap((control) => {
    const style = getComputedStyle(control);
    const text = control instanceof HTMLSelectElement ? (control.selectedOptions[0]?.text ?? "") : control.placeholder;
    if (ruler == null || !control.checkVisibility()) return [];
    ruler.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room = control.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
    return ruler.measureText(text).width > room + slack.x ? [`${short(text)} is cut off in ${place(control)}`] : [];
  });
}

interface Drawn {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Notes what canvases write, for as long as it stands there. */
export function watchCanvases(): { readonly misfits: () => string[]; readonly stop: () => void } {
  const drawn = new Map<HTMLCanvasElement, Drawn[]>();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with their owner below
  const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...area) {
    drawn.set(this.canvas, []);
    clearRect.apply(this, area);
  };
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
    if (text.trim() === "") return;
    const { a: scale, e, f } = this.getTransform();
    const width = this.measureText(text).width * scale;
    const at = e + x * scale;
    const left = this.textAlign === "center" ? at - width / 2 : /right|end/.test(this.textAlign) ? at - width : at;
    drawn.set(this.canvas, [...(drawn.get(this.canvas) ?? []), { text, left, right: left + width, y: f + y * scale }]);
    fillText.call(this, text, x, y, ...rest);
  };
  const misfits = () =>
    [...drawn].flatMap(([canvas, texts]) => {
      if (!canvas.isConnected) return [];
      const out = texts.filter(({ left, right }) => left < -slack.x || right > canvas.width + slack.x);
      const over = texts.filter((one, index) =>
        texts.some(
          (other, at) =>
            at > index && Math.abs(other.y - one.y) < 8 && other.left < one.right && one.left < other.right,
        ),
      );
      return [
        ...out.map(({ text }) => `${short(text)} is cut off by its canvas`),
        ...over.map(({ text }) => `${short(text)} overlaps another text of its canvas`),
      ];
    });
  const stop = () => Object.assign(CanvasRenderingContext2D.prototype, { fillText, clearRect });
  return { misfits, stop };
}

/** What does not fit: texts that are cut off, stick out of their place, lie over one another, or widen the page. */
export function misfits({ controls }: { controls: boolean }): string[] {
  const modals = document.querySelectorAll("[data-mak-modal]");
  const roots = modals.length > 0 ? [...modals] : [...document.querySelectorAll(".mak-root:not(.mak-root *)")];
  const known = new Map<Element, CSSStyleDeclaration>();
  const styles = (element: Element) => {
    const style = known.get(element) ?? getComputedStyle(element);
    known.set(element, style);
    return style;
  };
  const found: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > window.innerWidth) found.push(`the page scrolls sideways: ${String(scrollWidth)} px`);
  for (const root of roots) {
    const seen: Line[] = [];
    for (const node of visibleTexts(root)) {
      const block = blockOf(node);
      for (const line of linesOf(node)) {
        const { seen: shown, lost } = clip(line, styles);
        found.push(...lost);
        if (shown.right > shown.left && shown.bottom > shown.top) seen.push(shown);
        const meant = cutOnPurpose.some((selector) => node.parentElement?.closest(selector) != null);
        if (block === null || meant) continue;
        const fits = inside(line, block.getBoundingClientRect());
        if (!fits.x || !fits.y) found.push(`${short(line.text)} sticks out of ${place(block)}`);
        if (line.left < -slack.x || line.right > window.innerWidth + slack.x)
          found.push(`${short(line.text)} leaves the page`);
      }
    }
    found.push(...overlaps(seen), ...(controls ? controlsThatCut(root) : []));
  }
  return [...new Set(found)];
}

const wide = /[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff00-\uff60]/gu;

/**
 * Gives Japanese, Chinese and Korean their width on a machine without fonts for them, where a smaller box stands for each
 * character: each takes one em in any such font, a Korean one slightly less.
 */
export function widenEastAsian(root: Element): () => void {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return () => undefined;
  context.font = "100px sans-serif";
  const missing = 1 - context.measureText("漢").width / 100;
  if (missing < 0.01) return () => undefined;
  const changed = new Set<HTMLElement>();
  for (const { parentElement: parent, data } of visibleTexts(root)) {
    const share = (data.match(wide)?.length ?? 0) / data.length;
    if (parent === null || share === 0) continue;
    parent.style.letterSpacing = `${(missing * share).toFixed(3)}em`;
    changed.add(parent);
  }
  return () => {
    for (const element of changed) element.style.letterSpacing = "";
  };
}
