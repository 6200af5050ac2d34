import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { isMatrix } from "./support/cells.ts";
import { folderOf } from "./support/installs.ts";
import { typecheck, type Resolution } from "./support/typecheck.ts";

// A strict host that uses every entry.
const source = join(import.meta.dirname, "types/consumer.tsx");

type Case = readonly [compiler: string, react: "react-18" | "react-19", resolution: Resolution];

/** The oldest and the newest, each on both versions of React and in both of the ways that hosts are set up. */
const ci: readonly Case[] = ["5.6", "7.0"].flatMap((compiler): Case[] => [
  [compiler, "react-18", "bundler"],
  [compiler, "react-19", "nodenext"],
]);
const matrix: readonly Case[] = ["5.6", "5.7", "5.8", "5.9", "6.0", "7.0"].flatMap((compiler) =>
  (["react-18", "react-19"] as const).flatMap((react) =>
    (["bundler", "nodenext", "node16"] as const).map((resolution): Case => [compiler, react, resolution]),
  ),
);

for (const [compiler, react, resolution] of isMatrix ? matrix : ci) {
  test(`TypeScript ${compiler} finds no fault in a strict host on ${react}, ${resolution}`, async () => {
    const folder = join(await folderOf(react), "types", `${compiler}-${resolution}`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const text = await readFile(source, "utf8");
    // Node 16 has no import attributes, and TypeScript refuses them there.
    const host = resolution === "node16" ? text.replaceAll(' with { type: "json" }', "") : text;
    await writeFile(join(folder, "consumer.tsx"), host);
    expect(await typecheck(folder, "consumer.tsx", compiler, resolution)).toBe("");
  });
}

test("the host that TypeScript checks imports every entry", async () => {
  const text = await readFile(source, "utf8");
  const { exports } = JSON.parse(await readFile(join(import.meta.dirname, "../../package.json"), "utf8")) as {
    exports: Record<string, unknown>;
  };
  const entries = Object.keys(exports).map((entry) => `"@mark-ai/api-keys${entry.slice(1)}"`);
  expect(entries.filter((entry) => !text.includes(entry))).toEqual([]);
});
