import type { Globals } from "storybook/internal/types";
import type { ReactNode } from "react";
import type { SceneArgs } from "./scene.tsx";
import { StoryWindow } from "./StoryWindow.tsx";

/** What a sheet takes from a story. */
export interface SheetState {
  readonly name?: string | undefined;
  readonly args?: SceneArgs | undefined;
  readonly parameters?: { readonly settles?: boolean } | undefined;
}

const titleOf = (exportName: string, { name }: SheetState) => name ?? exportName.replace(/(?<=[a-z])(?=[A-Z])/g, " ");

/** All states of a part on one page, each under its name. */
export function Sheet(props: { states: Readonly<Record<string, SheetState>>; render: (args: SceneArgs) => ReactNode }) {
  return (
    <div className="sheet">
      {Object.entries(props.states).map(([exportName, state]) => (
        <figure
          className="sheet-state"
          key={exportName}
          data-settles={state.parameters?.settles === false ? "never" : undefined}
        >
          <figcaption className="sheet-name">{titleOf(exportName, state)}</figcaption>
          {props.render(state.args ?? {})}
        </figure>
      ))}
    </div>
  );
}

export interface FrameSheetProps {
  states: Readonly<Record<string, SheetState>>;
  /** The id of the part's stories: `sections-create-key-dialog`. */
  part: string;
  globals: Globals;
  /** The height of each window, in pixels. @default 720 */
  height?: number | undefined;
}

const looks = ["scheme", "language", "direction", "density", "theme"] as const;

/** All states of a part that fills the window, each in a window of its own, as wide as a desktop's. */
export function FrameSheet({ states, part, globals, height = 720 }: FrameSheetProps) {
  const look = looks.map((name) => `${name}:${String(globals[name])}`).join(";");
  return (
    <div className="sheet" data-columns="">
      {Object.entries(states).map(([exportName, state]) => (
        <StoryWindow
          key={exportName}
          id={`${part}--${idOf(exportName)}`}
          title={titleOf(exportName, state)}
          globals={look}
          width={1148}
          height={height}
          scale={0.45}
        />
      ))}
    </div>
  );
}

/** As Storybook makes it from the name of an export. */
function idOf(exportName: string): string {
  return exportName
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replace(/([A-Za-z])(\d)/g, "$1-$2")
    .toLowerCase();
}
