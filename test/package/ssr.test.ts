import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeProject, type Project } from "./support/project.ts";

// The package as a server has it: from the tarball, in plain Node, which knows no window and no document.
interface Drawn {
  readonly globals: string[];
  /** The markup of each part, with what was prefetched and without. */
  readonly markup: Record<string, string>;
}

let project: Project;
let drawn: Drawn;
let complaints = "";

beforeAll(() => {
  project = makeProject("ssr");
  copyFileSync(join(import.meta.dirname, "support/render.mjs"), join(project.folder, "render.mjs"));
  const answer = execFileSync(process.execPath, ["render.mjs"], {
    cwd: project.folder,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], NODE_ENV: "development", TZ: "America/St_Johns" },
    stdio: ["ignore", "pipe", "pipe"],
    // A timer that outlives the drawing keeps the process, and with it somebody's keys in memory.
    timeout: 100_000,
  });
  const parsed = JSON.parse(answer) as Drawn & { complaints: string[] };
  drawn = parsed;
  complaints = parsed.complaints.join("\n");
});

afterAll(() => project.remove());

const parts = [
  "page",
  "page, prefetched",
  "page, prefetched, renderToPipeableStream",
  "page, prefetched, renderToReadableStream",
  "page, the feature off",
  "page, access failed",
  "useDevelopersAccess, prefetched",
  "PageHeader",
  "CreateKeyButton",
  "OfflineNotice",
  "UnsavedKeyNotice",
  "QuotaCard",
  "UsageChart",
  "KeysTable",
  "Guidance",
  "FeatureOff",
  "CreateKeyDialog",
  "RevokeKeyDialog",
  "RotationReminder",
];

describe("G14: on a server without window and document", () => {
  it("draws the page and each section, and React complains of nothing", () => {
    expect(drawn.globals).toEqual([]);
    expect(Object.keys(drawn.markup)).toEqual(parts);
    expect(complaints).toBe("");
  });

  it.each(parts)("%s: no inline style or script, no secret", (part) => {
    const markup = drawn.markup[part] ?? "";
    expect(markup).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/);
    // A whole key; the table shows masked ones.
    expect(markup).not.toMatch(/mk_live_[A-Za-z0-9]{12}/);
  });

  it("draws skeletons where nothing was read, and the keys and the card where it was", () => {
    const { page = "", "page, prefetched": prefetched = "" } = drawn.markup;
    expect(page).toContain("Loading keys…");
    expect(page).not.toContain("data-key-id");
    expect(prefetched).toContain("data-key-id");
    expect(prefetched).toMatch(/ out of 2,000/);
    expect(drawn.markup["page, prefetched, renderToPipeableStream"]).toBe(prefetched);
    expect(drawn.markup["page, prefetched, renderToReadableStream"]).toBe(prefetched);
  });

  it("draws nothing of keys where the feature is off, and the navigation of those who have it", () => {
    expect(drawn.markup["page, the feature off"]).toContain("API Keys");
    expect(drawn.markup["page, the feature off"]).not.toMatch(/data-key-id|mak-quota|mak-chart|mak-skeleton-rows/);
    expect(drawn.markup["useDevelopersAccess, prefetched"]).toBe("<nav>Marketing, Sales</nav>");
  });
});
