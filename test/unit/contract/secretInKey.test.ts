import { describe, expect, test } from "vitest";
import { callAdapter, type ApiKeysAdapter, type ApiKeysError, type CreatedKey } from "@mark-ai/api-keys/contract";
import { fixtureCreatedKey, fixtureKey, fixtureSecret } from "@mark-ai/api-keys/testing";

const input = { workspaceId: "ws_marketing", name: "Production", idempotencyKey: "0123456789" };

function create(answer: unknown) {
  const adapter: ApiKeysAdapter = {
    listKeys: () => Promise.resolve({ items: [] }),
    createKey: () => Promise.resolve(answer as CreatedKey),
  };
  return callAdapter(adapter, "createKey", input, { signal: new AbortController().signal });
}

const refusal = (answer: unknown) => create(answer).catch((error: unknown) => error as ApiKeysError);

describe("G03 an answer with the secret inside the key is refused, and the error has no secret", () => {
  const message = "createKey answered with key: found the secret in it, expected a masked preview.";

  test("as a part of its name, which is masked", async () => {
    const answer = fixtureCreatedKey({ name: `CI ${fixtureSecret} CI` });
    const { key } = fixtureCreatedKey({ name: "CI … CI", preview: "…" });
    expect(await refusal(answer)).toMatchObject({ code: "contract", message, existingKey: key });
  });

  test("as a part of its preview or of an attribute", async () => {
    const secret = "correct horse battery";
    for (const own of [{ preview: `key ${secret}` }, { attributes: { note: `key ${secret}` } }]) {
      const error = await refusal({ key: fixtureKey(own), secret });
      expect(error).toMatchObject({ code: "contract", message });
      expect((error as ApiKeysError).existingKey).toEqual(fixtureKey({ preview: "…" }));
    }
  });

  test("as a part of the creator's name: the error then has no key either", async () => {
    const answer = fixtureCreatedKey({ createdBy: { id: "usr_ada", name: `Ada ${fixtureSecret}` } });
    expect(await refusal(answer)).toMatchObject({ code: "contract", message, existingKey: undefined });
  });

  test("also if the secret has characters that JSON writes in another way", async () => {
    const secret = 'a "quoted" \\ secret';
    expect(await refusal({ key: fixtureKey({ name: `x${secret}` }), secret })).toMatchObject({ message });
  });

  test("from twelve characters on: a shorter one may be a part of an honest preview", async () => {
    const created = (secret: string) => ({ key: fixtureKey({ preview: `mk_${secret}…` }), secret });
    expect(await refusal(created("abcdefghijkl"))).toMatchObject({ message });
    expect(await create(created("abcdefghijk"))).toEqual(created("abcdefghijk"));
  });

  test("and a whole field is never honest, however short", async () => {
    const answer = { key: fixtureKey({ name: "abc" }), secret: "abc" };
    expect(await refusal(answer)).toMatchObject({ message, existingKey: { ...answer.key, name: "…", preview: "…" } });
  });

  test("and the error about a secret that is too long names its length", async () => {
    expect(await refusal({ ...fixtureCreatedKey(), secret: "s".repeat(4097) })).toMatchObject({
      message: "createKey answered with secret: found a string of 4097 characters, expected at most 4096 characters.",
    });
  });
});
