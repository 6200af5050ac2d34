import type { Decorator } from "@storybook/react-vite";
import { useLayoutEffect, type ReactNode } from "react";
import { partners } from "../partners/index.ts";
import { readToolbar, ToolbarContext, type Toolbar } from "./toolbar.ts";

interface StageProps {
  toolbar: Toolbar;
  zoom: number;
  /** The page's own ground, where a partner's theme has one: no host has two. */
  ground: string | undefined;
  /** The widest that it is drawn where the toolbar does not say, in pixels. */
  widest: number | undefined;
  children: ReactNode;
}

function Stage({ toolbar, zoom, ground, widest, children }: StageProps) {
  const { scheme, width } = toolbar;
  useLayoutEffect(() => {
    // On the root, so that what floats grows too, as it does when a reader zooms.
    document.documentElement.style.setProperty("zoom", String(zoom));
    return () => void document.documentElement.style.removeProperty("zoom");
  }, [zoom]);
  return (
    <ToolbarContext value={toolbar}>
      <div
        className="stage"
        data-scheme={scheme}
        data-narrow={width !== undefined && width < 400 ? "" : undefined}
        style={{ background: ground }}
      >
        <div className="stage-width" style={{ maxInlineSize: width ?? widest }}>
          {children}
        </div>
      </div>
    </ToolbarContext>
  );
}

function groundOf({ theme, scheme }: Toolbar, partner: unknown): string | undefined {
  const own = Object.entries(partners).find(([name]) => name === partner)?.[1].theme;
  return (theme ?? own)?.[scheme].background;
}

/** Draws a story as the toolbar asks: on the scheme's ground, at a width, at a zoom. */
export const withStage: Decorator = (Story, { globals, parameters, args }) => {
  const toolbar = readToolbar(globals);
  return (
    <Stage
      toolbar={toolbar}
      zoom={Number(parameters.zoom ?? 1)}
      ground={groundOf(toolbar, args.partner)}
      widest={parameters.fullWidth === true ? undefined : 1100}
    >
      <Story />
    </Stage>
  );
};
