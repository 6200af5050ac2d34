import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import type { Readable } from "node:stream";
import type { Driver, DriverOptions } from "./Driver.ts";
import { json } from "./json.ts";

const browser = ["4.1", "4.0"]
  .map(
    (version) =>
      `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  )
  .find((path) => existsSync(path));

/** WebKitGTK's small browser over WebDriver (https://www.w3.org/TR/webdriver2/), on a display that nobody sees. */
export async function startWebKit({ proxyPort }: DriverOptions): Promise<Driver> {
  const display = await startDisplay();
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display.name,
    LIBGL_ALWAYS_SOFTWARE: "1",
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
  };
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" });

  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      // A driver that hangs says so while the test that waits for it can still be named.
      signal: AbortSignal.timeout(60_000),
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error ?? ""}: ${value.message ?? ""}`);
    return value;
  };
  await untilItAnswers(() => call("GET", "/status"));
  const { sessionId, capabilities } = await call<{ sessionId: string; capabilities: { browserVersion: string } }>(
    "POST",
    "/session",
    {
      capabilities: {
        alwaysMatch: {
          proxy: { proxyType: "manual", httpProxy: `127.0.0.1:${proxyPort}`, noProxy: ["127.0.0.1"] },
          "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
        },
      },
    },
  );
  const session = `/session/${sessionId}`;
  await call("POST", `${session}/window/rect`, { width: 1360, height: 940 });
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    open: async (url) => {
      await call("POST", `${session}/url`, { url });
    },
    evaluate: async (expression) => {
      const script = `const done = arguments[0]; ${json(expression)}.then((text) => done({ text }), (error) => done({ error: String(error) }));`;
      const { text, error } = await call<{ text?: string; error?: string }>("POST", `${session}/execute/async`, {
        script,
        args: [],
      });
      if (error !== undefined) throw new Error(error);
      return JSON.parse(text ?? "null") as unknown;
    },
    perform: async (actions) => {
      await call("POST", `${session}/actions`, { actions });
    },
    quit: async () => {
      await call("DELETE", session);
      await ended(driver);
      await display.stop();
    },
  };
}

async function startDisplay() {
  const args = ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"];
  const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise<string>((resolve, reject) => {
    (server.stdio[3] as Readable).once("data", (chunk: Buffer) => resolve(chunk.toString("utf8").trim()));
    server.once("error", reject);
    server.once("exit", () => reject(new Error("Xvfb ended before it had a display.")));
  });
  return { name: `:${number}`, stop: () => ended(server) };
}

async function ended(child: ChildProcess): Promise<void> {
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  await exited;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

async function untilItAnswers(ask: () => Promise<unknown>): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      await ask();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
