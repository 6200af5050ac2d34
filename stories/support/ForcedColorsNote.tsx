import { useSyncExternalStore } from "react";

const query = "(forced-colors: active)";

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** Says how to turn forced colours on, for as long as they are off. */
export function ForcedColorsNote() {
  const active = useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
  return active ? null : (
    <p className="stage-note">
      No page can force colours by itself. Turn them on in the browser’s developer tools: Rendering, “Emulate CSS media
      feature forced-colors”.
    </p>
  );
}
