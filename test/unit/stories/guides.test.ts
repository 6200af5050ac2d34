import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const namesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.replace(ending, ""))
    .sort();

/** What contributors read in Storybook too. */
const forContributors = ["storybook"];
const folderOf = (name: string) => (forContributors.includes(name) ? "docs/contributing" : "docs");

test("G16: every guide is readable in Storybook, from its one source", () => {
  expect(namesIn("stories/guides", ".mdx")).toEqual([...namesIn("docs", ".md"), ...forContributors].sort());
});

test.each(namesIn("stories/guides", ".mdx"))("G16: %s has the address that links of other guides lead to", (name) => {
  const page = readFileSync(join(root, `stories/guides/${name}.mdx`), "utf8");
  const title = /<Meta title="Guides\/([^"]+)"/.exec(page)?.[1] ?? "";
  expect(title.toLowerCase().replaceAll(" ", "-")).toBe(name);
  expect(page).toContain(`"../../${folderOf(name)}/${name}.md?raw"`);
  // Anything else would be no MDX, and one page that cannot be read keeps all of Storybook from being built.
  expect(page.trim().split("\n").at(-1)).toMatch(/^<Guide text=\{text\}(?: example="[\w-]+")? \/>$/);
});
