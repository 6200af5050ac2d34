import type { Decorator } from "@storybook/react-vite";
import { useLayoutEffect, type ReactNode } from "react";
import { readToolbar, ToolbarContext, type Toolbar } from "./toolbar.ts";

interface StageProps {
  toolbar: Toolbar;
  zoom: number;
  children: ReactNode;
}

function Stage({ toolbar, zoom, children }: StageProps) {
  const { scheme, width } = toolbar;
  useLayoutEffect(() => {
    // On the root, so that what floats grows too, as it does when a reader zooms.
    document.documentElement.style.setProperty("zoom", String(zoom));
    return () => void document.documentElement.style.removeProperty("zoom");
  }, [zoom]);
  return (
    <ToolbarContext value={toolbar}>
      <div className="stage" data-scheme={scheme} data-narrow={width !== undefined && width < 400 ? "" : undefined}>
        <div className="stage-width" style={{ maxInlineSize: width ?? 1100 }}>
          {children}
        </div>
      </div>
    </ToolbarContext>
  );
}

/** Draws a story as the toolbar asks: on the scheme's ground, at a width, at a zoom. */
export const withStage: Decorator = (Story, { globals, parameters }) => (
  <Stage toolbar={readToolbar(globals)} zoom={Number(parameters.zoom ?? 1)}>
    <Story />
  </Stage>
);
