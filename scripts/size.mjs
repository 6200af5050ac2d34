import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

// What the page weighs in a consumer's production build of the packed tarball, code-split, React left outside.
const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Gzip bytes; a kB is 1,000 bytes. `aim` is the design's number, `most` is what fails: where the aim is not reached yet,
 * it stands just above what was measured last, so that the page gets no heavier on the way there.
 */
const budgets = {
  initialJs: { aim: 28_000, most: 38_700 },
  totalJs: { aim: 120_000, most: 129_000 },
  css: { aim: 8_000, most: 8_000 },
};

const entries = {
  page: `
    import { ApiKeysPage } from "@mark-ai/api-keys";
    import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
    import { createElement } from "react";
    import { createRoot } from "react-dom/client";
    const adapter = createRestAdapter({ baseUrl: "/api/management/v1" });
    createRoot(document.getElementById("root")).render(createElement(ApiKeysPage, { adapter }));
  `,
  // The parts that the design asks for, with nothing of ours around them.
  floor: `
    import * as Dialog from "@radix-ui/react-dialog";
    import * as Menu from "@radix-ui/react-dropdown-menu";
    import { QueryClient, useQuery } from "@tanstack/react-query";
    import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from "chart.js";
    import { Bar } from "react-chartjs-2";
    import * as v from "valibot";
    Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);
    console.log(Dialog.Root, Dialog.Portal, Dialog.Content, Dialog.Title, Dialog.Description, Dialog.Close,
      Menu.Root, Menu.Trigger, Menu.Portal, Menu.Content, Menu.Item, QueryClient, useQuery, Bar,
      v.safeParse(v.object({ a: v.pipe(v.string(), v.minLength(1)), b: v.array(v.optional(v.nullable(v.picklist(["c"])))) }), {}));
  `,
};

function unpack(folder) {
  const packed = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  const name = (Array.isArray(packed) ? packed[0] : Object.values(packed)[0]).filename;
  const scope = join(folder, "node_modules/@mark-ai");
  mkdirSync(scope, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, name), "-C", scope]);
  execFileSync("mv", [join(scope, "package"), join(scope, "api-keys")]);
  // The tarball's own dependencies come from where they are installed already.
  symlinkSync(join(root, "node_modules"), join(scope, "api-keys/node_modules"));
  return join(scope, "api-keys");
}

async function measure(folder, name, source) {
  const entry = join(folder, `${name}.js`);
  writeFileSync(entry, source);
  const { metafile, outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    write: false,
    outdir: join(folder, `out-${name}`),
    absWorkingDir: folder,
    nodePaths: [join(root, "node_modules")],
    external: ["react", "react/*", "react-dom", "react-dom/*"],
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const bytes = new Map(outputFiles.map((file) => [file.path, gzipSync(file.contents, { level: 9 }).length]));
  const at = (path) => bytes.get(join(folder, path)) ?? 0;
  const first = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint !== undefined)[0];
  const initial = new Set();
  const follow = (path) => {
    if (initial.has(path)) return;
    initial.add(path);
    for (const edge of metafile.outputs[path].imports) {
      if (edge.kind === "import-statement" && !edge.external) follow(edge.path);
    }
  };
  // esbuild names an entry that is also a chunk by its path; only static imports are needed before the first click.
  follow(first);
  const sum = (paths) => [...paths].reduce((total, path) => total + at(path), 0);
  return { initial: sum(initial), total: sum(Object.keys(metafile.outputs)) };
}

if (!existsSync(join(root, "dist/index.js"))) {
  execFileSync(process.execPath, ["scripts/build.mjs", "--no-types"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
const folder = mkdtempSync(join(tmpdir(), "mak-size-"));
try {
  const unpacked = unpack(folder);
  const page = await measure(folder, "page", entries.page);
  const floor = await measure(folder, "floor", entries.floor);
  const css = gzipSync(readFileSync(join(unpacked, "dist/styles.css")), { level: 9 }).length;
  const sizes = { initialJs: page.initial, totalJs: page.total, css, floorJs: floor.total };
  const over = Object.entries(budgets).filter(([name, { most }]) => sizes[name] > most);
  if (process.argv.includes("--json")) {
    console.log(JSON.stringify(sizes));
  } else {
    for (const [name, size] of Object.entries(sizes)) {
      const budget = budgets[name];
      const limits = budget ? `  (aim ${budget.aim / 1000}, at most ${budget.most / 1000})` : "";
      console.log(`${name.padEnd(10)} ${(size / 1000).toFixed(1).padStart(6)} kB gzip${limits}`);
    }
    for (const [name, { most }] of over) console.error(`${name} is over its limit of ${most / 1000} kB.`);
  }
  process.exitCode = over.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
