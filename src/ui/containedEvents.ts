import type { SyntheticEvent } from "react";

const stop = (event: SyntheticEvent) => event.stopPropagation();

/**
 * Keeps what happens in a dialog or menu from the host: React hands events on to every ancestor, through portals too,
 * and a host's form, shortcuts and "pressed outside" would act on them. Copying is left out: the page listens for it on
 * the document.
 */
export const containedEvents = {
  onClick: stop,
  onDoubleClick: stop,
  onContextMenu: stop,
  onMouseDown: stop,
  onMouseUp: stop,
  onPointerDown: stop,
  onPointerUp: stop,
  onPointerOver: stop,
  onTouchStart: stop,
  onTouchMove: stop,
  onTouchEnd: stop,
  onWheel: stop,
  onKeyDown: stop,
  onKeyUp: stop,
  onFocus: stop,
  onBlur: stop,
  onInput: stop,
  onChange: stop,
  onSubmit: stop,
} as const;
