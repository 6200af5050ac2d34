import type { ComponentPropsWithoutRef } from "react";

export type VisuallyHiddenProps = Omit<ComponentPropsWithoutRef<"span">, "className">;

/** Text for assistive technology alone. */
export function VisuallyHidden(props: VisuallyHiddenProps) {
  return <span {...props} className="mak-visually-hidden" />;
}
