import { spawn } from "node:child_process";
import { join } from "node:path";
import { ssrDir } from "./ssrSetup.ts";
import { startApp, type App } from "./startApp.ts";
import { expect, test as base } from "./test.ts";

/** A process that draws the page on a server, before a real backend. */
export interface SsrServer {
  readonly url: string;
  /** What the process complained of since it was last asked. */
  readonly complaints: () => string;
  readonly stop: () => Promise<void>;
}

export async function startSsrServer(options: {
  readonly backend: string;
  readonly cspReportUrl: string;
  readonly timeZone: string;
}): Promise<SsrServer> {
  const child = spawn(process.execPath, [join(ssrDir, "server.mjs")], {
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "development",
      TZ: options.timeZone,
      BACKEND: options.backend,
      CSP_REPORT_URL: options.cspReportUrl,
      STYLES: join(ssrDir, "../../dist/styles.css"),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString("utf8");
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString("utf8").trim()));
    child.once("exit", () => reject(new Error(`The server ended before it listened:\n${errors}`)));
  });
  return {
    url,
    complaints: () => {
      const said = errors;
      errors = "";
      return said;
    },
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

interface SsrFixtures {
  /** The server complained of nothing. */
  quietServer: undefined;
}

/** One backend and one server a worker. The server stands in a zone that no reader is in, and that is not UTC either. */
export const test = base.extend<SsrFixtures, { backend: App; ssr: SsrServer }>({
  backend: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const backend = await startApp({ seed: "demo" });
      await use(backend);
      await backend.stop();
    },
    { scope: "worker" },
  ],
  ssr: [
    async ({ backend, endpoint }, use) => {
      const ssr = await startSsrServer({
        backend: backend.url,
        cspReportUrl: endpoint.url,
        timeZone: "America/St_Johns",
      });
      await use(ssr);
      await ssr.stop();
    },
    { scope: "worker" },
  ],
  app: async ({ ssr }, use) => use({ url: ssr.url, databaseUrl: undefined, stop: () => Promise.resolve() }),
  quietServer: [
    async ({ ssr }, use) => {
      await use(undefined);
      expect(ssr.complaints(), "what the server complained of").toBe("");
    },
    { auto: true },
  ],
});

export { expect };
