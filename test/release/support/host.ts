import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, normalize } from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser } from "playwright";
import { chromiumArgs, findChromium } from "../../../scripts/browser.mjs";
import { openPage } from "../../package/support/openPage.ts";
import { root } from "../../package/support/project.ts";
import { serve } from "../../package/support/serve.ts";

const run = promisify(execFile);

/** A host's project, outside of the repository. */
export interface Host {
  readonly folder: string;
  /** Runs a command in it, as a host's own shell would. */
  run(command: string, ...args: string[]): Promise<string>;
  /** The version of the package that is installed in it. */
  installed(): string;
  remove(): void;
}

/** What a host wants of the package, and how its page is drawn. */
export interface HostOptions {
  readonly range: string;
  readonly react: string;
  readonly userconfig: string;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const main = `import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { ApiKeysPage } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import "@mark-ai/api-keys/styles.css";

createRoot(document.getElementById("root")).render(createElement(ApiKeysPage, { adapter: createMemoryAdapter() }));
`;
const page = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Host</title><link rel="icon" href="data:," /></head>
  <body><div id="root"></div><script type="module" src="/main.js"></script></body>
</html>
`;

/** Writes the files of a host; nothing is installed yet. */
export function makeHost({ range, react, userconfig, devDependencies = {} }: HostOptions): Host {
  const folder = mkdtempSync(join(tmpdir(), "mak-host-"));
  const manifest = {
    name: "host",
    private: true,
    type: "module",
    dependencies: { "@mark-ai/api-keys": range, react, "react-dom": react },
    devDependencies,
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, ".npmrc"), readFileSync(userconfig));
  writeFileSync(join(folder, "main.js"), main);
  writeFileSync(join(folder, "index.html"), page);
  const home = join(folder, ".home");
  mkdirSync(home);
  // How this machine reaches npm's registry, where that takes more than an address.
  const network = ["NODE_EXTRA_CA_CERTS", "HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY"];
  const reached = Object.fromEntries(network.map((name) => [name, process.env[name]]));
  const { PATH } = process.env;
  const env = {
    ...reached,
    PATH,
    HOME: home,
    npm_config_cache: join(tmpdir(), "mark-ai-npm-cache"),
    CI: "true",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  return {
    folder,
    run: async (command, ...args) => {
      try {
        return (await run(command, args, { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 })).stdout;
      } catch (error) {
        // Yarn and Next.js say on standard output what went wrong.
        throw new Error(`${[command, ...args].join(" ")} failed:\n${(error as { stdout: string }).stdout}`, {
          cause: error,
        });
      }
    },
    installed: () => {
      const own = join(folder, "node_modules/@mark-ai/api-keys/package.json");
      return (JSON.parse(readFileSync(own, "utf8")) as { version: string }).version;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Installs with npm, without the questions that a rehearsal does not ask. */
export const npmInstall = (host: Host, ...more: string[]) =>
  host.run("npm", "install", ...more, "--no-audit", "--no-fund", "--loglevel=error");

/** Builds the host with the repository's Vite. React and the package are the host's. */
export const buildWithVite = (host: Host) =>
  host.run(process.execPath, join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "error");

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: [...chromiumArgs] });

/** Opens a built host and makes a key in it. Throws what the browser complained of. */
export async function createKeyIn(browser: Browser, folder: string, name: string): Promise<void> {
  const site = await serve({
    find: (path) => {
      try {
        return readFileSync(join(folder, normalize(path === "/" ? "/index.html" : path)));
      } catch {
        return undefined;
      }
    },
    csp: "default-src 'self'; img-src 'self' data:; report-uri /csp-reports",
  });
  try {
    await createKeyAt(browser, site.url, name);
  } finally {
    await site.close();
  }
}

/** The same in a host that serves itself. */
export async function createKeyAt(browser: Browser, url: string, name: string): Promise<void> {
  const { page, complaints } = await openPage(browser, url);
  await page.getByRole("button", { name: "Create API Key" }).first().click();
  await page.getByRole("dialog").getByLabel("Key name").fill(name);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "I have saved it" }).click();
  await page.getByRole("table", { name: "API keys" }).getByText(name).waitFor();
  await page.context().close();
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
}
