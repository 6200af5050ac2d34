const step = 10;

/** The points of an arc, in degrees that run clockwise from the right; dense enough to look round at 24 px. */
export function arc(cx: number, cy: number, radius: number, from: number, to: number): string {
  const count = Math.ceil(Math.abs(to - from) / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const angle = ((from + ((to - from) * index) / count) * Math.PI) / 180;
    const place = (center: number, offset: number) => Number((center + radius * offset).toFixed(2));
    return `${place(cx, Math.cos(angle))},${place(cy, Math.sin(angle))}`;
  }).join(" ");
}

/** The points of a circle. */
export const circle = (cx: number, cy: number, radius: number) => arc(cx, cy, radius, 0, 360);

/** The points of a rectangle with round corners. */
export function roundRect(x: number, y: number, width: number, height: number, radius: number): string {
  const [left, right, top, bottom] = [x + radius, x + width - radius, y + radius, y + height - radius];
  return [
    arc(left, top, radius, 180, 270),
    arc(right, top, radius, 270, 360),
    arc(right, bottom, radius, 0, 90),
    arc(left, bottom, radius, 90, 180),
    `${x},${top}`,
  ].join(" ");
}
