import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createApp } from "../../examples/backend/src/app.js";
import { readConfig } from "../../examples/backend/src/config.js";
import { client, useServer } from "./support/harness.ts";

const parent = mkdtempSync(join(tmpdir(), "mak-host-"));
const hostDir = join(parent, "dist");
mkdirSync(join(hostDir, "assets"), { recursive: true });
writeFileSync(join(parent, "secret.txt"), "outside");
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
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
          "form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      );
    },
  );

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
