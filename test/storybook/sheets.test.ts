import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSet } from "../../scripts/screenshots/set.mjs";

interface Answer {
  code: number;
  stdout: string;
  stderr: string;
}

const root = join(import.meta.dirname, "../..");

async function sheet(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Answer> {
  try {
    const command = promisify(execFile)(process.execPath, ["scripts/screenshots.mjs", ...args], {
      cwd: root,
      env: { ...process.env, ...env },
    });
    return { code: 0, ...(await command) };
  } catch (error) {
    return error as Answer;
  }
}

describe("G16: npm run screenshots", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "mak-sheets-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("draws the same pixels twice, reports what changed, and does not fail for it", async () => {
    const [before, again, plum] = ["before", "again", "plum"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    // It keeps a width of its own: two schemes and two directions are left to draw.
    const story = "sections-create-key-dialog--as-sheet";
    const drawn = await sheet(["--only", story, "--out", before]);
    expect(drawn).toMatchObject({ code: 0, stderr: "" });
    expect(drawn.stdout).toContain("4 drawings of 1 state ");
    expect(readSet(before).every(({ file }) => existsSync(join(before, file)))).toBe(true);
    for (const scheme of ["light", "dark"])
      expect(existsSync(join(before, `pages/${story}--${scheme}.png`))).toBe(true);

    const same = await sheet(["--only", story, "--out", again, "--against", before]);
    expect(same.stdout).toContain("0 of 4 drawings changed, 0 are new, 0 are gone.");
    expect(same.code).toBe(0);

    await sheet(["--only", story, "--out", plum, "--theme", "plum"]);
    const { code, stdout } = await sheet(["--no-draw", "--out", plum, "--against", before]);
    expect(stdout).toContain("4 of 4 drawings changed");
    expect(stdout).toMatch(/\d+\.\d+ % {2}Sections\/Create key dialog: As a sheet, dark-ltr-360 {2}changes\/.*\.png/);
    expect(code).toBe(0);
  });

  it.each([
    ["an unknown option", ["--agianst", "x"], {}, "Unknown option '--agianst'"],
    ["a folder that is not there", ["--against", "/nowhere/at/all"], {}, "There is no folder /nowhere/at/all"],
    ["a story that is not there", ["--only", "no-such-story"], {}, 'No story\'s id matches "no-such-story"'],
    ["a language that is not there", ["--only", "page--some", "--language", "xx"], {}, 'no language "xx"'],
    ["one folder for both sets", ["--out", "a", "--against", "./a"], {}, "--against and --out are the same folder"],
    [
      "a browser that is not there",
      ["--out", "a"],
      { CHROMIUM_PATH: "/nowhere/chromium" },
      "CHROMIUM_PATH is /nowhere",
    ],
  ])("refuses %s in a sentence, without a stack", async (_what, args, env, message) => {
    const { code, stderr } = await sheet(
      [...args, ...(args.includes("--out") ? [] : ["--out", join(folder, "refused")])],
      env,
    );
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(code).toBe(2);
  });
});
