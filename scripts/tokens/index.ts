import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { tokensCss } from "./css.ts";
import { withTables } from "./docs.ts";

const options = { printWidth: 120 } as const;

/** The generated files by their paths, as they should be. */
export async function generatedFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const docs = join(root, "docs/tokens.md");
  return new Map([
    [join(root, "src/theme/styles/tokens.css"), await format(tokensCss(), { ...options, parser: "css" })],
    [
      docs,
      await format(withTables(readFileSync(docs, "utf8")), { ...options, parser: "markdown", proseWrap: "preserve" }),
    ],
  ]);
}

export async function writeGeneratedFiles(root: string): Promise<void> {
  for (const [path, text] of await generatedFiles(root)) writeFileSync(path, text);
}
