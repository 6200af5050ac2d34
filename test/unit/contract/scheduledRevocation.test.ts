import { describe, expect, test } from "vitest";
import { callAdapter, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import { fixtureKey } from "@mark-ai/api-keys/testing";

const revokesAt = "2026-11-17T10:30:00Z";

function revoke(at: string | null | undefined, answer: unknown) {
  const method = () => Promise.resolve(answer) as Promise<never>;
  const adapter: ApiKeysAdapter = { listKeys: method, revokeKey: method };
  const input = { keyId: "key_production", ...(at !== undefined && { at }) };
  return callAdapter(adapter, "revokeKey", input, { signal: new AbortController().signal });
}

const refusal = (found: string) =>
  expect.objectContaining({ code: "contract", message: `revokeKey answered with ${found}.` }) as Error;

describe("G28 what a backend answers when a revocation is scheduled", () => {
  test("is believed if it says when", async () => {
    expect(await revoke(revokesAt, fixtureKey({ revokesAt }))).toEqual(fixtureKey({ revokesAt }));
  });

  test("is not believed if it says nothing of the time: the key would work on", async () => {
    await expect(revoke(revokesAt, fixtureKey())).rejects.toEqual(
      refusal("revokesAt: found nothing, expected an instant"),
    );
  });

  test("is believed of a schedule that is taken back if the time is gone, and not otherwise", async () => {
    expect(await revoke(null, fixtureKey())).toEqual(fixtureKey());
    await expect(revoke(null, fixtureKey({ revokesAt }))).rejects.toEqual(
      refusal(`revokesAt: found "${revokesAt}", expected nothing`),
    );
  });

  test("may be that the key has stopped already", async () => {
    for (const status of ["revoked", "expired"] as const) {
      expect(await revoke(revokesAt, fixtureKey({ status }))).toEqual(fixtureKey({ status }));
      expect(await revoke(null, fixtureKey({ status }))).toEqual(fixtureKey({ status }));
    }
  });

  test("quotes at most 24 characters of an unknown status", async () => {
    const status = "s".repeat(30);
    await expect(revoke(undefined, fixtureKey({ status: status as "active" }))).rejects.toEqual(
      refusal(`status: found "${"s".repeat(24)}", expected "revoked"`),
    );
  });
});
