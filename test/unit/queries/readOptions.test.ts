import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiKeysError, type ApiKeysErrorCode } from "@mark-ai/api-keys/contract";
import { latestErrorOf, readOptions } from "../../../src/data/queries/readOptions.ts";
import { clock } from "../create/fakes.ts";

const error = (code: ApiKeysErrorCode, retryAfter?: number) => new ApiKeysError(code, { retryAfter });
const queryKey = ["keys"];

beforeEach(() => {
  vi.useFakeTimers({ now: clock });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a read of the page", () => {
  it("does not follow what a host's client has as its defaults", () => {
    expect(readOptions(new QueryClient(), queryKey)).toMatchObject({
      queryKey,
      networkMode: "always",
      staleTime: 10_000,
      gcTime: Infinity,
      refetchOnReconnect: true,
      refetchOnWindowFocus: true,
      refetchOnMount: true,
      throwOnError: false,
    });
  });

  it.each<[number, unknown, boolean]>([
    [0, error("unavailable"), true],
    [1, error("unavailable"), true],
    [2, error("unavailable"), false],
    [0, error("forbidden"), false],
    [0, error("offline"), false],
    [0, error("rate_limited", 5), true],
    [0, error("rate_limited", 6), false],
    [0, new TypeError("x"), false],
  ])("after %i failures and %s is tried again at once: %s", (failures, thrown, expected) => {
    expect(readOptions(new QueryClient(), queryKey).retry(failures, thrown)).toBe(expected);
  });

  it("waits a little, then longer, or as long as the backend asks", () => {
    const { retryDelay } = readOptions(new QueryClient(), queryKey);
    expect([0, 1].map((failures) => retryDelay(failures, error("unavailable")))).toEqual([400, 800]);
    expect(retryDelay(1, error("rate_limited", 3))).toBe(3_000);
    expect(retryDelay(1, error("rate_limited", 0))).toBe(0);
  });

  it("is refreshed as often as it is asked for, or not at all", () => {
    const query = { state: { dataUpdateCount: 1, errorUpdateCount: 0, error: null } };
    expect(readOptions(new QueryClient(), queryKey, 60_000).refetchInterval(query)).toBe(60_000);
    expect(readOptions(new QueryClient(), queryKey).refetchInterval(query)).toBe(false);
  });

  it("is not sent again by a part that appears because of its failure, until ten seconds later", async () => {
    const client = new QueryClient();
    const thrown = error("unavailable");
    expect(readOptions(client, queryKey).retryOnMount).toBe(true);
    expect(latestErrorOf(client, queryKey)).toBeUndefined();
    const query = client
      .getQueryCache()
      .build(client, { queryKey, queryFn: () => Promise.reject(thrown), retry: false });
    await query.fetch().catch(() => undefined);
    expect(readOptions(client, queryKey).retryOnMount).toBe(false);
    expect(latestErrorOf(client, queryKey)).toBe(thrown);
    expect(latestErrorOf(client, [])).toBeUndefined();
    vi.advanceTimersByTime(10_000);
    expect(readOptions(client, queryKey).retryOnMount).toBe(false);
    vi.advanceTimersByTime(1);
    expect(readOptions(client, queryKey).retryOnMount).toBe(true);
  });
});
