import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Validator } from "@seriousme/openapi-schema-validator";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { openApiDocument } from "../../examples/backend/src/openapi/document.js";
import { jsonSchemaOf } from "../../examples/backend/src/openapi/jsonSchemas.js";
import { client, useServer } from "./support/harness.ts";
import { document, operations } from "./support/openapi.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("openapi.json", () => {
  test("G11 is what the routes and schemas say now; if not, run `npm run openapi`", () => {
    expect(document).toEqual(openApiDocument());
  });

  test("is a valid OpenAPI 3.1.0 document", async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone<object>(document) as Record<string, unknown>)).toEqual({
      valid: true,
    });
    expect(validator.version).toBe("3.1");
    expect(document.openapi).toBe("3.1.0");
    const broken = { ...document, paths: { "/x": { get: { responses: { 200: {} } } } } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  test("passes the linter's strict rules", async () => {
    const lint = promisify(execFile)(
      process.execPath,
      ["node_modules/@redocly/cli/bin/cli.js", "lint", "openapi.json", "--format=json"],
      { cwd: root, env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" } },
    );
    const { stdout } = await lint;
    expect(JSON.parse(stdout)).toMatchObject({ totals: { errors: 0, warnings: 0, ignored: 0 } });
  });

  test("names each operation of the contract like the adapter's method", () => {
    const management = operations.filter(({ tags }) => tags.includes("Management")).map((each) => each.operationId);
    expect(management.sort()).toEqual([
      "createKey",
      "getAccess",
      "getCompanyHistory",
      "getImportHistory",
      "getImportQuota",
      "getKey",
      "getKeyEvents",
      "getKeyUsage",
      "getScopes",
      "listKeys",
      "revokeKey",
      "revokeKeys",
      "updateKey",
    ]);
  });

  test("has a secret in the answer of create and nowhere else", () => {
    const holders = Object.entries(document.components.schemas)
      .filter(([, schema]) => JSON.stringify(schema).includes('"secret"'))
      .map(([name]) => name);
    expect(holders).toEqual(["CreatedKey"]);
    const answering = operations.filter(({ responses }) => JSON.stringify(responses).includes("/CreatedKey"));
    expect(answering.map(({ operationId }) => operationId)).toEqual(["createKey"]);
  });

  test("cannot be written from a check or an expression that it would have to leave out", () => {
    const even = v.pipe(
      v.number(),
      v.check((value) => value % 2 === 0, "an even number"),
    );
    expect(() => jsonSchemaOf(even)).toThrow('Say in `checks` what "an even number" means in JSON Schema.');
    expect(() => jsonSchemaOf(v.pipe(v.string(), v.regex(/a/i)))).toThrow("No JSON Schema has the flags of /a/i.");
    expect(() => jsonSchemaOf(v.date())).toThrow("date");
  });
});

describe("the document as the backend serves it", () => {
  const harness = useServer("PGlite");
  const ask = (path: string, headers = {}) => client(harness.server.url, headers)(path);

  test("is the committed one, with a tag to ask again by", async () => {
    const answer = await ask("/api/openapi.json");
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual(JSON.parse(readFileSync(`${root}/openapi.json`, "utf8")));
    const again = await ask("/api/openapi.json", { "If-None-Match": answer.headers.get("ETag") });
    expect([again.status, again.text]).toEqual([304, ""]);
  });

  test("has a page that names every operation, status and schema, and runs and loads nothing", async () => {
    const { text, headers } = await ask("/api/docs");
    expect(headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'; style-src 'self';");
    for (const { operationId, path, method } of operations) {
      expect(text).toContain(`id="${operationId}"`);
      expect(text).toContain(`${method.toUpperCase()} ${path}`);
    }
    for (const name of Object.keys(document.components.schemas)) expect(text).toContain(`<h3 id="${name}">`);
    expect(text).not.toMatch(/<script|style=|<style|https?:\/\/|\son\w+=/u);
    expect((await ask("/api/docs.css")).headers.get("Content-Type")).toBe("text/css; charset=utf-8");
  });
});
