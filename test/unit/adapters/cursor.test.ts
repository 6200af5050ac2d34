import { describe, expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "../../../src/adapter-kit/cursor.js";

describe("a cursor", () => {
  test("comes back as it was, whatever the name's characters, and can stand in an address as it is", () => {
    const names = ["", "\t\n", "???>>>~~~", "ÿþýüûúÿ", "日本語のキー", "🔑🔑🔑", "ключ", "ab", "abc", "abcd"];
    const cursors = names.map((value) => encodeCursor("name:asc", { value, id: "key_1" }));
    expect(cursors.map((cursor) => decodeCursor(cursor, "name:asc").value)).toEqual(names);
    for (const cursor of cursors) expect(cursor).toMatch(/^[\w-]+$/u);
    // Both characters that take the place of those which an address gives another meaning.
    expect(cursors.join("")).toMatch(/-.*_|_.*-/u);
  });

  test("with a number does not fit a list by name, nor the other way round", () => {
    const message = "This cursor belongs to no list in this order. Start again from the first page.";
    const refusal = { code: "validation", field: "cursor", message };
    const number = encodeCursor("name:asc", { value: 5, id: "key_1" });
    const text = encodeCursor("createdAt:asc", { value: "5", id: "key_1" });
    expect(() => decodeCursor(number, "name:asc")).toThrow(expect.objectContaining(refusal));
    expect(() => decodeCursor(text, "createdAt:asc")).toThrow(expect.objectContaining(refusal));
  });
});
