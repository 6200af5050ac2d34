import { connect } from "node:net";
import { expect, test } from "vitest";
import { describeOnBoth } from "./support/engines.ts";
import { client, createKey, importInto, useServer } from "./support/harness.ts";

describeOnBoth("bad input", (engine) => {
  const harness = useServer(engine);

  test.each([
    ["no body", "", 400],
    ["half a body", '{"workspaceId":', 400],
    ["no object", "[]", 400],
    ["null", "null", 400],
    ["a text", '"x"', 400],
    ["no name", '{"workspaceId":"ws_marketing"}', 400],
    ["a blank name", '{"workspaceId":"ws_marketing","name":"  \\t"}', 400],
    ["a long name", `{"workspaceId":"ws_marketing","name":"${"x".repeat(256)}"}`, 400],
    ["a name that is a number", '{"workspaceId":"ws_marketing","name":5}', 400],
    ["a NUL in the name", '{"workspaceId":"ws_marketing","name":"a\\u0000b"}', 400],
    ["half a surrogate pair", '{"workspaceId":"ws_marketing","name":"a\\ud800"}', 400],
    ["an empty workspace", '{"workspaceId":"","name":"x"}', 400],
    ["a NUL in the workspace", '{"workspaceId":"\\u0000","name":"x"}', 400],
    ["64 kB and more", `{"workspaceId":"ws_marketing","name":"x","more":"${"x".repeat(70_000)}"}`, 413],
  ])("create with %s answers a problem and creates nothing", async (_, raw, status) => {
    const ask = await harness.as("person_ada");
    const answer = await ask("/api-keys", { raw, headers: { "Idempotency-Key": "bad-input-1" } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    expect(answer.body).toMatchObject({ code: status === 413 ? "too_large" : "validation", status });
    expect(answer.body.requestId).toBe(answer.headers.get("X-Request-Id"));
    expect((await ask("/api-keys")).body.items).toHaveLength(0);
  });

  test("bytes that are no UTF-8 are refused", async () => {
    const ask = await harness.as("person_ada");
    const { url } = harness.server;
    const secret = await harness.secretFor();
    const response = await fetch(`${url}/api/v1/knowledge-bases/kb_marketing/documents`, {
      method: "POST",
      headers: { "X-API-Key": secret, "Content-Type": "application/json" },
      // Valid JSON, were the byte taken for a character: the document would be kept with another text than was sent.
      body: Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xff]), Buffer.from('"}')]),
    });
    expect(response.status).toBe(400);
    expect((await ask("/usage/quota")).body.used).toBe(0);
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
    "",
  ])("the content type %j answers 415", async (type) => {
    const ask = await harness.as("person_ada");
    const answer = await ask("/api-keys", {
      raw: "{}",
      headers: { "Content-Type": type, "Idempotency-Key": "bad-type-1" },
    });
    expect(answer.status).toBe(415);
    expect(answer.body.code).toBe("validation");
  });

  test.each([[undefined], ["short"], ["x".repeat(129)], ["with space"], ["tab\there-it-is"]])(
    "the Idempotency-Key %j is refused",
    async (key) => {
      const ask = await harness.as("person_ada");
      const answer = await ask("/api-keys", {
        body: { workspaceId: "ws_marketing", name: "x" },
        headers: key === undefined ? {} : { "Idempotency-Key": key },
      });
      expect(answer.status).toBe(400);
      expect(answer.body.field).toBe("Idempotency-Key");
    },
  );

  test("a name may be anything else that people write", async () => {
    const ask = await harness.as("person_ada");
    const names = [
      "<script>alert(1)</script>",
      "🔑".repeat(127),
      "مفتاح الإنتاج",
      "é́́́",
      "'; drop table api_keys; --",
      "x".repeat(255),
      "\\u0000",
      "${name}",
    ];
    for (const name of names) {
      const created = await createKey(ask, { name });
      expect([name, created.status, created.status === 201 && created.body.key.name]).toEqual([name, 201, name]);
    }
    const listed = (await ask("/api-keys")).body.items.map((key: { name: string }) => key.name);
    expect(listed.sort()).toEqual(names.sort());
    // A cursor has room for every name.
    const page = (await ask("/api-keys?sort=name:desc&limit=1")).body;
    expect((await ask(`/api-keys?sort=name:desc&limit=7&cursor=${String(page.nextCursor)}`)).body.items).toHaveLength(
      7,
    );
  });

  test.each([
    "limit=0", "limit=101", "limit=x", "limit=-1", "limit=1e1", "limit=99999999999999999999", "status=open", "sort=name", "sort=hash:asc",
    "workspaceId=", "cursor=", "search=%00", `search=${"x".repeat(256)}`,
  ])("the list with %s answers 400 with the field", async (query) => {
    const answer = await (await harness.as("person_ada"))(`/api-keys?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: "validation", field: query.split("=")[0] });
  }); // prettier-ignore

  test("ids in paths may be anything, and find nothing", async () => {
    const ask = await harness.as("person_ada");
    for (const id of ["key_none", "'--", "%25", "..%2f..", "x".repeat(3000), "%F0%9F%94%91"]) {
      expect([id, (await ask(`/api-keys/${id}/revoke`, { body: {} })).status]).toEqual([id, 404]);
    }
    for (const id of ["%00", "a%00b"]) expect((await ask(`/api-keys/${id}/revoke`, { body: {} })).status).toBe(400);
    expect((await ask("/api-keys/%E0%A4%A/revoke", { body: {} })).status).toBeLessThan(500);
  });

  test.each([
    [{}, undefined],
    [{ text: "a", url: "https://a.example" }, undefined],
    [{ text: "" }, "text"],
    [{ text: "a\0" }, "text"],
    [{ url: "ftp://a.example" }, "url"],
    [{ url: "javascript:alert(1)" }, "url"],
    [{ url: "not an address" }, "url"],
    [{ text: "a", name: "x".repeat(256) }, "name"],
    [{ text: "a", name: " " }, "name"],
    [{ text: "a", tags: Array.from({ length: 21 }, () => "t") }, "tags"],
    [{ text: "a", tags: [1] }, "tags.0"],
    [{ text: "a", tags: "t" }, "tags"],
    [{ text: 5 }, "text"],
  ])("the document %j is refused and not counted", async (document, field) => {
    const ask = await harness.as("person_ada");
    const answer = await importInto(harness.withKey(await harness.secretFor()), "kb_marketing", document);
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe("validation");
    expect(answer.body.field).toBe(field);
    expect((await ask("/usage/quota")).body.used).toBe(0);
  });

  test.each([
    { documents: [] },
    { documents: Array.from({ length: 21 }, () => ({ text: "a" })) },
    { documents: {} },
    {},
  ])("a batch that is none is refused whole", async (body) => {
    const open = harness.withKey(await harness.secretFor());
    expect((await open("/knowledge-bases/kb_marketing/documents/batch", { body })).status).toBe(400);
  });

  test("who has no valid key learns nothing, whatever else is wrong", async () => {
    const valid = await harness.secretFor();
    const typo = valid.slice(0, -1) + (valid.endsWith("a") ? "b" : "a");
    const wrong = ["", "x", "mk_live_", typo, valid.slice(0, -1), `${valid}x`, `mk_test_${valid.slice(8)}`, "é"];
    const bodies = new Set<string>();
    for (const secret of wrong) {
      const ask = client(`${harness.server.url}/api/v1`, secret === "" ? {} : { "X-API-Key": encodeURI(secret) });
      for (const path of ["/knowledge-bases", "/knowledge-bases/kb_none/documents/doc_none"]) {
        const answer = await ask(path);
        expect(answer.status).toBe(401);
        bodies.add(JSON.stringify({ ...answer.body, requestId: "" }));
      }
      expect((await ask("/knowledge-bases/kb_marketing/documents", { raw: "{" })).status).toBe(401);
    }
    expect(bodies.size).toBe(1);
  });

  test("what is sent is never said again", async () => {
    const secret = await harness.secretFor();
    const open = harness.withKey(secret);
    const ask = await harness.as("person_ada");
    const answers = [
      await importInto(open, "kb_marketing", { text: 5, url: secret, name: secret }),
      await importInto(open, secret),
      await open(`/knowledge-bases/kb_marketing/documents/${secret}`),
      await ask(`/api-keys?sort=${secret}`),
      await ask(`/api-keys?cursor=${secret}`),
      await ask(`/usage/history?workspaceId=ws_marketing&timeZone=${secret}`),
      await ask("/api-keys", { raw: `{"name":"${secret}"`, headers: { "Idempotency-Key": secret } }),
      await ask("/api-keys", {
        body: { workspaceId: { [secret]: 1 }, name: secret },
        headers: { "Idempotency-Key": secret },
      }),
      await ask("/api-keys/revoke", { body: { keyIds: ["key_none", secret] } }),
      await ask(`/api-keys/${secret}/revoke`, { body: {} }),
      await ask(`/api-keys/${secret}`, { method: "PATCH", body: { name: "Renamed" } }),
      await ask(`/api-keys/${secret}/events`),
      await createKey(ask, { replaces: secret }),
      await createKey(ask, { scopes: [secret] }),
      await createKey(ask, { description: secret }),
      await createKey(ask, { attributes: { [secret]: secret } }),
      await client(harness.server.url, {})(`/api/${secret}`),
    ];
    for (const answer of answers) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.text + JSON.stringify([...answer.headers])).not.toContain(secret);
    }
  });

  test("unknown routes answer a problem", async () => {
    const ask = client(harness.server.url, {});
    for (const path of ["/api/none", "/api/management/v2/access", "/api", "/api/v1/knowledge-bases/kb_marketing"]) {
      const answer = await ask(path);
      expect([path, answer.status, answer.headers.get("Content-Type")]).toEqual([
        path,
        404,
        "application/problem+json",
      ]);
    }
  });

  test("every answer has a request id of ours and the security headers", async () => {
    const ask = client(harness.server.url, { "X-Request-Id": "theirs" });
    for (const path of ["/healthz", "/readyz", "/api/none", "/api/session", "/api/management/v1/access"]) {
      const { headers } = await ask(path);
      expect(headers.get("X-Request-Id")).toMatch(/^req_[\w-]{12}$/u);
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    }
  });

  test("requests that break off or are none leave the server standing", async () => {
    const { port } = new URL(harness.server.url);
    const send = (text: string) =>
      new Promise<string>((resolve) => {
        let answer = "";
        const socket = connect(Number(port), "127.0.0.1", () => {
          socket.write(text);
          if (text.includes("BREAK OFF")) socket.destroy();
        });
        socket.on("data", (data) => (answer += data.toString()));
        socket.on("close", () => {
          resolve(answer);
        });
        socket.on("error", () => undefined);
        socket.setTimeout(20_000, () => socket.destroy());
      });
    const secret = await harness.secretFor();
    const head = `POST /api/v1/knowledge-bases/kb_marketing/documents HTTP/1.1\r\nHost: x\r\nX-API-Key: ${secret}\r\nContent-Type: application/json\r\n`;
    await send(`${head}Content-Length: 1000\r\n\r\n{"text":"BREAK OFF`);
    expect(await send("nonsense\r\n\r\n")).toMatch(/^HTTP\/1.1 400/u);
    expect(await send(`${head}Content-Length: 3\r\nConnection: close\r\n\r\n{"t`)).toMatch(/^HTTP\/1.1 400/u);
    expect(await send("GET //evil.example/%2e%2e HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).toMatch(
      /^HTTP\/1.1 4/u,
    );
    expect((await client(harness.server.url, {})("/healthz")).status).toBe(200);
    expect((await (await harness.as("person_ada"))("/usage/quota")).body.used).toBe(0);
  });
});
