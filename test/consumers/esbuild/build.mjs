import { cpSync } from "node:fs";
import { build } from "esbuild";

const mode = process.env.NODE_ENV;
const { warnings } = await build({
  entryPoints: ["main.js"],
  bundle: true,
  splitting: true,
  minify: mode === "production",
  format: "esm",
  outdir: "dist",
  define: { "process.env.NODE_ENV": JSON.stringify(mode) },
  logLevel: "warning",
});
if (warnings.length > 0) throw new Error("esbuild warned.");
cpSync("index.html", "dist/index.html");
