import { readFileSync } from "node:fs";
import { join } from "node:path";

const styles = `
  body { margin: 0; padding: 24px; inline-size: max-content; font: 14px/1.45 system-ui, sans-serif; color: #24242c; background: #e4e4ea; }
  h1 { margin: 0 0 16px; font-size: 20px; line-height: 1.2; }
  .row { display: flex; gap: 24px; align-items: start; margin-block-end: 24px; }
  figure { margin: 0; }
  figcaption { margin-block-end: 4px; font-size: 13px; color: #4a4a57; }
  img { display: block; outline: 1px solid #b9b9c4; }
`;

/** @typedef {import("./set.mjs").Drawing} Drawing */

const escaped = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

function figureOf(/** @type {Drawing} */ { variant, file }, /** @type {string} */ out) {
  const picture = readFileSync(join(out, file)).toString("base64");
  return `<figure><figcaption>${variant.replaceAll("-", " · ")}</figcaption><img src="data:image/png;base64,${picture}"></figure>`;
}

/**
 * The drawings by as many first words of their variant: scheme, direction, width.
 *
 * @param {number} words
 * @param {readonly Drawing[]} drawings
 */
function groupedBy(words, drawings) {
  /** @type {Map<string, Drawing[]>} */
  const groups = new Map();
  for (const drawing of drawings) {
    const name = drawing.variant.split("-").slice(0, words).join("-");
    groups.set(name, [...(groups.get(name) ?? []), drawing]);
  }
  return [...groups];
}

/**
 * A story's drawings at their real size, on a page for each scheme: a row for each direction, its widths beside each
 * other.
 *
 * @param {import("playwright").Browser} browser
 * @param {readonly Drawing[]} drawings
 * @param {string} out
 */
export async function pagesOf(browser, drawings, out) {
  for (const [scheme, ofScheme] of groupedBy(1, drawings)) {
    const [first] = ofScheme;
    if (first === undefined) continue;
    const { id, title } = first;
    const rows = groupedBy(2, ofScheme).map(
      ([, row]) => `<div class="row">${row.map((drawing) => figureOf(drawing, out)).join("")}</div>`,
    );
    const page = await browser.newPage();
    await page.setContent(`<style>${styles}</style><h1>${escaped(title)}</h1>${rows.join("")}`);
    await page.locator("body").screenshot({ path: join(out, "pages", `${id}--${scheme}.png`), scale: "css" });
    await page.close();
  }
}
