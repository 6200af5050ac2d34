import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";
import type { Driver, DriverOptions } from "./Driver.ts";
import { json } from "./json.ts";

/** Firefox over WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/), which it speaks by itself. */
export async function startFirefox({ proxyPort, clipboard }: DriverOptions): Promise<Driver> {
  const profile = await mkdtemp(join(tmpdir(), "mak-firefox-"));
  const settings = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxyPort,
    "app.update.enabled": false,
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": false,
    "intl.accept_languages": "en-GB",
    // A page's clipboard is then out of reach by every way that it has.
    ...(clipboard === "refused" && { "dom.allow_cut_copy": false }),
  };
  const lines = Object.entries(settings).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  await writeFile(join(profile, "user.js"), lines.join("\n"));

  const args = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "about:blank"];
  const child = spawn("firefox-esr", args, { stdio: ["ignore", "ignore", "pipe"] });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`Firefox ended before it listened:\n${said}`)));
  });

  const call = await connect(`${address}/session`);
  const session = await call<{ capabilities: { browserVersion: string } }>("session.new", { capabilities: {} });
  // The first tab has its focus in the address bar: keys would reach the page and press no button.
  const { context } = await call<{ context: string }>("browsingContext.create", { type: "tab" });
  return {
    version: `Firefox ${session.capabilities.browserVersion}`,
    open: async (url) => {
      await call("browsingContext.navigate", { context, url, wait: "complete" });
    },
    evaluate: async (expression) => {
      const answer = await call<{ type: string; result?: { value?: string }; exceptionDetails?: { text: string } }>(
        "script.evaluate",
        { expression: json(expression), target: { context }, awaitPromise: true },
      );
      if (answer.type === "exception") throw new Error(answer.exceptionDetails?.text);
      return JSON.parse(answer.result?.value ?? "null") as unknown;
    },
    perform: async (actions) => {
      await call("input.performActions", { context, actions });
    },
    quit: async () => {
      child.kill("SIGTERM");
      await exited;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

async function connect(url: string) {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.once("open", () => resolve());
    socket.once("error", reject);
  });
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  socket.on("message", (data: Buffer) => {
    const { id, result, error, message } = JSON.parse(data.toString("utf8")) as Answer;
    const asked = waiting.get(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(`${error}: ${message ?? ""}`));
    waiting.delete(id);
  });
  socket.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox has gone away."));
  });
  let last = 0;
  return <T>(method: string, params: object): Promise<T> => {
    last += 1;
    const id = last;
    socket.send(JSON.stringify({ id, method, params }));
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve: (result) => resolve(result as T), reject });
    });
  };
}
