import type { ReactNode } from "react";

/** A link to a place in Storybook: `/story/page--default`. */
export function Place({ path, children }: { path: string; children: ReactNode }) {
  return (
    <a href={`./?path=${path}`} target="_top">
      {children}
    </a>
  );
}
