import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { runBackend, startBackend } from "./support/backendProcess.ts";
import { makeAuthority, makeServerCertificate } from "./support/certificates.ts";
import { createKey, signIn } from "./support/harness.ts";

/** A server that takes everybody over TLS, nobody without, and `certified` only with a certificate. */
const rules = `
  hostssl all certified 127.0.0.1/32 trust clientcert=verify-ca
  hostssl all all       127.0.0.1/32 trust
`;

describe.skipIf(inject("postgresUrl") === "")("C11 a server that wants TLS", () => {
  let folder = "";
  let ca = "";
  let postgres: TestPostgres | undefined;

  beforeAll(async () => {
    folder = mkdtempSync("/tmp/mak-tls-");
    ca = makeAuthority(folder);
    makeServerCertificate(folder);
    writeFileSync(join(folder, "pg_hba.conf"), rules);
    giveToServer();
    postgres = await startPostgres({
      ssl: "on",
      ssl_cert_file: join(folder, "server.pem"),
      ssl_key_file: join(folder, "server.key"),
      ssl_ca_file: ca,
      hba_file: join(folder, "pg_hba.conf"),
    });
  });
  afterAll(async () => {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** It takes no key that others may read. */
  function giveToServer(): void {
    chmodSync(folder, 0o700);
    if (process.getuid?.() === 0) execFileSync("chown", ["-R", "postgres", folder]);
  }

  const address = (search: string, { user = "postgres", host = "localhost" } = {}) =>
    `postgres://${user}:hunter2@${host}:${String(postgres?.port)}/postgres${search}`;

  async function refusal(DATABASE_URL: string, env: Record<string, string> = {}): Promise<string> {
    const { code, output } = await runBackend({ DATABASE_URL, DATA_DIR: folder, ...env });
    expect(code).toBe(1);
    const server = `The PostgreSQL server of DATABASE_URL (${new URL(DATABASE_URL).host}) `;
    expect(output.startsWith(server) && output.endsWith(".\n")).toBe(true);
    return output.slice(server.length, -1);
  }

  test.each(["", "?sslmode=disable"])("is not asked for it with %j: it says what to set", async (search) => {
    expect(await refusal(address(search))).toBe(
      "takes this user only over TLS, or not at all: set sslmode=verify-full in it (…/database?sslmode=verify-full), or " +
        "check the server's pg_hba.conf.",
    );
  });

  test.each(["verify-full", "require"])(
    "its certificate is not trusted with sslmode=%s: it says how to trust it, and nothing but that",
    async (mode) => {
      expect(await refusal(address(`?sslmode=${mode}`))).toBe(
        "has a certificate that is not trusted here (SELF_SIGNED_CERT_IN_CHAIN): name its authority with " +
          "sslrootcert=/path/to/ca.pem in it or with NODE_EXTRA_CA_CERTS=/path/to/ca.pem, or, where nobody can come " +
          "between, use sslmode=no-verify.",
      );
    },
  );

  test.each([
    ["with the authority in the address", () => address(`?sslmode=verify-full&sslrootcert=${ca}`), false],
    ["with the authority in the environment", () => address("?sslmode=verify-full"), true],
    ["with the mode that most hosters write", () => address("?sslmode=require"), true],
    ["without a look at the certificate", () => address("?sslmode=no-verify"), false],
    ["as libpq means `require`", () => address("?sslmode=require&uselibpqcompat=true"), false],
  ])("it starts and serves %s, and prints no warning", async (_, url, inEnvironment) => {
    const env: Record<string, string> = inEnvironment ? { NODE_EXTRA_CA_CERTS: ca } : {};
    const backend = await startBackend({ DATABASE_URL: url(), DATA_DIR: folder, ...env });
    expect((await createKey(await signIn(backend.url, "person_ada"))).status).toBe(201);
    expect(await backend.end("SIGTERM")).toBe(0);
    expect(backend.output()).not.toMatch(/warning/iu);
  });

  test("a certificate for another name is no question of trust", async () => {
    const url = address("?sslmode=verify-full", { host: "127.0.0.1" });
    expect(await refusal(url, { NODE_EXTRA_CA_CERTS: ca })).toBe(
      "has a certificate for another name: use the name in DATABASE_URL for which it was made.",
    );
  });

  test("a certificate of the client's is missing, or its key belongs to another", async () => {
    const search = `?sslmode=verify-full&sslrootcert=${ca}`;
    expect(await refusal(address(search, { user: "certified" }))).toBe(
      "wants a certificate from its clients: add sslcert=/path/to/client.pem&sslkey=/path/to/client.key to it.",
    );
    const pair = `&sslcert=${ca}&sslkey=${join(folder, "server.key")}`;
    expect(await refusal(address(search + pair))).toBe(
      "cannot be reached over TLS (ERR_OSSL_X509_KEY_VALUES_MISMATCH): check the certificates and the key that " +
        "DATABASE_URL names.",
    );
  });

  test("a file that the address names and that is not there", async () => {
    const DATABASE_URL = address("?sslmode=verify-full&sslrootcert=/nowhere/ca.pem");
    expect(await runBackend({ DATABASE_URL, DATA_DIR: folder })).toEqual({
      code: 1,
      output: "The file /nowhere/ca.pem, which DATABASE_URL names, cannot be read.\n",
    });
  });

  test("a certificate that has expired is no question of trust either", async () => {
    await postgres?.crash();
    makeServerCertificate(folder, -1);
    giveToServer();
    await postgres?.resume();
    expect(await refusal(address("?sslmode=verify-full"), { NODE_EXTRA_CA_CERTS: ca })).toBe(
      "has a certificate that is not valid today (CERT_HAS_EXPIRED): renew it, or set this machine's clock.",
    );
  });
});
