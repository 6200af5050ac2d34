import { arc, circle } from "./arc.js";

const track = /* @__PURE__ */ circle(8, 8, 6);
const quarter = /* @__PURE__ */ arc(8, 8, 6, -90, 0);

/** Says nothing by itself: what is busy says so in words or by `aria-busy`. */
export function Spinner() {
  return (
    <svg className="mak-spinner" viewBox="0 0 16 16" width={16} height={16} aria-hidden="true" focusable="false">
      <polyline className="mak-stroke mak-spinner-track" points={track} />
      <polyline className="mak-stroke" points={quarter} />
    </svg>
  );
}
