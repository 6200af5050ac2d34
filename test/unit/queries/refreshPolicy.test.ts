import { describe, expect, it } from "vitest";
import { ApiKeysError, type ApiKeysErrorCode } from "@mark-ai/api-keys/contract";
import { failuresOf, refreshInterval, type ReadQuery } from "../../../src/data/queries/refreshPolicy.ts";

/** A query as React Query keeps it, and what happens to it. */
function aQuery() {
  const query = { state: { dataUpdateCount: 0, errorUpdateCount: 0, error: null as unknown } };
  const change = (state: Partial<ReadQuery["state"]>) => {
    query.state = { ...query.state, ...state };
    // React Query asks for the interval after each change.
    return refreshInterval(query, 60_000);
  };
  return {
    query,
    fail: (error: unknown) => change({ errorUpdateCount: query.state.errorUpdateCount + 1, error }),
    send: () => change(query.state.dataUpdateCount === 0 ? { error: null } : {}),
    answer: () => change({ dataUpdateCount: query.state.dataUpdateCount + 1, error: null }),
    reset: () => change({ dataUpdateCount: 0, errorUpdateCount: 0, error: null }),
  };
}
const error = (code: ApiKeysErrorCode, retryAfter?: number) => new ApiKeysError(code, { retryAfter });

describe("A35: the refresh policy", () => {
  it("asks soon after a failure, then ever later, and stops after 12 attempts", () => {
    const { fail, send } = aQuery();
    const waits = Array.from({ length: 13 }, () => {
      send();
      return fail(error("unavailable"));
    });
    expect(waits.slice(0, 8)).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000]);
    expect(waits.slice(8)).toEqual([300_000, 300_000, 300_000, 300_000, false]);
  });

  it("starts over after an answer, and after a reset", () => {
    const { fail, answer, send, reset } = aQuery();
    fail(error("network"));
    expect(fail(error("network"))).toBe(10_000);
    expect(answer()).toBe(60_000);
    expect(fail(error("network"))).toBe(5_000);
    expect(send()).toBe(5_000);
    expect(fail(error("network"))).toBe(10_000);
    expect(reset()).toBe(60_000);
    expect(fail(error("network"))).toBe(5_000);
  });

  it("A40 never asks before the time that the backend asked for", () => {
    const { fail } = aQuery();
    expect(fail(error("unavailable", 3_600))).toBe(3_600_000);
    expect(fail(error("rate_limited", 2))).toBe(10_000);
    expect(fail(error("rate_limited", 1e12))).toBe(86_400_000);
  });

  it.each([
    ["unauthenticated", false],
    ["forbidden", false],
    ["not_found", false],
    ["contract", false],
    ["not_from_api", 5_000],
    ["timeout", 5_000],
    ["offline", 5_000],
  ] as const)("asks again only where that may help: %s", (code, wait) => {
    expect(aQuery().fail(error(code))).toBe(wait);
  });

  it("remembers why the latest request failed while it is sent again", () => {
    const { query, fail, send, answer } = aQuery();
    const thrown = error("unavailable");
    fail(thrown);
    send();
    expect(failuresOf(query)).toEqual({ count: 1, latest: thrown });
    answer();
    expect(failuresOf(query)).toEqual({ count: 0, latest: undefined });
  });
});
