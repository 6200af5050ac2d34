import type { Install } from "./installs.ts";

/** One way to embed the package: what builds it, on which React, with which stylesheet, in which mode. */
export interface Cell {
  readonly bundler: "vite" | "webpack" | "esbuild" | "next-pages" | "next-app";
  /** What the page must find itself running on. Next.js brings its own to the app router. */
  readonly react: "18.3.1" | "19.3.1" | "Next.js's own";
  readonly styles: "styles.css" | "styles.layer.css";
  /** StrictMode renders and mounts twice only in development, and only then does React warn. */
  readonly mode: "production" | "development";
  readonly adapter: "memory" | "rest";
}

const reacts = ["18.3.1", "19.3.1"] as const;
const sheets = ["styles.css", "styles.layer.css"] as const;
const modes = ["production", "development"] as const;

/** The full cross-product, for `npm run test:matrix`. */
export const matrix: readonly Cell[] = modes.flatMap((mode) =>
  sheets.flatMap((styles) => [
    ...reacts.flatMap((react) => [
      ...(["vite", "webpack", "esbuild"] as const).map((bundler): Cell => {
        const adapter = bundler === "esbuild" ? "rest" : "memory";
        return { bundler, react, styles, mode, adapter };
      }),
      { bundler: "next-pages", react, styles, mode, adapter: "memory" } as const,
    ]),
    { bundler: "next-app", react: "Next.js's own", styles, mode, adapter: "rest" } as const,
  ]),
);

/** Every bundler, React, stylesheet and mode at least once. */
const ci: readonly Cell[] = [
  { bundler: "vite", react: "18.3.1", styles: "styles.css", mode: "development", adapter: "memory" },
  { bundler: "vite", react: "19.3.1", styles: "styles.layer.css", mode: "production", adapter: "memory" },
  { bundler: "webpack", react: "18.3.1", styles: "styles.layer.css", mode: "production", adapter: "memory" },
  { bundler: "esbuild", react: "19.3.1", styles: "styles.css", mode: "development", adapter: "rest" },
  { bundler: "next-app", react: "Next.js's own", styles: "styles.css", mode: "production", adapter: "rest" },
];

export const isMatrix = process.env["MAK_MATRIX"] === "all";
export const cells = isMatrix ? matrix : ci;

export function titleOf({ bundler, react, styles, mode, adapter }: Cell): string {
  const on = bundler === "next-app" ? "its own React" : `React ${react}`;
  return `${bundler}, ${on}, ${styles}, ${mode} build, ${adapter} adapter`;
}

export function installOf({ bundler, react }: Cell): Install {
  if (bundler === "next-app") return "next-example";
  const major = react === "18.3.1" ? "18" : "19";
  return bundler === "next-pages" ? `next-react-${major}` : `react-${major}`;
}
