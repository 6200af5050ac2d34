import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { secretText, type SnippetSample } from "../../../src/data/creation/secretText.ts";
import { envLine, envNameOf, envNameOfProduct } from "../../../src/utils/envLine.ts";
import { fillCommand } from "../../../src/utils/fillCommand.ts";
import { randomId } from "../../../src/utils/randomId.ts";
import { isolate } from "../../../src/utils/isolate.ts";

/** What a shell passes on, byte for byte. */
const run = (script: string) => execFileSync("sh", ["-c", script], { encoding: "utf8" });
const anyPrintable = fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code));
/** What shells read in their own way comes up in almost every key. */
const unit = fc.oneof(anyPrintable, fc.constantFrom("'", '"', "\\", "$", "`", "!", " ", "#", ";", "*"));
const printable = fc.string({ unit, minLength: 1, maxLength: 40 });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the curl of a host's template", () => {
  it.each([
    { quotes: "single", template: "printf '%s' 'X-API-Key: {key}'" },
    { quotes: "double", template: "printf '%s' \"X-API-Key: {key}\"" },
    { quotes: "no", template: "printf '%s' X-API-Key:\\ {key}" },
    { quotes: "escaped", template: "printf '%s' \\\"\\'\"X-API-Key: {key}\"" },
  ])("G10 in $quotes quotes a shell passes on exactly the key, whatever is in it", ({ template, quotes }) => {
    const before = quotes === "escaped" ? "\"'" : "";
    fc.assert(
      fc.property(printable, (key) => {
        expect(run(fillCommand(template, key))).toBe(`${before}X-API-Key: ${key}`);
      }),
      { numRuns: 40, seed: 20_261_116 },
    );
  });

  it("G10 a replacement pattern in the key is no pattern, and every placeholder is filled", () => {
    expect(fillCommand("a '{key}' b '{key}'", "$&$1")).toBe("a '$&$1' b '$&$1'");
    expect(fillCommand("nothing to fill", "x")).toBe("nothing to fill");
  });
});

describe("the samples of a host", () => {
  const sample = (template: string, language?: SnippetSample["language"]) => ({
    samples: [
      { label: "Other", template: "{key}" },
      { label: "Own", template, language },
    ],
  });

  it("G26 a program that reads the string literal has exactly the key, whatever is in it", () => {
    fc.assert(
      fc.property(printable, (key) => {
        const filled = secretText("sample-1", key, sample('["{key}", "{key}"]'));
        expect(JSON.parse(filled)).toEqual([key, key]);
      }),
    );
  });

  it("G26 a shell passes on exactly the key, and a line of a .env file holds its value", () => {
    expect(run(secretText("sample-1", "a'b $c", sample("printf '%s' '{key}'", "shell")))).toBe("a'b $c");
    expect(secretText("sample-1", "a b", sample("ACME={key}", "dotenv"))).toBe("ACME='a b'");
  });

  it("G26 a sample that is not there any more is the key itself", () => {
    expect(secretText("sample-7", "mk_live_AbC123", sample("x {key}"))).toBe("mk_live_AbC123");
  });

  it("G01 G26 a template without a place for the key is the key itself: copying it never loses the key", () => {
    expect(secretText("sample-1", "mk_live_AbC123", sample("see the guide"))).toBe("mk_live_AbC123");
    expect(secretText("curl", "mk_live_AbC123", { curl: "curl https://api.example" })).toBe("mk_live_AbC123");
  });
});

describe("the .env line", () => {
  it("G10 a usual key stands bare", () => {
    expect(envLine(undefined, "mk_live_AbC123")).toBe("MARK_AI_API_KEY=mk_live_AbC123");
  });

  it("G10 a shell that reads the line has exactly the key, where it can be written without backticks", () => {
    fc.assert(
      fc.property(
        printable.filter((key) => !(key.includes("'") && /["\\$`]/.test(key))),
        (key) => {
          expect(run(`${envLine("KEY", key)}; printf '%s' "$KEY"`)).toBe(key);
        },
      ),
      { numRuns: 60, seed: 20_261_116 },
    );
  });

  it("G10 what needs more than one kind of quotes stands in the ones that .env readers know", () => {
    expect(envLine("KEY", `a'b"c`)).toBe("KEY=`a'b\"c`");
    expect(envLine("KEY", "a'b\"c`d")).toBe(`KEY='a'\\''b"c\`d'`);
  });

  it.each([
    { wanted: undefined, name: "MARK_AI_API_KEY" },
    { wanted: "", name: "MARK_AI_API_KEY" },
    { wanted: "ACME_KEY", name: "ACME_KEY" },
    { wanted: "2fast", name: "_2fast" },
    { wanted: "evil; rm -rf /", name: "evil__rm__rf__" },
    { wanted: "___", name: "MARK_AI_API_KEY" },
  ])("G10 the variable's name $wanted becomes $name", ({ wanted, name }) => {
    expect(envNameOf(wanted)).toBe(name);
  });
});

describe("the idempotency key", () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  it("G04 is a random UUID", () => {
    expect(randomId()).toMatch(uuid);
    expect(randomId()).not.toBe(randomId());
  });

  it("G04 also on plain http, where crypto.randomUUID is missing", () => {
    const { crypto } = globalThis;
    vi.stubGlobal("crypto", { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes) });
    expect(randomId()).toMatch(uuid);
    expect(randomId()).not.toBe(randomId());
  });
});

describe("a name in a sentence", () => {
  it("S06 stands between isolates only where it could turn the sentence round", () => {
    expect(isolate("Production")).toBe("Production");
    expect(isolate("مفتاح")).toBe("\u2068مفتاح\u2069");
    expect(isolate("a\u202eb\u2069c")).toBe("\u2068abc\u2069");
  });
});

describe("the variable's name of a product (FAULTS D4)", () => {
  it.each([
    ["Mark AI", "MARK_AI_API_KEY"],
    ["Acme", "ACME_API_KEY"],
    ["Acme API", "ACME_API_KEY"],
    ["Crème & Brûlée", "CREME_BRULEE_API_KEY"],
    ["8x8", "_8X8_API_KEY"],
    ["ورق", "API_KEY"],
    ["API Keys", "API_KEY"],
    ["", "API_KEY"],
  ])("of %s is %s", (productName, name) => {
    expect(envNameOfProduct(productName)).toBe(name);
  });
});
