import { describe, expect, test } from "vitest";
import { client, importInto, useServer, type Client } from "./support/harness.ts";
import { document as openapi } from "./support/openapi.ts";

const megabyte = 1024 * 1024;
const batchPath = "/knowledge-bases/kb_marketing/documents/batch";

describe("limits of what is sent", () => {
  const harness = useServer("PGlite");
  const used = async () => (await (await harness.as("person_ada"))("/usage/quota")).body.used;

  /** Sends a batch, and meanwhile asks for the health of the process: how long that took is how long it was blocked. */
  async function sendWatched(open: Client, raw: string) {
    const begun = performance.now();
    const sent = open(batchPath, { raw }).then((answer) => ({ answer, ms: performance.now() - begun }));
    const health = await client(harness.server.url, {})("/healthz");
    const blocked = performance.now() - begun;
    expect(health.status).toBe(200);
    return { ...(await sent), blocked };
  }

  test.each([
    ["nested 4,000 deep with 400,000 items", `${"[".repeat(4_000)}${"1,".repeat(400_000)}1${"]".repeat(4_000)}`],
    ["nested 20,000 deep", `${"[".repeat(20_000)}1${"]".repeat(20_000)}`],
    ["nested 1,000,000 deep", `${'{"a":'.repeat(1_000_000)}1${"}".repeat(1_000_000)}`],
    ["of 1,000,000 values", `[${"1,".repeat(1_000_000)}1]`],
  ])("C2 a batch with an item %s is refused at once, and holds up nobody", async (_, item) => {
    const open = harness.withKey(await harness.secretFor());
    const { answer, ms, blocked } = await sendWatched(open, `{"documents":[{"text":"a"},${item}]}`);
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toMatch(/^The body has more than (?:32 levels of lists and objects|10000 values)\.$/u);
    // It took 9.5 s and more. The bound is wide for a busy machine.
    expect(Math.max(ms, blocked)).toBeLessThan(3_000);
    expect(await used()).toBe(0);
  });

  test("C2 brackets and commas inside a text count as text", async () => {
    const open = harness.withKey(await harness.secretFor());
    const text = `${'[{"\\'.repeat(20_000)}${",".repeat(20_000)}`;
    expect((await importInto(open, "kb_marketing", { text })).status).toBe(201);
  });

  test("C2 twenty documents with twenty tags each are within the limits", async () => {
    const open = harness.withKey(await harness.secretFor());
    const tags = Array.from({ length: 20 }, (_, index) => `tag ${String(index)}`);
    const documents = Array.from({ length: 20 }, (_, index) => ({
      text: "a",
      name: `Document ${String(index)}`,
      tags,
    }));
    const { results } = (await open(batchPath, { body: { documents } })).body;
    expect(results.filter(({ error }) => error)).toEqual([]);
  });

  test.each([
    ["a NUL", { text: "a\0" }, "text"],
    ["half a surrogate pair", { text: "a", name: "\ud800" }, "name"],
    ["a tag of blanks", { text: "a", tags: [" "] }, "tags.0"],
    ["null", null, undefined],
    ["a list in a list", [[[[]]]], undefined],
    ["a field that is nested", { text: { text: { text: "a" } } }, "text"],
  ])("C3 of three documents the second, with %s, is refused alone", async (_, wrong, field) => {
    const open = harness.withKey(await harness.secretFor());
    const answer = await open(batchPath, { body: { documents: [{ text: "one" }, wrong, { text: "three" }] } });
    expect(answer.status).toBe(200);
    const [one, two, three] = answer.body.results;
    expect([one?.status, three?.status]).toEqual(["processing", "processing"]);
    expect(two?.error).toMatchObject({ code: "validation", status: 400 });
    expect(two?.error?.field).toBe(field);
    expect(await used()).toBe(2);
  });

  test("C7 a text has 10 MB as decoded, whatever its script and however it is escaped", async () => {
    const open = harness.withKey(await harness.secretFor());
    const send = async (text: string) =>
      (await open("/knowledge-bases/kb_marketing/documents", { raw: `{"text":"${text}"}` })).status;
    // Two bytes each in UTF-8, and six where JSON escapes them.
    expect(await send("\\u0436".repeat(4.5 * megabyte))).toBe(201);
    expect(await send("ж".repeat(4.5 * megabyte))).toBe(201);
    // One byte each, and six here: nothing grows more.
    expect(await send("\\u0078".repeat(10 * megabyte))).toBe(201);
    expect(await send("\\u0078".repeat(10 * megabyte + 1))).toBe(413);
    expect(await send(`${"ж".repeat(5 * megabyte)}x`)).toBe(413);
    expect(await used()).toBe(3);
  });

  test("C7 the texts of a batch have 20 MB together; those that come after are refused alone", async () => {
    const open = harness.withKey(await harness.secretFor());
    const sizes = [10, 11, 9, 1.5, 0.5];
    const documents = sizes.map((size) => ({ text: "x".repeat(size * megabyte) }));
    const { results } = (await open(batchPath, { body: { documents } })).body;
    expect(results.map(({ error }) => error?.code ?? "accepted")).toEqual([
      "accepted",
      "too_large",
      "accepted",
      "too_large",
      "accepted",
    ]);
    expect(results[3]?.error?.detail).toBe(
      "The texts of a batch must have at most 20 MB together. Send this document again in another batch.",
    );
    expect(await used()).toBe(3);
  });

  test.each([
    ["zero-width characters", "\u200b\u200d\u2060"],
    ["a Hangul filler", "\u3164"],
    ["an empty Braille cell", "\u2800"],
    ["direction marks", "\u200e\u202e\u2066"],
    ["a soft hyphen", "\u00ad"],
    ["a tab", "Pro\tduction"],
    ["a line end", "Pro\nduction"],
    ["an escape sequence", "\u001b[31mred"],
    ["a delete character", "a\u007f"],
    ["a C1 control character", "a\u0085b"],
  ])("C12 a name of %s is refused with a sentence", async (_, name) => {
    const ask = await harness.as("person_ada");
    const answer = await ask("/api-keys", {
      body: { workspaceId: "ws_marketing", name },
      headers: { "Idempotency-Key": "invisible-1" },
    });
    expect([answer.status, answer.body.field]).toEqual([400, "name"]);
    expect(answer.body.detail).toMatch(/^`name` must have (?:no control characters|a character that can be seen)\.$/u);
    const open = harness.withKey(await harness.secretFor());
    expect((await importInto(open, "kb_marketing", { text: "a", name })).body.field).toBe("name");
    expect((await importInto(open, "kb_marketing", { text: "a", tags: [name] })).body.field).toBe("tags.0");
  });

  test("C12 a name with a key in it is refused, and not repeated", async () => {
    const ask = await harness.as("person_ada");
    const secret = await harness.secretFor();
    for (const name of [secret, `old: ${secret}!`]) {
      const answer = await ask("/api-keys", {
        body: { workspaceId: "ws_marketing", name },
        headers: { "Idempotency-Key": "with-a-key-1" },
      });
      expect([answer.status, answer.body.field]).toEqual([400, "name"]);
      expect(answer.body.detail).toBe("`name` must have no key in it.");
      expect(answer.text).not.toContain(secret);
    }
  });

  test("C12 joiners and direction marks stay where people need them", async () => {
    const ask = await harness.as("person_ada");
    for (const [index, name] of ["👩‍👩‍👧‍👦", "می‌خواهم", "\u200fעברית", "mk_live_ keys", "क्‍ष"].entries()) {
      const body = { workspaceId: "ws_marketing", name };
      const answer = await ask("/api-keys", { body, headers: { "Idempotency-Key": `joiners-${String(index)}` } });
      expect([name, answer.status, answer.body.key.name]).toEqual([name, 201, name]);
    }
  });

  test("C13 what is wrong is said in sentences for people", async () => {
    const ask = await harness.as("person_ada");
    const open = harness.withKey(await harness.secretFor());
    const create = async (body: unknown, key = "sentences-1") =>
      (await ask("/api-keys", { body, headers: { "Idempotency-Key": key } })).body.detail;
    const document = async (body: unknown) => (await importInto(open, "kb_marketing", body)).body.detail;
    const list = async (query: string) => (await ask(`/api-keys?${query}`)).body.detail;
    const name = "Production";
    const workspaceId = "ws_marketing";

    expect(await create("x")).toBe("The request must be an object.");
    expect(await create(null)).toBe("The request must be an object.");
    expect(await create({ name })).toBe("`workspaceId` is missing.");
    expect(await create({ name, workspaceId: "" })).toBe("`workspaceId` must not be empty.");
    expect(await create({ name: 5, workspaceId })).toBe("`name` must be a text.");
    expect(await create({ name: " ", workspaceId })).toBe("`name` must not be empty.");
    expect(await create({ name: "x".repeat(256), workspaceId })).toBe("`name` must have at most 255 characters.");
    expect(await create({ name, workspaceId }, "short")).toBe("`Idempotency-Key` must have at least 8 characters.");
    expect(await create({ name, workspaceId }, "with a blank")).toBe("`Idempotency-Key` must be visible ASCII.");
    expect(await document({})).toBe("The request must have exactly one of `url` and `text`.");
    expect(await document({ text: "" })).toBe("`text` must not be empty.");
    expect(await document({ url: "ftp://x" })).toBe("`url` must be an http or https address.");
    expect(await document({ text: "a", tags: "t" })).toBe("`tags` must be a list.");
    expect(await document({ text: "a", tags: Array.from({ length: 21 }, () => "t") })).toBe(
      "`tags` must have at most 20 entries.",
    );
    expect(await document({ text: "a\0" })).toBe("`text` holds characters that cannot be stored.");
    expect((await open(batchPath, { body: { documents: [] } })).body.detail).toBe("`documents` must not be empty.");
    expect(await list("limit=0")).toBe("`limit` must be at least 1.");
    expect(await list("limit=101")).toBe("`limit` must be at most 100.");
    expect(await list("limit=x")).toBe("`limit` must be a whole number.");
    expect(await list("status=open")).toBe("`status` must be one of active, expired, revoked.");
    expect(await list("sort=up")).toBe(
      "`sort` must be one of createdAt:desc, createdAt:asc, name:asc, name:desc, lastUsedAt:desc, lastUsedAt:asc, expiresAt:asc, expiresAt:desc, imports:desc, imports:asc.",
    );
  });
});

test("C7 the limits are in openapi.json", () => {
  const described = (path: string) => openapi.paths[path]?.post?.requestBody?.description;
  const base = "/api/v1/knowledge-bases/{id}/documents";
  expect(described(base)).toBe(
    `JSON in UTF-8 of at most ${String(60 * megabyte + 64 * 1024)} bytes, 32 levels of lists and objects, and 10000 values.`,
  );
  expect(described(`${base}/batch`)).toContain(`${String(120 * megabyte + 20 * 64 * 1024)} bytes`);
  expect(JSON.stringify(openapi.components.schemas.DocumentInput)).toContain(
    "At most 10485760 bytes of UTF-8 once it is decoded",
  );
});
