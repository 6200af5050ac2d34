import { describe, expect, it } from "vitest";
import { forgetUnsavedKey, readUnsavedKeys, rememberUnsavedKey } from "../../../src/data/creation/unsavedKeys.ts";
import { aScope } from "./fakes.ts";

const key = (number: number) => ({ id: `key_${String(number)}`, name: `Key ${String(number)}`, workspaceId: "ws" });
const idsIn = (scope: string) => readUnsavedKeys(scope).map(({ id }) => id);

describe("keys that were never saved", () => {
  it("B11 are remembered up to the ten newest", () => {
    const scope = aScope();
    for (let number = 1; number <= 12; number += 1) rememberUnsavedKey(scope, key(number), "lost");
    expect(idsIn(scope)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((number) => `key_${String(number)}`));
  });

  it("are remembered once each, and forgotten one by one", () => {
    const scope = aScope();
    for (const number of [1, 2, 1]) rememberUnsavedKey(scope, key(number), "lost");
    expect(idsIn(scope)).toEqual(["key_1", "key_2"]);
    forgetUnsavedKey(scope, "key_1");
    expect(readUnsavedKeys(scope)).toEqual([key(2)]);
  });

  it("are remembered without anything but id, name and workspace", () => {
    const scope = aScope();
    rememberUnsavedKey(scope, { ...key(1), secret: "mk_live_secret" } as never, "lost");
    expect(readUnsavedKeys(scope)).toEqual([key(1)]);
  });

  it("are not told of while their dialog shows them", () => {
    const scope = aScope();
    rememberUnsavedKey(scope, key(1), "shown");
    expect(idsIn(scope)).toEqual([]);
    rememberUnsavedKey(scope, key(1), "lost");
    expect(idsIn(scope)).toEqual(["key_1"]);
  });
});
