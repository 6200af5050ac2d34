import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { createApp } from "../../examples/backend/src/app.js";
import { readConfig } from "../../examples/backend/src/config.js";
import { client, useServer } from "./support/harness.ts";

const parent = mkdtempSync(join(tmpdir(), "mak-host-"));
const hostDir = join(parent, "dist");
mkdirSync(join(hostDir, "assets"), { recursive: true });
writeFileSync(join(parent, "secret.txt"), "outside");
mkdirSync(`${hostDir}-secret`);
writeFileSync(join(`${hostDir}-secret`, "secret.txt"), "outside");
writeFileSync(join(hostDir, "index.html"), "<!doctype html><title>Mark AI</title>");
writeFileSync(join(hostDir, "icon.svg"), "<svg/>");
writeFileSync(join(hostDir, "assets", "index-AbC123.js"), "export {};");

describe("the host app", () => {
  afterAll(() => {
    rmSync(parent, { recursive: true });
  });
  const harness = useServer("PGlite", { hostDir });
  const ask = (path: string) => client(harness.server.url, {})(path);

  test.each(["/", "/developers/api-keys", "/index.html", "/apikeys"])(
    "%s is the page, under a strict policy",
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain("Mark AI");
      expect(answer.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
      expect(answer.headers.get("Cache-Control")).toBe("no-cache");
      const policy = answer.headers.get("Content-Security-Policy") ?? "";
      expect(policy).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; " +
          "form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      );
    },
  );

  test("an address that has an HTML file of its own gets that file, and other addresses get index.html", async () => {
    mkdirSync(join(hostDir, "docs"), { recursive: true });
    writeFileSync(join(hostDir, "docs", "api.html"), "<!doctype html><title>Mark AI, the API</title>");
    for (const [path, title] of [
      ["/docs/api", "<title>Mark AI, the API</title>"],
      ["/docs", "<title>Mark AI</title>"],
      ["/docs/api/more", "<title>Mark AI</title>"],
    ] as const) {
      const answer = await ask(path);
      expect(answer.text, path).toContain(title);
      expect(answer.headers.get("Cache-Control")).toBe("no-cache");
      expect(answer.headers.get("Content-Security-Policy")).toContain("script-src 'self'");
    }
  });

  test("an address of the API that does not exist is no page: a client would take it for an answer", async () => {
    for (const path of ["/api/none", "/api/management/v1/none", "/api/v1/none"]) {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get("Content-Type")]).toEqual([404, "application/problem+json"]);
    }
  });

  test("the policy reports to where it is told, and an address that would end the directive is refused", async () => {
    const cspReportUrl = "https://reports.example/csp";
    const app = createApp({ db: harness.server.db, secret: "x".repeat(32), hostDir, cspReportUrl });
    const answer = await app.request("/");
    expect(answer.headers.get("Content-Security-Policy")).toMatch(/; report-uri https:\/\/reports\.example\/csp$/u);
    expect(readConfig({ CSP_REPORT_URL: cspReportUrl }).cspReportUrl).toBe(cspReportUrl);
    for (const bad of ["https://a.example/; script-src *", "https://a.example/,x", "javascript:alert(1)"]) {
      expect(() => readConfig({ CSP_REPORT_URL: bad }), bad).toThrow("CSP_REPORT_URL must be an address");
    }
  });

  test("C16 text is compressed once for a client that takes it, and other files are sent as they are", async () => {
    const long = `export const text = ${JSON.stringify("word ".repeat(2000))};`;
    writeFileSync(join(hostDir, "assets", "long-AbC123.js"), long);
    writeFileSync(join(hostDir, "assets", "font-AbC123.woff2"), "wOF2");
    const app = createApp({ db: harness.server.db, secret: "x".repeat(32), hostDir });
    const ask = (path: string, accepted: string) => app.request(path, { headers: { "Accept-Encoding": accepted } });
    for (const [accepted, encoding, decode] of [
      ["gzip, deflate, br", "br", brotliDecompressSync],
      ["gzip", "gzip", gunzipSync],
      ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
    ] as const) {
      const answer = await ask("/assets/long-AbC123.js", accepted);
      expect(answer.headers.get("Content-Encoding")).toBe(encoding);
      expect(answer.headers.get("Vary")).toBe("Accept-Encoding");
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect(bytes.length).toBeLessThan(long.length / 10);
      expect(decode(bytes).toString()).toBe(long);
    }
    const plain = await ask("/assets/long-AbC123.js", "identity");
    expect(plain.headers.get("Content-Encoding")).toBeNull();
    expect(await plain.text()).toBe(long);
    const font = await ask("/assets/font-AbC123.woff2", "br");
    expect(font.headers.get("Content-Encoding")).toBeNull();
    expect(await font.text()).toBe("wOF2");
    writeFileSync(join(hostDir, "index.html"), "<!doctype html><title>Mark AI, rebuilt</title>");
    expect(brotliDecompressSync(new Uint8Array(await (await ask("/", "br")).arrayBuffer())).toString()).toContain(
      "rebuilt",
    );
  });

  test("files have their type, and hashed ones are kept for good", async () => {
    const script = await ask("/assets/index-AbC123.js");
    expect(script.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
    expect(script.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    const icon = await ask("/icon.svg");
    expect(icon.headers.get("Content-Type")).toBe("image/svg+xml");
    expect(icon.headers.get("Cache-Control")).toBe("no-cache");
  });

  test.each([
    "/none.js",
    "/assets/none-123.js",
    "/..%2fsecret.txt",
    // Its folder begins like the host's.
    "/..%2fdist-secret%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%00.js",
    "/%E0%A4%A",
  ])("%s is not there", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain("outside");
  });
});
