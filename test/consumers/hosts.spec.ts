import { execFile } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Locator, Page } from "@playwright/test";
import { environment } from "./support/build.ts";
import { folderOf } from "./support/installs.ts";
import { serve } from "./support/serve.ts";
import { expect, test } from "./support/test.ts";

// What hosts meet that have the package, or React, twice.
const run = promisify(execFile);

/** Builds a project with esbuild. Its sources are those of a folder, its entry is given. */
async function build(install: string, name: string, from: string, entry: string): Promise<string> {
  const project = join(install, "cells", name);
  await mkdir(project, { recursive: true });
  for (const folder of [from, "esbuild"]) await cp(join(import.meta.dirname, folder), project, { recursive: true });
  await writeFile(join(project, "main.js"), entry);
  await run(process.execPath, ["build.mjs"], { cwd: project, env: environment("development") });
  return join(project, "dist");
}

async function createKey(page: Page, part: Locator, name: string): Promise<void> {
  await part.getByRole("button", { name: "Create API Key" }).first().click();
  await page.getByRole("dialog").getByLabel("Key name").fill(name);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "I have saved it" }).click();
  await expect(part.getByRole("table", { name: "API keys" })).toContainText(name);
}

test("two versions of the package work on one page, and know each other's errors", async ({ page }) => {
  const install = await folderOf("react-19");
  const other = join(install, "node_modules/api-keys-other");
  await rm(other, { recursive: true, force: true });
  await cp(join(install, "node_modules/@mark-ai/api-keys"), other, { recursive: true });
  const manifest = JSON.parse(await readFile(join(other, "package.json"), "utf8")) as { version: string };
  const text = JSON.stringify({ ...manifest, name: "api-keys-other", version: "0.0.9" });
  await writeFile(join(other, "package.json"), text);
  const dist = await build(install, "two-versions", "hosts", 'import "./two-versions.js";\n');
  const { url, stop } = await serve(dist);
  try {
    await page.goto(url);
    const one = page.getByRole("region", { name: "One", exact: true });
    const second = page.getByRole("region", { name: "Other", exact: true });
    await createKey(page, one, "Made in one");
    await createKey(page, second, "Made in the other");
    await expect(one.getByText("Made in the other")).toHaveCount(0);
    await expect(second.getByText("Made in one")).toHaveCount(0);
    await expect(one, "the request id of an error of the other version").toContainText("req_of_the_other");
    expect(await page.evaluate("window.versions")).toEqual({
      one: manifest.version,
      other: "0.0.9",
      sameClass: false,
      recognised: true,
    });
    const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  } finally {
    await stop();
  }
});

test("two copies of React end in the error that docs/embedding.md names", async ({ page, allowConsole }) => {
  const install = await folderOf("react-19");
  const project = join(install, "cells/two-reacts");
  await rm(project, { recursive: true, force: true });
  // Nearer to the host's own modules than the one that the package finds.
  for (const name of ["react", "react-dom"]) {
    await cp(join(install, "node_modules", name), join(project, "node_modules", name), { recursive: true });
  }
  const entry = 'import "@mark-ai/api-keys/styles.css";\nimport "./start.js";\n';
  const { url, stop } = await serve(await build(install, "two-reacts", "app", entry));
  try {
    const documented = await readFile(join(import.meta.dirname, "../../docs/embedding.md"), "utf8");
    const messages = [/Invalid hook call/, /Cannot read properties of null \(reading 'use\w+'\)/];
    for (const message of messages) allowConsole(message);
    allowConsole(/An error occurred in the <\w+> component/);
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(url);
    for (const message of messages) {
      await expect.poll(() => said.some((text) => message.test(text)), { message: message.source }).toBe(true);
      expect(documented).toMatch(message);
    }
  } finally {
    await stop();
  }
});

for (const name of ["react-18", "react-19"] as const) {
  test(`a server with ${name} renders the page, and React warns of nothing`, async () => {
    const install = await folderOf(name);
    const script = `
      import { createElement } from "react";
      import { renderToString } from "react-dom/server";
      import { ApiKeysPage } from "@mark-ai/api-keys";
      import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
      const adapter = createMemoryAdapter();
      process.stdout.write(renderToString(createElement(ApiKeysPage, { adapter, scope: "one", timeZone: "UTC" })));
    `;
    const args = ["--input-type=module", "--eval", script];
    const { stdout, stderr } = await run(process.execPath, args, { cwd: install, env: environment("development") });
    expect(stderr).toBe("");
    expect(stdout).toContain("API Keys");
  });
}
