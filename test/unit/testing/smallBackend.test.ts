import { transformSync } from "esbuild";
import * as crypto from "node:crypto";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import * as valibot from "valibot";
import { afterAll, describe, expect, test } from "vitest";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import * as contract from "@mark-ai/api-keys/contract";
import type { ApiKey } from "@mark-ai/api-keys/contract";
import * as testing from "@mark-ai/api-keys/testing";
import type { ConformanceHarness } from "@mark-ai/api-keys/testing";
import { blocksOf } from "../../package/docs/markdown.ts";

const { adapterConformance, providedBy } = testing;
const blocks = blocksOf("docs/small-backend.md");

interface Small {
  readonly server: http.Server;
  readonly authenticate: (secret: string) => ApiKey | undefined;
}

/** Runs a block of the document, word for word. */
function run(file: string, modules: Readonly<Record<string, unknown>>): unknown {
  const block = blocks.find((each) => each.file === file);
  if (block === undefined) throw new Error(`The document has no block ${file}`);
  const { code } = transformSync(block.code, { loader: "ts", format: "cjs" });
  const module = { exports: {} };
  const require = (name: string): unknown => {
    if (!(name in modules)) throw new Error(`${file} imports ${name}, which the test does not have`);
    return modules[name];
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the document's code
  new Function("exports", "require", "module", code)(module.exports, require, module);
  return module.exports;
}

const small = run("server.ts", {
  "node:crypto": crypto,
  "node:http": http,
  valibot,
  "@mark-ai/api-keys/contract": contract,
}) as Small;
await new Promise<void>((resolve) => small.server.listen(0, "127.0.0.1", resolve));
const { port } = small.server.address() as AddressInfo;
afterAll(() => small.server.close());

const rest = {
  createRestAdapter: (options: Parameters<typeof createRestAdapter>[0]) =>
    createRestAdapter({ ...options, baseUrl: options.baseUrl.replace("localhost:4000", `127.0.0.1:${String(port)}`) }),
};
const { makeHarness } = run("harness.ts", {
  "@mark-ai/api-keys/adapters/rest": rest,
  "@mark-ai/api-keys/testing": testing,
  "./server": small,
}) as { makeHarness: () => Promise<ConformanceHarness> };
const provides = await providedBy(makeHarness);

describe("the small backend of the document passes the conformance suite", () => {
  const cases = adapterConformance(makeHarness, { provides }).filter(({ skipReason }) => skipReason === undefined);
  test("which has cases for it", () => expect(cases.length).toBeGreaterThan(90));
  for (const { name, run: runCase } of cases) test(name, runCase);
});
