import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../package/support/project.ts";

interface Bill {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly "bom-ref": string;
    readonly name: string;
    readonly licenses: readonly { readonly license: { readonly id: string } }[];
    readonly hashes: readonly { readonly content: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const makeBill = () =>
  JSON.parse(execFileSync(process.execPath, ["scripts/sbom.mjs"], { cwd: root, encoding: "utf8" })) as Bill;

/** What the built modules import from other packages. */
function imported(): Set<string> {
  const dist = join(root, "dist");
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" })
    // The standalone page holds its packages: it imports none.
    .filter((file) => file.endsWith(".js") && !file.startsWith("standalone/"));
  const names = files.flatMap((file) =>
    [
      ...readFileSync(join(dist, file), "utf8").matchAll(
        /^(?:import|export)\b[^"\n]*"((?:@[a-z0-9-]+\/)?[a-z][a-z0-9.-]*)(?:\/[^"\n]*)?";?$/gmu,
      ),
    ].map(([, name = ""]) => name),
  );
  return new Set(names);
}

it("the bill of materials lists what the package really uses: all of it, and nothing else", () => {
  const { bomFormat, components, dependencies } = makeBill();
  expect(bomFormat).toBe("CycloneDX");
  const { peerDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    peerDependencies: Record<string, string>;
  };
  const used = [...imported()].filter((name) => peerDependencies[name] === undefined).sort();
  const [own, ...others] = dependencies;
  const nameOf = (ref: string) => components.find((each) => each["bom-ref"] === ref)?.name;
  expect(own?.dependsOn.map(nameOf).sort()).toEqual(used);
  const reached = new Set([...(own?.dependsOn ?? []), ...others.flatMap(({ dependsOn }) => dependsOn)]);
  expect(new Set(components.map((each) => each["bom-ref"]))).toEqual(reached);
});

it("each part of the bill has its licence and its hash", () => {
  for (const { name, licenses, hashes } of makeBill().components) {
    expect(licenses, name).toHaveLength(1);
    expect(hashes[0]?.content, name).toMatch(/^[0-9a-f]{128}$/u);
  }
});
