import { describe, expect, it } from "vitest";
import { fixtureAccess } from "@mark-ai/api-keys/testing";
import { accessViewOf } from "../../../src/data/queries/accessView.ts";
import { defaultKeysView, inputOf, type KeysView, type ViewBounds } from "../../../src/data/queries/keysView.ts";

const usual = { limit: 25, sort: "createdAt:desc" };

describe("what a view asks the adapter for", () => {
  const bounds: ViewBounds = { expiresBefore: "E", usedBefore: "U", creatorLeft: true };
  it.each<[Partial<KeysView>, ViewBounds | undefined, object]>([
    [{}, undefined, {}],
    [{}, bounds, {}],
    [{ search: " zap " }, undefined, { search: "zap" }],
    [{ search: "  " }, undefined, {}],
    [{ status: "revoked" }, undefined, { status: "revoked" }],
    [{ status: "expiring" }, bounds, { status: "active", expiresBefore: "E" }],
    [{ status: "expiring" }, {}, {}],
    [{ cleanUp: "unused" }, bounds, { status: "active", usedBefore: "U" }],
    [{ cleanUp: "unused" }, { creatorLeft: true }, {}],
    [{ cleanUp: "creatorLeft" }, bounds, { status: "active", creatorLeft: true }],
    [{ cleanUp: "creatorLeft" }, { usedBefore: "U", creatorLeft: false }, {}],
    [{ cleanUp: "creatorLeft" }, { usedBefore: "U" }, {}],
    [{ cleanUp: "unused", status: "revoked" }, bounds, { status: "active", usedBefore: "U" }],
    [{ workspaceId: "ws_1" }, undefined, { workspaceId: "ws_1" }],
    [{ sort: "name:asc", pageSize: 50 }, undefined, { sort: "name:asc", limit: 50 }],
  ])("%j with %j", (own, given, expected) => {
    expect(inputOf({ ...defaultKeysView, ...own }, undefined, given)).toStrictEqual({ ...usual, ...expected });
  });

  it("has the cursor of a later page", () => {
    expect(inputOf(defaultKeysView, "next")).toStrictEqual({ ...usual, cursor: "next" });
  });
});

describe("what a person may do, and where", () => {
  const access = fixtureAccess();
  const [first, second] = access.workspaces;
  const without = { id: "ws_off", name: "Off", developersEnabled: false };

  it("is the host's workspace, or the first that has the feature", () => {
    const mixed = { ...access, workspaces: [without, ...access.workspaces] };
    expect(accessViewOf(mixed, undefined).current).toBe(first);
    expect(accessViewOf(access, second?.id).current).toBe(second);
    expect(accessViewOf(mixed, "ws_off")).toMatchObject({ current: without, featureEnabled: false });
    expect(accessViewOf(mixed, undefined).enabled).not.toContain(without);
  });

  it("is the first workspace where none has the feature, and no workspace for one that is unknown", () => {
    const off = accessViewOf({ ...access, workspaces: [without] }, undefined);
    expect(off).toMatchObject({ current: without, enabled: [], featureEnabled: false });
    expect(accessViewOf(access, "ws_unknown")).toMatchObject({ current: undefined, featureEnabled: false });
  });

  it("is everything, in the host's workspace, where the adapter does not say", () => {
    const workspace = { id: "ws_1", name: "ws_1", developersEnabled: true };
    const allowed = { allowed: true };
    expect(accessViewOf(undefined, "ws_1")).toEqual({
      company: { id: "company", name: "" },
      workspaces: [workspace],
      permissions: { createKeys: allowed, revokeKeys: allowed, viewUsage: allowed },
      current: workspace,
      enabled: [workspace],
      featureEnabled: true,
    });
    expect(accessViewOf(undefined, undefined)).toMatchObject({
      workspaces: [],
      current: undefined,
      featureEnabled: true,
    });
  });
});
