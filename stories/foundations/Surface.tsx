import type { ReactNode } from "react";
import { useSurfaceProps } from "../../src/theme/useSurfaceProps.ts";
import { SectionScene } from "../support/scene.tsx";

function Inside({ children }: { children: ReactNode }) {
  const { className, ...surface } = useSurfaceProps<HTMLDivElement>();
  return (
    <div {...surface} className={`${className} foundation`}>
      {children}
    </div>
  );
}

/** A piece of the page's own ground, in the toolbar's theme, scheme, density and language. */
export function Surface({ children }: { children: ReactNode }) {
  return (
    <SectionScene>
      <Inside>{children}</Inside>
    </SectionScene>
  );
}

/** A titled group of samples. */
export function Group({ title, note, children }: { title: string; note?: string | undefined; children: ReactNode }) {
  return (
    <section className="foundation-group" aria-label={title}>
      <h2 className="foundation-title">{title}</h2>
      {note === undefined ? null : <p className="foundation-note">{note}</p>}
      {children}
    </section>
  );
}
