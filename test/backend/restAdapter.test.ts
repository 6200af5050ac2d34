import { expect, test } from "vitest";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import { describeOnBoth } from "./support/engines.ts";
import { sessionOf, useServer } from "./support/harness.ts";

describeOnBoth("the REST adapter", (engine) => {
  const harness = useServer(engine);
  const context = { signal: new AbortController().signal };

  async function adapter(personId = "person_ada") {
    const { url } = harness.server;
    return createRestAdapter({
      baseUrl: `${url}/api/management/v1`,
      headers: { Cookie: await sessionOf(url, personId) },
    });
  }

  test("finds every method of the contract", async () => {
    const rest = await adapter();
    const access = await rest.getAccess({}, context);
    expect(access.workspaces.map((workspace) => workspace.name)).toEqual(["Marketing", "Sales", "Support"]);
    const input = { workspaceId: "ws_marketing", name: "Production", idempotencyKey: "from-the-adapter" };
    const { key } = await rest.createKey(input, context);
    const listed = await rest.listKeys(
      { workspaceId: "ws_marketing", search: "prod", status: "active", sort: "name:asc", limit: 10 },
      context,
    );
    expect(listed).toMatchObject({ items: [key], total: 1, counts: { active: 1 } });
    expect((await rest.revokeKey({ keyId: key.id }, context)).status).toBe("revoked");
    expect((await rest.getImportQuota({}, context)).limit).toBe(2000);
    const history = await rest.getImportHistory(
      { workspaceId: "ws_marketing", timeZone: "Asia/Kathmandu", days: 30 },
      context,
    );
    expect(history.days).toHaveLength(30);

    await expect(rest.createKey(input, context)).rejects.toMatchObject({
      code: "secret_already_shown",
      existingKey: { id: key.id, status: "revoked" },
    });
    await expect(rest.createKey({ ...input, name: "Other" }, context)).rejects.toMatchObject({
      code: "idempotency_mismatch",
    });
  });

  test("carries the reason of a refusal", async () => {
    const rest = await adapter("person_ben");
    await expect(rest.revokeKey({ keyId: "key_none" }, context)).rejects.toMatchObject({
      code: "forbidden",
      message: "Only an administrator of Acme can do this.",
      requestId: expect.stringMatching(/^req_/u) as string,
    });
  });
});
