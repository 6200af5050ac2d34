import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";

// Writes etc/*.api.md from the built types: the public surface of every entry, so that a change of it shows in review.
// With `--check` nothing is written, and a report that is not what the types say fails.
const root = fileURLToPath(new URL("..", import.meta.url));
const isCheck = process.argv.includes("--check");
const reports = join(root, "etc");
const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The entries that have code and types. The languages are alike: one report stands for all. */
const entries = Object.entries(exports).flatMap(([path, target]) => {
  const hasCode = typeof target === "object" && target.default.endsWith(".js");
  if (!hasCode || (path.startsWith("./locales/") && path !== "./locales/en")) return [];
  return [{ name: path === "." ? "index" : path.slice(2).replaceAll("/", "-"), types: join(root, target.types) }];
});

const missing = entries.find(({ types }) => !existsSync(types));
if (missing !== undefined) {
  console.error(`${missing.types} is missing, so there is nothing to report. Run \`npm run build\` first.`);
  process.exit(1);
}

mkdirSync(join(root, ".cache"), { recursive: true });
mkdirSync(reports, { recursive: true });
const fresh = mkdtempSync(join(root, ".cache/api-"));
/** @type {import("@microsoft/api-extractor").IConfigMessageReportingTable} */
const silent = { default: { logLevel: ExtractorLogLevel.None } };

const configs = entries.map(({ name, types }) => ({
  name,
  config: ExtractorConfig.prepare({
    configObjectFullPath: join(root, "api-extractor.json"),
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: types,
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: "es2022",
            lib: ["ES2023", "DOM", "DOM.Iterable"],
            module: "esnext",
            moduleResolution: "bundler",
            jsx: "react-jsx",
            strict: true,
            skipLibCheck: true,
            types: [],
          },
          files: entries.map((entry) => entry.types),
        },
      },
      apiReport: {
        enabled: true,
        // A type that is not exported and stands in a signature is public all the same.
        includeForgottenExports: true,
        reportFileName: `${name}.api.md`,
        reportFolder: reports,
        reportTempFolder: fresh,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
    },
  }),
}));

const changed = [];
let failed = false;
/** @type {CompilerState | undefined} */
let compilerState;
for (const { name, config } of configs) {
  compilerState ??= CompilerState.create(config);
  const { apiReportChanged, errorCount } = Extractor.invoke(config, {
    localBuild: !isCheck,
    compilerState,
    messageCallback: (message) => {
      message.handled = true;
      if (message.logLevel === "error") console.error(message.text);
    },
  });
  if (apiReportChanged) changed.push(`${name}.api.md`);
  failed ||= errorCount > 0;
}
rmSync(fresh, { recursive: true, force: true });

const wanted = new Set(entries.map(({ name }) => `${name}.api.md`));
const stale = readdirSync(reports).filter((file) => !wanted.has(file));
if (!isCheck) for (const file of stale) rmSync(join(reports, file));

const told = [...changed, ...stale].map((file) => `etc/${file}`);
if (told.length === 0) console.log(`${entries.length} reports are as the types say.`);
else if (!isCheck) console.log(`Written: ${told.join(", ")}`);
else {
  console.error(
    `${told.join(", ")}: the public surface has changed. Run \`npm run api\`, and look at what it changes.`,
  );
}
process.exitCode = failed || (isCheck && told.length > 0) ? 1 : 0;
