import { describe, expect, it } from "vitest";
import { ApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import type { KeyList } from "../../../src/contract/types.ts";
import { cacheKeys } from "../../../src/data/cache/cacheKeys.ts";
import { beginOperation } from "../../../src/data/context/tenant.ts";
import { updateKey } from "../../../src/data/update/updateKey.ts";
import { aTenant, apiKey } from "../create/fakes.ts";

const renamed = apiKey({ name: "Renamed" });

async function update(answer: NonNullable<ApiKeysAdapter["updateKey"]>) {
  const page = aTenant({ listKeys: () => Promise.resolve({ items: [] }), updateKey: answer });
  const queryKey = cacheKeys.list(page.scope, { limit: 25 });
  page.client.setQueryData(queryKey, { items: [apiKey()] });
  const result = await updateKey(beginOperation(page.tenant), { keyId: "key_1", name: "Renamed" });
  return { ...page, result, items: page.client.getQueryData<KeyList>(queryKey)?.items };
}

describe("a key that a person renames", () => {
  it("is asked for as it was changed, and is in the lists as the backend answers it", async () => {
    const inputs: unknown[] = [];
    const { result, items, events } = await update((input) => {
      inputs.push(input);
      return Promise.resolve(renamed);
    });
    expect(inputs).toEqual([{ keyId: "key_1", name: "Renamed" }]);
    expect(result).toEqual({ ok: true, key: renamed });
    expect(items).toEqual([renamed]);
    expect(events).toEqual([{ type: "key-updated", key: renamed }]);
  });

  it("stays as it was after a failure, which the host hears of", async () => {
    const error = new ApiKeysError("forbidden");
    const { result, items, events } = await update(() => Promise.reject(error));
    expect(result).toEqual({ ok: false, error });
    expect(items).toEqual([apiKey()]);
    expect(events).toEqual([{ type: "error", source: "update", error }]);
  });

  it("asks the person for a proof of their identity where the backend wants one", async () => {
    const { result } = await update(() => Promise.reject(new ApiKeysError("step_up_required")));
    expect(result).toMatchObject({ ok: false, error: { code: "step_up_required", failure: "unsupported" } });
  });
});
