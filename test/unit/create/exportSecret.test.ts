// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CreatedKey } from "@mark-ai/api-keys/contract";
import { copySecret, downloadEnv, showSecret, watchManualCopies } from "../../../src/data/creation/exportSecret.ts";
import { guardUnsaved } from "../../../src/data/creation/guardUnsaved.ts";
import { aController, apiKey } from "./fakes.ts";

const secret = "mk_live_secret";
const snippets = { envName: "API_KEY", curl: "curl -H 'X-Key: {key}'" };
const draft = { workspaceId: "ws_1", name: "Production" };

let node: HTMLElement;
beforeEach(() => {
  node = document.body.appendChild(document.createElement("code"));
});
afterEach(() => {
  document.body.replaceChildren();
  Reflect.deleteProperty(navigator, "clipboard");
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A page that shows a key which was just created. */
async function aRevealedKey() {
  let answer: (created: CreatedKey) => void = () => undefined;
  const page = aController({
    listKeys: () => Promise.resolve({ items: [] }),
    createKey: () => new Promise<CreatedKey>((resolve) => (answer = resolve)),
  });
  const { controller } = page;
  controller.holder.attach(node);
  controller.submit(draft);
  answer({ key: apiKey(), secret });
  await vi.waitFor(() => expect(controller.getState().step).toBe("revealed"));
  page.events.length = 0;
  return page;
}

/** What the clipboard was given. It refuses if it is `allowed` to. */
function aClipboard(allowed: boolean) {
  const texts: string[] = [];
  const writeText = (text: string) => {
    texts.push(text);
    return allowed ? Promise.resolve() : Promise.reject(new Error("no"));
  };
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  return texts;
}

describe("a secret that a person copies", () => {
  it.each([
    ["key", secret],
    ["env", `API_KEY=${secret}`],
    ["curl", `curl -H 'X-Key: ${secret}'`],
  ] as const)(
    "as %s is on the clipboard as it is shown, counts as saved, and the host hears of it",
    async (format, text) => {
      const texts = aClipboard(true);
      const { controller, events } = await aRevealedKey();
      expect(await copySecret(controller, { format, snippets })).toBe("copied");
      expect([texts, node.textContent]).toEqual([[text], text]);
      expect(controller.getState()).toMatchObject({ step: "saved", lastExport: { format, outcome: "copied" } });
      expect(events).toContainEqual({ type: "secret-copied", keyId: "key_1", format });
    },
  );

  it("is copied again after it was saved, and the host hears of it again", async () => {
    aClipboard(true);
    const { controller, events } = await aRevealedKey();
    await copySecret(controller, { format: "key", snippets });
    await copySecret(controller, { format: "env", snippets });
    expect(events.filter(({ type }) => type === "secret-copied")).toHaveLength(2);
  });

  it("is selected where the browser refuses to copy, and is not saved", async () => {
    aClipboard(false);
    const { controller, events } = await aRevealedKey();
    expect(await copySecret(controller, { format: "env", snippets })).toBe("selected");
    expect(getSelection()?.toString()).toBe(`API_KEY=${secret}`);
    expect(controller.getState()).toMatchObject({
      step: "revealed",
      lastExport: { format: "env", outcome: "selected" },
    });
    expect(events).toEqual([]);
  });

  it("is not written anew where it is shown in that form already", async () => {
    aClipboard(true);
    const { controller } = await aRevealedKey();
    showSecret(controller, { format: "env", snippets: { envName: "OTHER" } });
    await copySecret(controller, { format: "env", snippets });
    expect(node.textContent).toBe(`OTHER=${secret}`);
  });

  it("fails after the secret was destroyed", async () => {
    const texts = aClipboard(true);
    const { controller } = await aRevealedKey();
    controller.holder.destroy();
    const before = controller.getState();
    expect(await copySecret(controller, { format: "key", snippets })).toBe("failed");
    expect([texts, controller.getState()]).toEqual([[], before]);
  });
});

describe("a secret that a person copies by hand", () => {
  /** The browser's event, with what it puts on the clipboard. */
  function copyBy(type: "copy" | "cut", hasClipboard = true) {
    const data: Record<string, string> = {};
    const event = new Event(type, { cancelable: true, bubbles: true });
    const clipboardData = hasClipboard ? { setData: (kind: string, text: string) => (data[kind] = text) } : null;
    Object.assign(event, { clipboardData });
    document.dispatchEvent(event);
    return { data, prevented: event.defaultPrevented };
  }

  it.each(["copy", "cut"] as const)("all of it counts as copied, by %s", async (type) => {
    const { controller, events } = await aRevealedKey();
    const end = watchManualCopies(controller);
    getSelection()?.selectAllChildren(node);
    expect(copyBy(type)).toEqual({ data: { "text/plain": secret }, prevented: true });
    expect(controller.getState()).toMatchObject({ step: "saved", lastExport: { format: "key", outcome: "copied" } });
    expect(events).toContainEqual({ type: "secret-copied", keyId: "key_1", format: "key" });
    // Also once it is saved, in the form that is shown now.
    showSecret(controller, { format: "env", snippets });
    getSelection()?.selectAllChildren(node);
    expect(copyBy(type).data).toEqual({ "text/plain": `API_KEY=${secret}` });
    expect(events.filter(({ type }) => type === "secret-copied")).toHaveLength(2);
    end();
    expect(copyBy(type)).toEqual({ data: {}, prevented: false });
  });

  it.each<[string, () => boolean]>([
    [
      "a part of it",
      () => (getSelection()?.setBaseAndExtent(node.firstChild ?? node, 0, node.firstChild ?? node, 3), true),
    ],
    ["something else", () => (getSelection()?.removeAllRanges(), true)],
    ["all of it, without a clipboard", () => (getSelection()?.selectAllChildren(node), false)],
  ])("%s does not count, and replaces on the clipboard what was copied before", async (_, select) => {
    aClipboard(true);
    const { controller, events } = await aRevealedKey();
    const end = watchManualCopies(controller);
    await copySecret(controller, { format: "key", snippets });
    events.length = 0;
    expect(copyBy("copy", select())).toEqual({ data: {}, prevented: false });
    expect(controller.getState()).toMatchObject({ lastExport: undefined });
    expect(events).toEqual([]);
    end();
  });

  it("does not count without its node, or before the key is created", async () => {
    const { controller } = await aRevealedKey();
    const end = watchManualCopies(controller);
    getSelection()?.selectAllChildren(node);
    controller.holder.attach(null);
    expect(copyBy("copy").prevented).toBe(false);
    end();
    const { controller: empty } = aController({ listKeys: () => Promise.resolve({ items: [] }) });
    const endEmpty = watchManualCopies(empty);
    expect(copyBy("copy").prevented).toBe(false);
    expect(empty.getState().step).toBe("form");
    endEmpty();
  });
});

describe("a secret that a person downloads", () => {
  it("is a file with a line for an .env file, and is not saved for that", async () => {
    const files: Blob[] = [];
    const links: string[] = [];
    vi.stubGlobal("URL", {
      createObjectURL: (file: Blob) => `blob:${String(files.push(file))}`,
      revokeObjectURL: () => undefined,
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      links.push(this.download);
    });
    const { controller } = await aRevealedKey();
    downloadEnv(controller, snippets);
    const reader = new FileReader();
    const text = new Promise((resolve) => (reader.onload = () => resolve(reader.result)));
    reader.readAsText(files[0] ?? new Blob());
    expect([await text, links]).toEqual([`API_KEY=${secret}\n`, ["api-key.env"]]);
    expect(controller.getState()).toMatchObject({
      step: "revealed",
      lastExport: { format: "file", outcome: "downloaded" },
    });
    controller.holder.destroy();
    downloadEnv(controller, snippets);
    expect(files).toHaveLength(1);
  });
});

describe("G04 a page that is left with a secret that nobody saved", () => {
  const leave = () => {
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it("asks first, and tells the host once when that begins and ends", async () => {
    const { controller } = await aRevealedKey();
    const changes: boolean[] = [];
    const end = guardUnsaved(controller, ({ unsaved }) => changes.push(unsaved));
    expect([leave(), changes]).toEqual([false, []]);
    controller.dispatch({ type: "clipboardChanged" }, { type: "requestClose" });
    controller.dispatch({ type: "closeCancelled" });
    expect([leave(), changes]).toEqual([true, [true]]);
    controller.dispatch({ type: "save" });
    expect([leave(), changes]).toEqual([false, [true, false]]);
    end();
  });

  it("destroys it when the person leaves", async () => {
    const { controller } = await aRevealedKey();
    const end = guardUnsaved(controller, () => undefined);
    window.dispatchEvent(new Event("pagehide"));
    expect([controller.holder.holds(), node.textContent, controller.getState().step]).toEqual([false, "", "closed"]);
    end();
  });

  it("destroys it when the page is removed: the node at once, the state after React is done", async () => {
    const { controller } = await aRevealedKey();
    const changes: boolean[] = [];
    const end = guardUnsaved(controller, ({ unsaved }) => changes.push(unsaved));
    controller.dispatch({ type: "requestClose" });
    end();
    expect([controller.holder.holds(), controller.getState().step, changes]).toEqual([false, "revealed", [true]]);
    await Promise.resolve();
    expect([controller.getState().step, changes, leave()]).toEqual(["closed", [true, false], false]);
    // Nobody listens any more.
    window.dispatchEvent(new Event("pagehide"));
    expect(changes).toEqual([true, false]);
  });
});
