import { checkTheme } from "@mark-ai/api-keys";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { partners } from "../../../stories/partners/index.ts";

const folder = join(import.meta.dirname, "../../../stories/partners");

describe("the invented partners (G12)", () => {
  it.each(Object.entries(partners))("%s passes the contrast gate", (_name, { theme }) => {
    expect(checkTheme(theme)).toEqual([]);
  });

  it("bullion passes it at level AAA, in the one scheme that it has", () => {
    expect(checkTheme(partners.bullion.theme, { scheme: "light", level: "AAA" })).toEqual([]);
  });

  it("each is one file, without !important, and without a class, property or module of ours that is internal", () => {
    const files = readdirSync(folder).filter((file) => !/^(?:index|partner)\.ts$|\.stories\./.test(file));
    expect(files.map((file) => file.replace(".tsx", "")).sort()).toEqual(Object.keys(partners).sort());
    for (const file of files) {
      expect(readFileSync(join(folder, file), "utf8"), file).not.toMatch(/!important|\.mak-|--_mak-|\.\.\/|\/src\//);
    }
  });
});
