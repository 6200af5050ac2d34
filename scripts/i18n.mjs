import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import prettier from "prettier";
import { fromIcu } from "./i18n/fromIcu.mjs";
import { messagesOf, toIcu } from "./i18n/toIcu.mjs";

// Exports a language for translators, as JSON with ICU MessageFormat, and imports what they send back.
//
//   npm run i18n:export -- fr fr.json
//   npm run i18n:import -- fr.json fr.ts
//   node scripts/i18n.mjs template <file>

const root = fileURLToPath(new URL("..", import.meta.url));

/** @returns {Promise<import("../src/i18n/messages.ts").Locale>} */
async function readLocale(/** @type {string} */ code) {
  const { outputFiles } = await build({
    entryPoints: [join(root, `src/i18n/locales/${code}.ts`)],
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "error",
  });
  const module = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? "").toString("base64")}`
  );
  return module[code.replaceAll("-", "")];
}

const json = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 2)}\n`;

const [command, from = "", to = ""] = process.argv.slice(2);
const isComplete = from !== "" && (command === "template" || to !== "");
if (command === "export" && isComplete) {
  const { translation, lost } = toIcu(await readLocale(from));
  writeFileSync(to, json(translation));
  if (lost.length > 0) console.warn(`ICU MessageFormat cannot say all of: ${lost.join(", ")}. Keep them by hand.`);
} else if (command === "import" && isComplete) {
  const paths = [...messagesOf((await readLocale("en")).messages).keys()];
  const source = fromIcu(JSON.parse(readFileSync(from, "utf8")), paths);
  writeFileSync(to, await prettier.format(source, { parser: "typescript", printWidth: 120 }));
} else if (command === "template" && isComplete) {
  writeFileSync(from, json(toIcu(await readLocale("en")).translation));
} else {
  console.error("Say what to do: export <code> <file.json>, import <file.json> <file.ts>, or template <file.json>.");
  process.exitCode = 1;
}
