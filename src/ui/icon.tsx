import type { SVGProps } from "react";
import { joinClasses } from "../utils/joinClasses.js";

export interface IconProps extends Omit<SVGProps<SVGSVGElement>, "ref" | "children"> {
  /** Edge length in px. @default 16 */
  size?: 14 | 16 | 20 | 24 | undefined;
}

/**
 * Draws lines on the 16 px grid, each a list of points, which are computed when the icon is first seen. It is decorative: what it means stands beside it in words.
 *
 * Points are the one geometry of SVG that is no CSS property, so a host's `* { all: unset }` cannot empty an icon. How
 * the lines are drawn is CSS of ours, so `svg { fill: currentColor }` cannot fill it.
 */
export function icon(name: string, draw: () => readonly string[]) {
  const mirrored = name.startsWith("ChevronStart") || name.startsWith("ChevronEnd") || name === "External";
  let lines: readonly string[] | undefined;
  function Icon({ size = 16, className, ...rest }: IconProps) {
    lines ??= draw();
    return (
      <svg
        viewBox="0 0 16 16"
        width={size}
        height={size}
        data-size={size}
        aria-hidden="true"
        focusable="false"
        data-mirrored={mirrored ? "" : undefined}
        {...rest}
        className={joinClasses("mak-icon", className)}
      >
        {lines.map((points) => (
          <polyline key={points} className="mak-stroke" points={points} />
        ))}
      </svg>
    );
  }
  Icon.displayName = `${name}Icon`;
  return Icon;
}
