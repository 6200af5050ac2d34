import type { SVGProps } from "react";
import { joinClasses } from "../utils/joinClasses.js";

export interface IconProps extends Omit<SVGProps<SVGSVGElement>, "ref" | "children"> {
  /** Edge length in px. @default 16 */
  size?: 14 | 16 | 20 | 24 | undefined;
}

/** Draws one path on the 16 px grid. Decorative: what it means stands beside it in words. */
export function icon(name: string, path: string, look: "stroke" | "fill" = "stroke") {
  const mirrored = name.startsWith("ChevronStart") || name.startsWith("ChevronEnd") || name === "External";
  function Icon({ size = 16, className, ...rest }: IconProps) {
    return (
      <svg
        viewBox="0 0 16 16"
        width={size}
        height={size}
        data-size={size}
        fill={look === "fill" ? "currentColor" : "none"}
        stroke={look === "stroke" ? "currentColor" : "none"}
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        data-mirrored={mirrored ? "" : undefined}
        {...rest}
        className={joinClasses("mak-icon", className)}
      >
        <path d={path} />
      </svg>
    );
  }
  Icon.displayName = `${name}Icon`;
  return Icon;
}
