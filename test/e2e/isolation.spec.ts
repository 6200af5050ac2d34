import { expect, test } from "./support/test.ts";

test("S25 with the key of one workspace, a knowledge base of another answers 404", async ({ keys, api }) => {
  await keys.open();
  const marketing = api(await keys.create({ name: "Marketing bot", workspace: "Marketing" }));
  const sales = api(await keys.create({ name: "Sales bot", workspace: "Sales" }));
  const [own] = await marketing.knowledgeBases();
  const [foreign] = await sales.knowledgeBases();
  if (!own || !foreign) throw new Error("A workspace has no knowledge base.");
  expect((await marketing.knowledgeBases()).map(({ id }) => id)).not.toContain(foreign.id);

  expect((await marketing.importText(foreign.id)).status).toBe(404);
  expect((await marketing.importBatch(foreign.id, [{ text: "no" }])).status).toBe(404);
  const { status, body } = await sales.importText(foreign.id);
  expect(status).toBe(201);
  const document = (body as { id: string }).id;
  expect((await sales.call(`/knowledge-bases/${foreign.id}/documents/${document}`)).status).toBe(200);
  expect((await marketing.call(`/knowledge-bases/${foreign.id}/documents/${document}`)).status).toBe(404);
  expect((await marketing.call(`/knowledge-bases/${own.id}/documents/${document}`)).status).toBe(404);
});
