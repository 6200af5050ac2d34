import { afterEach, describe, expect, it, vi } from "vitest";
import { forgetUnsavedKey, readUnsavedKeys, rememberUnsavedKey } from "../../../src/data/creation/unsavedKeys.ts";
import {
  rememberingScopes,
  subscribeUnsavedKeys,
  unsavedStorageKey,
} from "../../../src/data/creation/unsavedStorageKey.ts";
import { aScope } from "./fakes.ts";

let ids = 0;
const aKey = () => ({ id: `stored_${String((ids += 1))}`, name: "Key", workspaceId: "ws" });
const idsIn = (scope: string) => readUnsavedKeys(scope).map(({ id }) => id);

/** A tab's storage. */
function aStorage(refuses = false) {
  const texts = new Map<string, string>();
  const guard = () => {
    if (refuses) throw new DOMException("Full", "QuotaExceededError");
  };
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => (guard(), texts.get(key) ?? null),
    setItem: (key: string, text: string) => (guard(), void texts.set(key, text)),
    removeItem: (key: string) => (guard(), void texts.delete(key)),
  });
  return texts;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("keys that were never saved, in a tab that is loaded again", () => {
  it("are in the tab's storage under the scope, without more than is needed, until they are forgotten", () => {
    const [texts, scope, key] = [aStorage(), aScope(), aKey()];
    expect(idsIn(scope)).toEqual([]);
    rememberUnsavedKey(scope, key, "lost");
    expect(unsavedStorageKey(scope)).toBe(`@mark-ai/api-keys/unsaved/${scope}`);
    expect(texts.get(unsavedStorageKey(scope))).toBe(JSON.stringify([key]));
    expect(rememberingScopes.has(scope)).toBe(true);
    forgetUnsavedKey(scope, key.id);
    expect([texts.size, rememberingScopes.has(scope), idsIn(scope)]).toEqual([0, false, []]);
  });

  it("are read from there, also if the storage was changed meanwhile", () => {
    const [texts, scope, key, other] = [aStorage(), aScope(), aKey(), aKey()];
    texts.set(unsavedStorageKey(scope), JSON.stringify([key]));
    expect(idsIn(scope)).toEqual([key.id]);
    texts.set(unsavedStorageKey(scope), JSON.stringify([other, key]));
    expect(idsIn(scope)).toEqual([other.id, key.id]);
  });

  it.each(["nonsense", "{}", '[{"id":""}]', '[{"id":"a"}]', "null"])(
    "are an empty list where the storage has %s",
    (text) => {
      const [texts, scope] = [aStorage(), aScope()];
      texts.set(unsavedStorageKey(scope), text);
      expect(idsIn(scope)).toEqual([]);
    },
  );

  it("are remembered by the page where the storage refuses", () => {
    aStorage(true);
    const [scope, key] = [aScope(), aKey()];
    rememberUnsavedKey(scope, key, "lost");
    expect(idsIn(scope)).toEqual([key.id]);
    forgetUnsavedKey(scope, key.id);
    expect(idsIn(scope)).toEqual([]);
  });

  it("are the same object until they change, and whoever listens hears of each change", () => {
    aStorage();
    const [scope, key] = [aScope(), aKey()];
    let heard = 0;
    const stop = subscribeUnsavedKeys(() => (heard += 1));
    rememberUnsavedKey(scope, key, "lost");
    const answer = readUnsavedKeys(scope);
    expect(readUnsavedKeys(scope)).toBe(answer);
    forgetUnsavedKey(scope, "unknown");
    expect([readUnsavedKeys(scope), heard]).toEqual([answer, 1]);
    rememberUnsavedKey(scope, aKey(), "shown");
    expect([readUnsavedKeys(scope), heard]).toEqual([answer, 2]);
    stop();
    forgetUnsavedKey(scope, key.id);
    expect([readUnsavedKeys(scope), heard]).toEqual([[], 2]);
  });
});

interface Channel {
  hear: (event: { data: unknown }) => void;
  closed: boolean;
}

/** The browser's locks, and the tabs that hold them. */
function aBrowser() {
  const held = new Map<string, Promise<void>>();
  const request = async (name: string, use: () => Promise<void> | undefined) => {
    await held.get(name);
    const used = use();
    if (used !== undefined) held.set(name, used);
    await used;
  };
  vi.stubGlobal("navigator", { locks: { request } });
  const sent: unknown[] = [];
  const channels = new Set<Channel>();
  vi.stubGlobal(
    "BroadcastChannel",
    class {
      own: Channel = { hear: () => undefined, closed: false };
      constructor(name: string) {
        expect(name).toBe("@mark-ai/api-keys/saved");
        channels.add(this.own);
      }
      addEventListener(type: string, hear: (event: { data: unknown }) => void) {
        expect(type).toBe("message");
        this.own.hear = hear;
      }
      postMessage(data: unknown) {
        sent.push(data);
      }
      close() {
        this.own.closed = true;
      }
    },
  );
  const open = () => [...channels].filter(({ closed }) => !closed);
  const say = (data: unknown) => open().forEach(({ hear }) => hear({ data }));
  return { held, sent, say, open };
}

describe("a tab that was duplicated", () => {
  it("lists a key only after the other tab, which shows it, has closed", async () => {
    const [texts, { held, open }, scope, key] = [aStorage(), aBrowser(), aScope(), aKey()];
    let close: () => void = () => undefined;
    held.set(`@mark-ai/api-keys/shown/${key.id}`, new Promise((resolve) => (close = resolve)));
    texts.set(unsavedStorageKey(scope), JSON.stringify([key]));
    let heard = 0;
    const stop = subscribeUnsavedKeys(() => (heard += 1));
    expect([idsIn(scope), idsIn(scope), open().length]).toEqual([[], [], 1]);
    close();
    await vi.waitFor(() => expect(heard).toBe(1));
    expect([idsIn(scope), open().length]).toEqual([[key.id], 0]);
    stop();
  });

  it("forgets a key that was saved in the other tab, and no other", () => {
    const [texts, { held, say }, scope, key, other] = [aStorage(), aBrowser(), aScope(), aKey(), aKey()];
    for (const { id } of [key, other]) held.set(`@mark-ai/api-keys/shown/${id}`, new Promise(() => undefined));
    texts.set(unsavedStorageKey(scope), JSON.stringify([key, other]));
    expect(idsIn(scope)).toEqual([]);
    say(key.id);
    expect(texts.get(unsavedStorageKey(scope))).toBe(JSON.stringify([other]));
  });

  it("holds a key that it shows itself until it is saved, which the other tabs hear of", async () => {
    aStorage();
    const [{ held, sent }, scope, key, lost] = [aBrowser(), aScope(), aKey(), aKey()];
    rememberUnsavedKey(scope, key, "shown");
    await vi.waitFor(() => expect(held.has(`@mark-ai/api-keys/shown/${key.id}`)).toBe(true));
    rememberUnsavedKey(scope, lost, "lost");
    forgetUnsavedKey(scope, lost.id);
    expect([idsIn(scope), sent]).toEqual([[], []]);
    forgetUnsavedKey(scope, key.id);
    expect(sent).toEqual([key.id]);
    // The lock is free again.
    await held.get(`@mark-ai/api-keys/shown/${key.id}`);
  });
});
