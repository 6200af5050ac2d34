import type { UseQueryResult } from "@tanstack/react-query";
import { describe, expect, it, vi } from "vitest";
import { ApiKeysError, type ApiKeysErrorCode } from "@mark-ai/api-keys/contract";
import { canRetryHelp } from "../../../src/data/failures/canRetryHelp.ts";
import { absentState, behindAccess, queryStateOf, type QueryState } from "../../../src/data/queries/queryState.ts";
import { errorCodes } from "@mark-ai/api-keys/contract";

const refetch = vi.fn(() => Promise.resolve());

/** A query as React Query returns it. */
function query(own: Partial<Record<keyof UseQueryResult, unknown>> = {}): UseQueryResult<string, unknown> {
  const usual = { data: undefined, error: null, isLoading: false, isFetching: false, isPlaceholderData: false };
  return { ...usual, dataUpdatedAt: 0, refetch, ...own } as unknown as UseQueryResult<string, unknown>;
}
const on = { supported: true, enabled: true };
const failure = (code: ApiKeysErrorCode = "unavailable") => new ApiKeysError(code);

describe("what the page knows of a part of its data", () => {
  it("is that it loads, or waits, or that the adapter lacks it", () => {
    expect(queryStateOf(query({ isLoading: true, isFetching: true }), on)).toEqual({
      ...{ status: "loading", data: undefined, error: undefined, stale: false, isFetching: true },
      ...{ isPlaceholder: false, updatedAt: undefined, retry: expect.any(Function) as unknown },
    });
    expect(queryStateOf(query(), { supported: true, enabled: false }).status).toBe("idle");
    expect(queryStateOf(query({ data: "a" }), { supported: false, enabled: true }).status).toBe("unsupported");
  });

  it("is its data, and when that was read", () => {
    const state = queryStateOf(query({ data: "a", dataUpdatedAt: 7, isPlaceholderData: true }), on);
    expect(state).toMatchObject({ status: "ready", data: "a", stale: false, updatedAt: 7, isPlaceholder: true });
  });

  it("is stale data after a failure", () => {
    const error = failure();
    expect(queryStateOf(query({ data: "a", error }), on)).toMatchObject({
      status: "ready",
      data: "a",
      error,
      stale: true,
    });
  });

  it.each(["unauthenticated", "forbidden", "feature_disabled"] as const)(
    "is no data any more after %s: the person may no longer see it",
    (code) => {
      const state = queryStateOf(query({ data: "a", error: failure(code) }), on);
      expect(state).toMatchObject({ status: "failed", data: undefined, stale: false });
    },
  );

  it("stays failed while it is asked for again, and only then remembers the failure before", () => {
    const latestError = failure();
    const again = query({ isLoading: true, isFetching: true });
    expect(queryStateOf(again, { ...on, latestError })).toMatchObject({ status: "failed", error: latestError });
    const answered = queryStateOf(query({ data: "a" }), { ...on, latestError });
    expect([answered.status, answered.error]).toEqual(["ready", undefined]);
  });

  it("has an ApiKeysError for whatever was thrown", () => {
    expect(queryStateOf(query({ error: new TypeError("x") }), on).error?.code).toBe("unknown");
  });

  it("is asked for again by its retry, which resolves with nothing", async () => {
    await expect(queryStateOf(query(), on).retry()).resolves.toBeUndefined();
    expect(refetch).toHaveBeenCalledTimes(1);
  });
});

describe("what nobody asks for", () => {
  it("is idle, or unsupported, and a retry does nothing", async () => {
    const none = { data: undefined, error: undefined, stale: false, isFetching: false, isPlaceholder: false };
    expect(absentState(true)).toMatchObject({ status: "idle", ...none, updatedAt: undefined });
    expect(absentState(false)).toMatchObject({ status: "unsupported", ...none, updatedAt: undefined });
    await expect(absentState(true).retry()).resolves.toBeUndefined();
  });
});

describe("what waits for access", () => {
  const error = failure("forbidden");
  const retry = () => Promise.resolve();
  const access = { ...absentState(true), status: "failed", error, isFetching: true, retry } as QueryState<never>;

  it("fails with it, and its retry asks for access again", () => {
    expect(behindAccess(access, absentState(true))).toEqual({ ...access, data: undefined });
    expect(behindAccess(access, absentState(true)).retry).toBe(retry);
  });

  it("goes on by itself where it waits no longer, or access has not failed", () => {
    const ready = queryStateOf(query({ data: "a" }), on);
    expect(behindAccess(access, ready)).toBe(ready);
    const idle = absentState(true);
    expect(behindAccess({ ...access, status: "loading" }, idle)).toBe(idle);
  });
});

it("asking again helps after all failures but those that stay the same", () => {
  expect(errorCodes.filter((code) => !canRetryHelp(failure(code)))).toEqual([
    "feature_disabled",
    "forbidden",
    "not_found",
  ]);
});
