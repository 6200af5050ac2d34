import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Takes other packages' sources out of the source maps, where they would be two thirds: a debugger steps over them.
const dist = fileURLToPath(new URL("../dist", import.meta.url));
const isTheirs = (source) => source.includes("node_modules/");

for (const name of readdirSync(dist, { recursive: true }).filter((file) => file.endsWith(".js.map"))) {
  const file = join(dist, name);
  const map = JSON.parse(readFileSync(file, "utf8"));
  const theirs = map.sources.flatMap((source, at) => (isTheirs(source) ? [at] : []));
  if (theirs.length === 0) continue;
  const sourcesContent = map.sourcesContent.map((text, at) => (theirs.includes(at) ? null : text));
  writeFileSync(file, JSON.stringify({ ...map, sourcesContent, ignoreList: theirs, x_google_ignoreList: undefined }));
}
