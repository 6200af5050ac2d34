import bootstrap from "bootstrap/dist/css/bootstrap.css?raw";
import markdown from "github-markdown-css/github-markdown-light.css?raw";
import govuk from "govuk-frontend/dist/govuk/govuk-frontend.min.css?raw";
import tailwind4 from "tailwindcss/preflight.css?raw";
import { strongSelectors } from "../../../scripts/strong-selectors.mjs";
import { styles } from "./hostileHost.ts";
import antd from "./hosts/antd-reset.css?raw";
import prose from "./hosts/tailwind-prose.css?raw";
import tailwind3 from "./hosts/tailwind3-preflight.css?raw";

/** A host's style sheet, and what the page stands in there. */
export interface Host {
  readonly css: string;
  readonly className?: string;
  readonly id?: string;
}

// Tailwind's own compiler puts its theme's values in; without one it takes these fallbacks.
const withoutTheme = (css: string) => css.replace(/--theme\(\s*[\w-]+,\s*([^()]*)\)/g, "$1");

/** Style sheets that hosts really have, by the names that docs/stylesheets.md gives them. */
export const hosts: Readonly<Record<string, Host>> = {
  "Tailwind 3 preflight": { css: tailwind3 },
  "Tailwind 4 preflight": { css: withoutTheme(tailwind4) },
  "Bootstrap 5.3.9": { css: bootstrap, className: "container" },
  "Ant Design 6 reset": { css: antd },
  "govuk-frontend 6.6": { css: govuk, className: "govuk-template__body govuk-main-wrapper js-enabled" },
  "Tailwind typography, `prose`": { css: prose, className: "prose" },
  "github-markdown-css 5.9": { css: markdown, className: "markdown-body" },
  "`* { all: unset }`": { css: "* { all: unset } *::before, *::after { content: none }" },
  "`svg { fill: currentColor }`": {
    css: "svg, svg * { fill: currentColor; stroke: red; stroke-width: 4; d: none } svg { width: 60px; height: auto }",
  },
  "`button::before`": {
    css: 'button::before, li::before, summary::after { content: "→"; position: absolute; inset: 0; background: red; margin: 9px }',
  },
  "`a[target]::after`": { css: 'a[target]::after, a[href^="http"]::after { content: " ↗"; color: red; margin: 9px }' },
  "`.content td`": {
    className: "content",
    css: `
      .content td, .content th { padding: 20px; border: 1px solid red; background: lime }
      .content table { margin: 20px; border-collapse: collapse }
      .content a { color: red; border-bottom: 2px solid }
      .content h1, .content h2, .content h3, .content p, .content ul, .content li { margin: 20px; font-size: 30px }
      .content li { list-style: square inside }
      .content button, .content input, .content select { border-radius: 20px; padding: 20px; background: lime }
      .content svg { fill: red; width: 50px }
      .content code, .content label { color: red }
      .content progress { accent-color: red; appearance: auto }
    `,
  },
  "`#root button`": {
    id: "root",
    css: "#root button { width: 100%; margin: 9px } #root a { color: red } #root td { padding: 20px } #root svg { fill: red }",
  },
};

const uncommented = styles.replace(/\/\*[\s\S]*?\*\//gu, "");

/** Which of our style sheets a host loads, and where its own stand. */
export const deliveries = {
  "`styles.css`": { before: (css: string) => css, after: () => "", replaces: false },
  "`styles.css` first": { before: () => "", after: (css: string) => css, replaces: false },
  "`styles.layer.css`": {
    before: (css: string) => `@layer host, mak; @layer host { ${css} } @layer mak { ${styles} }`,
    after: () => "",
    replaces: true,
  },
  "`styles.strong.css`": {
    before: () => strongSelectors(uncommented),
    after: (css: string) => css,
    replaces: true,
  },
} as const;
