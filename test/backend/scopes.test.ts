import { expect, test } from "vitest";
import { describeOnBoth } from "./support/engines.ts";
import { createKey, importInto, useServer } from "./support/harness.ts";

describeOnBoth("G21 permissions", (engine) => {
  const harness = useServer(engine);
  const imports = ["documents:write"];
  const reads = ["knowledge-bases:read"];

  const openWith = async (scopes?: readonly string[]) => {
    const created = await createKey(await harness.as("person_ada"), scopes === undefined ? {} : { scopes });
    expect(created.status).toBe(201);
    return harness.withKey(created.body.secret);
  };

  test("imports need documents:write, and a key without it is told so", async () => {
    const open = await openWith(reads);
    const batch = await open("/knowledge-bases/kb_marketing/documents/batch", {
      body: { documents: [{ text: "Hi." }] },
    });
    for (const refused of [await importInto(open), batch]) {
      expect(refused.status).toBe(403);
      expect(refused.body).toMatchObject({ code: "insufficient_scope" });
      expect(refused.body.detail).toContain("cannot import documents");
      expect(refused.body.detail).toContain("documents:write");
    }
    expect((await open("/knowledge-bases")).status).toBe(200);
    const ask = await harness.as("person_ada");
    expect((await ask("/usage/quota")).body.used).toBe(0);
  });

  test("reading needs knowledge-bases:read, the progress of a document too", async () => {
    const open = await openWith(imports);
    const accepted = await importInto(open);
    expect(accepted.status).toBe(201);
    for (const path of ["/knowledge-bases", "/knowledge-bases/kb_marketing/documents/doc_x"]) {
      expect([(await open(path)).status, (await open(path)).body.code]).toEqual([403, "insufficient_scope"]);
    }
  });

  test("a key that was made before there were permissions may do everything, and says so", async () => {
    const open = await openWith();
    expect([(await open("/knowledge-bases")).status, (await importInto(open)).status]).toEqual([200, 201]);
    const ask = await harness.as("person_ada");
    expect([...((await ask("/api-keys")).body.items[0].scopes ?? [])].sort()).toEqual([...imports, ...reads].sort());
  });

  test("what a key may do never changes, whatever the application tries", async () => {
    await openWith(imports);
    const change = harness.server.db.query("update api_keys set scopes = null");
    await expect(change).rejects.toThrow("the permissions of a key never change");
  });

  test("unknown permissions and none at all are refused with their field", async () => {
    const ask = await harness.as("person_ada");
    for (const scopes of [["documents:delete"], [], ["documents:write", "nonsense"]]) {
      const refused = await createKey(ask, { scopes });
      expect([refused.status, refused.body.field]).toEqual([400, "scopes"]);
    }
    expect((await ask("/api-keys")).body.items).toEqual([]);
  });

  test("each company has its own: one without permissions is offered none", async () => {
    const ada = await harness.as("person_ada");
    expect((await ada("/scopes?workspaceId=ws_marketing")).text).toContain("Import only");
    expect((await ada("/scopes?workspaceId=ws_globex")).status).toBe(404);
    const grace = await harness.as("person_grace");
    expect(JSON.parse((await grace("/scopes?workspaceId=ws_globex")).text)).toEqual({ presets: [], groups: [] });
  });
});
