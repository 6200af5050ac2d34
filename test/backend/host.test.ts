import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
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
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
      expect(policy).not.toMatch(/unsafe|nonce|\*/u);
    },
  );

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
