import { describe, expect, it } from "vitest";
import { fixtureKey } from "@mark-ai/api-keys/testing";
import { replacementOf } from "../../../src/components/keys-table/replacementOf.js";
import { changeToShow, isFiltered, nextSort, sortedAs } from "../../../src/components/keys-table/sortAndFilter.js";
import { defaultKeysView } from "../../../src/data/queries/keysView.js";
import { visibleText } from "../../../src/utils/visibleText.js";

describe("sorting", () => {
  it("begins with a column's natural direction, and turns it", () => {
    expect(nextSort("createdAt:desc", "name")).toBe("name:asc");
    expect(nextSort("name:asc", "name")).toBe("name:desc");
    expect(nextSort("name:desc", "name")).toBe("name:asc");
    expect(nextSort("name:asc", "createdAt")).toBe("createdAt:desc");
    expect(nextSort("createdAt:desc", "createdAt")).toBe("createdAt:asc");
    expect(nextSort("createdAt:desc", "lastUsedAt")).toBe("lastUsedAt:desc");
  });

  it("is told to assistive technology of the sorted column alone", () => {
    expect(sortedAs("name:asc", "name")).toBe("ascending");
    expect(sortedAs("lastUsedAt:desc", "lastUsedAt")).toBe("descending");
    expect(sortedAs("name:asc", "createdAt")).toBeUndefined();
  });
});

describe("changeToShow", () => {
  const key = fixtureKey({ name: "Café", workspaceId: "ws_sales" });

  it("changes nothing where the key is on the first page already", () => {
    expect(changeToShow(key, defaultKeysView, false)).toBeUndefined();
    const fitting = { ...defaultKeysView, search: " cafe ", status: "active", workspaceId: "ws_sales" } as const;
    expect(changeToShow(key, fitting, false)).toBeUndefined();
    expect(changeToShow(key, { ...defaultKeysView, sort: "name:asc" }, true)).toBeUndefined();
  });

  it("takes away only what hides the key", () => {
    const view = { ...defaultKeysView, search: "zap", status: "active", workspaceId: "ws_marketing" } as const;
    expect(changeToShow(key, view, false)).toEqual({ search: "", workspaceId: "" });
    expect(changeToShow(key, { ...defaultKeysView, status: "revoked" }, true)).toEqual({ status: "all" });
  });

  it("goes back to the newest first where another order may hide the key on a later page", () => {
    expect(changeToShow(key, { ...defaultKeysView, sort: "name:asc" }, false)).toEqual({ sort: "createdAt:desc" });
    expect(changeToShow(key, { ...defaultKeysView, sort: "name:asc", search: "zap" }, true)).toEqual({
      search: "",
      sort: "createdAt:desc",
    });
  });
});

it("a search of blanks is no filter", () => {
  expect(isFiltered({ ...defaultKeysView, search: "  " })).toBe(false);
  expect(isFiltered({ ...defaultKeysView, search: "a" })).toBe(true);
});

it("visibleText compares texts as a person sees them", () => {
  expect(visibleText("  Cafe\u0301\u200e \t\u00a0Zürich ")).toBe("Café Zürich");
  expect(visibleText("a")).not.toBe(visibleText("A"));
});

describe("replacementOf", () => {
  const replacement = { id: "new", name: "New" };
  const old = fixtureKey({ id: "old" });

  it("believes the backend before the page's own memory", () => {
    expect(replacementOf(old, { old: replacement }, [])).toBe(replacement);
    const stored = { id: "stored", name: "Stored" };
    expect(replacementOf({ ...old, replacedBy: stored }, { old: replacement }, [])).toBe(stored);
  });

  it("is silent once either key is dead", () => {
    expect(replacementOf({ ...old, status: "revoked" }, { old: replacement }, [])).toBeUndefined();
    const dead = fixtureKey({ id: "new", status: "revoked" });
    expect(replacementOf(old, { old: replacement }, [dead])).toBeUndefined();
    expect(replacementOf(old, {}, [])).toBeUndefined();
  });
});
