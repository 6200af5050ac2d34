import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../package/support/project.ts";
import type { Host } from "./host.ts";

const run = promisify(execFile);

/** A page that a host composed with 0.1, by the names of then. */
const page01 = `import { createRoot } from "react-dom/client";
import {
  ApiKeysProvider,
  CreateKeyButton,
  CreateKeyDialog,
  defaultKeysView,
  isApiKeysError,
  KeySafety,
  KeysTable,
  useCreateKey,
  useImportQuota,
  useKeys,
  type KeysRegion,
  type MessageOverrides,
  type Region,
} from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { defineAdapter, queryKeys, type ApiKey, type ImportQuota } from "@mark-ai/api-keys/contract";
import "@mark-ai/api-keys/styles.css";

const memory = createMemoryAdapter();
const adapter = defineAdapter({
  ...memory,
  listKeys: async (input, context) => {
    const { items } = await memory.listKeys({ limit: 100, sort: "createdAt:desc" }, context);
    return queryKeys(items as readonly ApiKey[], input);
  },
});
const messages: MessageOverrides = { unknownOutcome: { suspectsTitle: "Which key is it?" } };

function Used() {
  const { data, fetching, readAt } = useImportQuota();
  return <p aria-busy={fetching}>{data?.used} at {readAt}</p>;
}
export const usedIn = (quota: Region<ImportQuota>) => quota.data?.used;
export const countIn = (keys: KeysRegion) => keys.data?.items.length;

function Older() {
  const keys = useKeys(defaultKeysView);
  return <p>{keys.previous ? "Older keys" : "These keys"}</p>;
}

function Again() {
  const creation = useCreateKey();
  const canRevoke = typeof creation.revokeSuspect === "function";
  return <p hidden={canRevoke}><button onClick={creation.askAgain}>Again</button></p>;
}

const isSafe = (error: unknown) => isApiKeysError(error) && error.provesNothingHappened;
addEventListener("unhandledrejection", ({ reason }) => console.warn(isSafe(reason)));

createRoot(document.getElementById("root") as HTMLElement).render(
  <ApiKeysProvider adapter={adapter} messages={messages}>
    <Used />
    <Older />
    <Again />
    <CreateKeyButton />
    <KeysTable />
    <KeySafety />
    <CreateKeyDialog />
  </ApiKeysProvider>,
);
`;

const settings = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: "ES2022",
    lib: ["ES2022", "DOM", "DOM.Iterable"],
    module: "ESNext",
    moduleResolution: "bundler",
    jsx: "react-jsx",
    types: [],
  },
  files: ["main.tsx"],
};

/** Lets a host draw the page that it composed with 0.1. */
export function writePage01(host: Host): void {
  writeFileSync(join(host.folder, "main.tsx"), page01);
  writeFileSync(join(host.folder, "tsconfig.json"), JSON.stringify(settings));
  const index = join(host.folder, "index.html");
  writeFileSync(index, readFileSync(index, "utf8").replace("/main.js", "/main.tsx"));
}

/** What TypeScript says of a host's page: nothing where it fits. */
export async function typecheck(host: Host): Promise<string> {
  const compiler = join(root, "node_modules/typescript/bin/tsc6");
  try {
    return (await run(process.execPath, [compiler, "--pretty", "false"], { cwd: host.folder })).stdout;
  } catch (error) {
    const { stdout } = error as { stdout: string };
    if (stdout === "") throw error;
    return stdout;
  }
}

/** The name that a piece of code in the guide is about: the last one, without what stands around it. */
const nameIn = (code: string) => /(\w+)\W*$/.exec(code)?.[1] ?? "";

/** The renames in the table of a migration guide: each name before, by the name now. "…" ends what many names begin with. */
export function renamesIn(guide: string): ReadonlyMap<string, { now: string; isStart: boolean }> {
  const renames = new Map<string, { now: string; isStart: boolean }>();
  for (const line of guide.split("\n").filter((line) => line.startsWith("|"))) {
    const cells = line.split("|").slice(1, 3);
    const [before = [], now = []] = cells.map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code));
    if (cells[1]?.trim().startsWith("gone") !== false || before.length !== now.length) continue;
    before.forEach((code, index) => {
      renames.set(nameIn(code), { now: nameIn(now[index] ?? ""), isStart: code.endsWith("…") });
    });
  }
  return renames;
}

/** Applies the guide's table to a host's page, as a person does with "find and replace". */
export function applyGuide(host: Host, guide: string): void {
  const file = join(host.folder, "main.tsx");
  let text = readFileSync(file, "utf8");
  for (const [before, { now, isStart }] of renamesIn(guide)) {
    text = text.replace(new RegExp(String.raw`\b${before}${isStart ? "(?=[A-Z])" : String.raw`\b`}`, "g"), now);
  }
  writeFileSync(file, text);
}
