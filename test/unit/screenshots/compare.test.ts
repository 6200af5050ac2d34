import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { comparePictures, compareSets, reportOf } from "../../../scripts/screenshots/compare.mjs";
import { clearSet, readSet, writeSet } from "../../../scripts/screenshots/set.mjs";

/** A grey picture with so many black pixels at its start. */
function picture(width: number, height: number, black = 0): Buffer {
  const png = new PNG({ width, height });
  for (let at = 0; at < width * height; at += 1)
    png.data.set(at < black ? [0, 0, 0, 255] : [200, 200, 200, 255], at * 4);
  return PNG.sync.write(png);
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mak-sheets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function drawSet(name: string, pictures: Readonly<Record<string, Buffer>>): string {
  const set = join(folder, name);
  mkdirSync(set);
  clearSet(set);
  const drawings = Object.entries(pictures).map(([id, png]) => {
    writeFileSync(join(set, "drawings", `${id}.png`), png);
    return { id, title: `Page: ${id}`, variant: "light-ltr-1100", file: `drawings/${id}.png` };
  });
  writeSet(set, drawings);
  return set;
}

describe("G16: two pictures", () => {
  it("are alike where no pixel differs", () => {
    expect(comparePictures(picture(10, 10), picture(10, 10))).toEqual({ share: 0 });
  });

  it("differ by the share of their pixels", () => {
    const { share, picture: diff } = comparePictures(picture(10, 10), picture(10, 10, 25));
    expect(share).toBe(0.25);
    expect(PNG.sync.read(diff ?? Buffer.alloc(0))).toMatchObject({ width: 10, height: 10 });
  });

  it("differ where one is larger", () => {
    expect(comparePictures(picture(10, 10), picture(10, 20)).share).toBe(0.5);
    expect(comparePictures(picture(20, 10), picture(10, 10)).share).toBe(0.5);
  });
});

describe("G16: two sets of sheets", () => {
  it("says what changed, the most first, with a picture of each difference", () => {
    const before = drawSet("before", {
      a: picture(10, 10),
      b: picture(10, 10),
      c: picture(10, 10),
      gone: picture(1, 1),
    });
    const after = drawSet("after", {
      a: picture(10, 10),
      b: picture(10, 10, 1),
      c: picture(10, 10, 50),
      more: picture(1, 1),
    });
    const result = compareSets(before, after);
    expect(result.changed.map(({ id, share }) => [id, share])).toEqual([
      ["c", 0.5],
      ["b", 0.01],
    ]);
    expect(result.changed.every(({ file }) => existsSync(join(after, file)))).toBe(true);
    expect(reportOf(result).split("\n")).toEqual([
      "2 of 3 drawings changed, 1 are new, 1 are gone.",
      "  50.00 %  Page: c, light-ltr-1100  changes/c--light-ltr-1100.png",
      "   1.00 %  Page: b, light-ltr-1100  changes/b--light-ltr-1100.png",
      "     new  Page: more, light-ltr-1100",
      "    gone  Page: gone, light-ltr-1100",
    ]);
  });

  it("leaves no picture of an earlier report", () => {
    const before = drawSet("before", { a: picture(10, 10) });
    const after = drawSet("after", { a: picture(10, 10, 5) });
    compareSets(before, after);
    writeFileSync(join(after, "drawings/a.png"), picture(10, 10));
    expect(reportOf(compareSets(before, after))).toBe("0 of 1 drawings changed, 0 are new, 0 are gone.");
    expect(existsSync(join(after, "changes"))).toBe(false);
  });

  it("compares only what is asked for", () => {
    const before = drawSet("before", { a: picture(4, 4), b: picture(4, 4) });
    const after = drawSet("after", { a: picture(4, 4, 1), b: picture(4, 4, 1) });
    expect(compareSets(before, after, (id) => id === "b").changed.map(({ id }) => id)).toEqual(["b"]);
  });

  it("says where there is no folder, no set, or a broken one", () => {
    expect(() => readSet(join(folder, "nowhere"))).toThrow(/There is no folder .*nowhere\. Draw a set into it/);
    expect(() => readSet(folder)).toThrow(/holds no sheets/);
    writeFileSync(join(folder, "sheets.json"), "{");
    expect(() => readSet(folder)).toThrow(/sheets\.json cannot be read/);
  });

  it("draws over an earlier set, and never over anything else", () => {
    const set = drawSet("set", { a: picture(2, 2) });
    clearSet(set);
    expect(existsSync(join(set, "drawings/a.png"))).toBe(false);
    expect(readSet(set)).toEqual([]);

    writeFileSync(join(folder, "letter.txt"), "mine");
    expect(() => clearSet(folder)).toThrow(/holds other things than sheets/);
    expect(readFileSync(join(folder, "letter.txt"), "utf8")).toBe("mine");
  });
});
