import type { Decorator } from "@storybook/react-vite";
import { useLayoutEffect } from "react";
import { readToolbar, ToolbarContext } from "./toolbar.ts";

/** Draws a story as the toolbar asks: on the scheme's ground, at a width, at a zoom. */
export const withStage: Decorator = (Story, { globals, parameters }) => {
  const toolbar = readToolbar(globals);
  const zoom = Number(parameters.zoom ?? 1);
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
          <Story />
        </div>
      </div>
    </ToolbarContext>
  );
};
