/** Pixels between a floating element and its anchor, and between it and the window's edges. */
const gap = 4;
const edge = 8;

export interface Placement {
  /** Above or below the anchor, where there is room; else on the other side. */
  readonly side: "above" | "below";
  /** The edge of the anchor that it lines up with, in the direction of writing. */
  readonly align: "start" | "end";
}

/**
 * Places a floating element (`position: fixed`) beside an anchor, inside the window. It measures where the element
 * stands at the origin and in which scale, so that CSS zoom and transforms around the page change nothing.
 */
export function placeBeside(floating: HTMLElement, anchor: Element, { side, align }: Placement): void {
  const { style, ownerDocument } = floating;
  const view = ownerDocument.defaultView;
  if (view === null) return;
  style.inset = "0 auto auto 0";
  style.maxBlockSize = "";
  const origin = floating.getBoundingClientRect();
  const beside = anchor.getBoundingClientRect();
  const width = ownerDocument.documentElement.getBoundingClientRect().width;
  const scale = floating.offsetWidth === 0 ? 1 : origin.width / floating.offsetWidth;

  const isRtl = view.getComputedStyle(anchor).direction === "rtl";
  const left = (align === "start") === isRtl ? beside.right - origin.width : beside.left;
  const furthest = width - edge - origin.width;

  const below = view.innerHeight - edge - (beside.bottom + gap);
  const above = beside.top - gap - edge;
  const [wanted, other] = side === "below" ? [below, above] : [above, below];
  const flips = wanted < origin.height && other > wanted;
  const isBelow = (side === "below") !== flips;
  const room = isBelow ? below : above;
  const height = Math.min(origin.height, Math.max(room, 0));
  const top = isBelow ? beside.bottom + gap : beside.top - gap - height;

  const toStyle = (target: number, from: number) => `${(target - from) / scale}px`;
  style.left = toStyle(Math.max(edge, Math.min(left, furthest)), origin.left);
  style.top = toStyle(top, origin.top);
  if (height < origin.height) style.maxBlockSize = `${height / scale}px`;
}
