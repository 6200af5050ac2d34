import { describe, expect, it } from "vitest";
import { defaultKeysView, type KeysView } from "../../../src/data/queries/keysView.ts";
import { viewFromParams, viewToParams } from "../../../src/data/queries/viewParams.ts";
import { keySorts } from "@mark-ai/api-keys/contract";
import { readDoc } from "../../package/docs/markdown.ts";

const view = (own: Partial<KeysView>): KeysView => ({ ...defaultKeysView, ...own });
const read = (query: string) => viewFromParams(new URLSearchParams(query));

describe("a view in an address", () => {
  it.each<[Partial<KeysView>, string]>([
    [{}, ""],
    [{ search: "a&b c" }, "search=a%26b+c"],
    [{ status: "active" }, "status=active"],
    [{ status: "expired" }, "status=expired"],
    [{ status: "revoked" }, "status=revoked"],
    [{ status: "expiring" }, "status=expiring"],
    [{ cleanUp: "unused" }, "cleanUp=unused"],
    [{ cleanUp: "creatorLeft" }, "cleanUp=creatorLeft"],
    [{ workspaceId: "ws_1" }, "workspace=ws_1"],
    [{ pageSize: 50 }, "size=50"],
    [{ pageSize: 100 }, "size=100"],
    [{ keyId: "key_1" }, "key=key_1"],
    [{ keyId: "key_1", keyAction: "revoke" }, "key=key_1&action=revoke"],
    ...keySorts.slice(1).map((sort): [Partial<KeysView>, string] => [{ sort }, `sort=${sort.replace(":", "%3A")}`]),
  ])("%j is ?%s, and comes back", (own, query) => {
    expect(viewToParams(view(own)).toString()).toBe(query);
    expect(read(query)).toStrictEqual(view(own));
  });

  it("has its parts in one order, so that one view has one address", () => {
    const all = view({
      ...{ keyAction: "revoke", keyId: "k", pageSize: 50, sort: "name:asc", workspaceId: "w" },
      ...{ cleanUp: "unused", status: "active", search: "s" },
    });
    expect([...viewToParams(all).keys()]).toEqual([
      "search",
      "status",
      "cleanUp",
      "workspace",
      "sort",
      "size",
      "key",
      "action",
    ]);
    expect(viewFromParams(viewToParams(all))).toStrictEqual(all);
  });

  it("leaves the host's own parameters in the address, and changes theirs that it had written", () => {
    const current = new URLSearchParams("tab=keys&search=old&key=k&action=revoke&filter=a&filter=b");
    expect(viewToParams(view({ status: "active" }), current).toString()).toBe(
      "tab=keys&filter=a&filter=b&status=active",
    );
    expect(viewToParams(defaultKeysView, current).toString()).toBe("tab=keys&filter=a&filter=b");
    expect(current.get("search")).toBe("old");
  });

  it("has the parameters that docs/driving-the-page.md names", () => {
    const all = view({
      search: "s",
      status: "active",
      cleanUp: "unused",
      workspaceId: "w",
      sort: "name:asc",
      pageSize: 50,
    });
    const names = [...viewToParams({ ...all, keyId: "k", keyAction: "revoke" }).keys()];
    const rows = [...readDoc("docs/driving-the-page.md").matchAll(/^\| `(\w+)` +\|/gmu)].map(([, name]) => name);
    expect(rows).toEqual(names);
  });

  it("writes no action without a key", () => {
    expect(viewToParams(view({ keyAction: "revoke" })).toString()).toBe("");
  });

  it.each([
    "status=paused&cleanUp=all&sort=color&size=30",
    "status=&cleanUp=&sort=&size=&key=&action=",
    "size=25.0&action=revoke&key=",
    "status=all&sort=createdAt:desc&size=25",
    "Status=active&other=1",
  ])("?%s is the usual view: what it does not know does not count", (query) => {
    expect(read(query)).toStrictEqual(defaultKeysView);
  });

  it("opens the details of a key for an action that it does not know", () => {
    expect(read("key=k&action=delete")).toStrictEqual(view({ keyId: "k" }));
  });
});
