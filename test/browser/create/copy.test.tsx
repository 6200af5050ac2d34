import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deferred } from "../../support/deferred.ts";
import { expectConsole } from "../../support/failOnConsole.ts";
import { aBackend, aKey, reveal, secret, show, userEvent } from "./setup.tsx";

const real = { clipboard: Object.getOwnPropertyDescriptor(Navigator.prototype, "clipboard") };
let onClipboard: string[] = [];

function clipboard(fake: { writeText: (text: string) => Promise<void> } | undefined) {
  Object.defineProperty(navigator, "clipboard", { value: fake, configurable: true });
}

beforeEach(() => {
  onClipboard = [];
  // What a copy event is given and whose default is prevented is what lands on the clipboard.
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its owner below
  const { setData } = DataTransfer.prototype;
  vi.spyOn(DataTransfer.prototype, "setData").mockImplementation(function (this: DataTransfer, type, text) {
    onClipboard.push(text);
    setData.call(this, type, text);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, "clipboard");
  expect(Object.getOwnPropertyDescriptor(Navigator.prototype, "clipboard")).toEqual(real.clipboard);
});

const copyButton = () => screen.getByRole("button", { name: "Copy" });
const copied = () => screen.findByRole("button", { name: "Copied" });
const said = () =>
  within(document.body)
    .getAllByRole("status")
    .map((node) => node.textContent)
    .join("|");

describe("G02 the ladder of copying", () => {
  it("G02 the asynchronous clipboard, where it is granted", async () => {
    const written: string[] = [];
    clipboard({ writeText: (text) => Promise.resolve(void written.push(text)) });
    const command = vi.spyOn(document, "execCommand");
    show(aBackend());
    await reveal();
    await userEvent.click(copyButton());
    await copied();
    expect(written).toEqual([secret]);
    expect(command).not.toHaveBeenCalled();
    await waitFor(() => expect(said()).toContain("Copied to the clipboard."));
  });

  it("G02 nothing says Copied before the write has succeeded", async () => {
    const gate = deferred<undefined>();
    clipboard({ writeText: () => gate.promise });
    show(aBackend());
    await reveal();
    await userEvent.click(copyButton());
    expect(copyButton()).toBeVisible();
    expect(screen.getByRole("button", { name: "I have saved it" })).toBeVisible();
    gate.resolve(undefined);
    await copied();
  });

  it.each([
    { why: "rejects", fake: { writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) } },
    {
      why: "throws",
      fake: {
        writeText: () => {
          throw new DOMException("denied", "NotAllowedError");
        },
      },
    },
    { why: "is missing, as on plain http", fake: undefined },
    { why: "never answers", fake: { writeText: () => new Promise<void>(() => undefined) } },
  ])("G02 execCommand in the same gesture, where it $why", async ({ fake }) => {
    clipboard(fake);
    const command = vi.spyOn(document, "execCommand");
    show(aBackend());
    await reveal();
    await userEvent.click(copyButton());
    await copied();
    expect(command.mock.results).toEqual([{ type: "return", value: true }]);
    expect(onClipboard).toEqual([secret]);
    expect(copiedButtonHasFocus()).toBe(true);
  });

  it.each([
    { why: "answers no", command: () => false },
    { why: "answers yes without copying", command: () => true },
    {
      why: "throws",
      command: () => {
        throw new Error("not supported");
      },
    },
  ])("G02 a selection and the keys to press, where execCommand $why", async ({ command }) => {
    clipboard(undefined);
    vi.spyOn(document, "execCommand").mockImplementation(command);
    const page = show(aBackend());
    const dialog = await reveal();
    await userEvent.click(copyButton());
    expect(await within(dialog).findByRole("button", { name: "Press Ctrl+C" })).toBeVisible();
    expect(window.getSelection()?.toString()).toBe(secret);
    expect(screen.getByRole("textbox", { name: "Your new key" })).toHaveFocus();
    expect(screen.queryByRole("button", { name: "Copied" })).not.toBeInTheDocument();
    expect(page.unsaved).toEqual([true]);
    expect(page.events.map(({ type }) => type)).not.toContain("secret-copied");
  });

  it("G02 the keys that it names then copy the key, and count", async () => {
    clipboard(undefined);
    vi.spyOn(document, "execCommand").mockReturnValue(false);
    const page = show(aBackend());
    const dialog = await reveal();
    await userEvent.click(copyButton());
    await within(dialog).findByRole("button", { name: "Press Ctrl+C" });
    await userEvent.keyboard("{Control>}c{/Control}");
    await copied();
    expect(onClipboard).toEqual([secret]);
    expect(page.unsaved).toEqual([true, false]);
    expect(page.events.at(-1)).toMatchObject({ type: "secret-copied", format: "key" });
  });

  it("G02 copying something else takes Copied back, but not what was saved", async () => {
    clipboard({ writeText: () => Promise.resolve() });
    show(aBackend());
    const dialog = await reveal();
    await userEvent.click(copyButton());
    await copied();
    getSelection()?.selectAllChildren(within(dialog).getByText(/only time it is shown/));
    await userEvent.keyboard("{Control>}c{/Control}");
    expect(await screen.findByRole("button", { name: "Copy" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Done" })).toBeVisible();
  });

  it("G02 by the keyboard alone", async () => {
    const written: string[] = [];
    clipboard({ writeText: (text) => Promise.resolve(void written.push(text)) });
    show(aBackend());
    await reveal();
    await waitFor(() => expect(copyButton()).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    await copied();
    expect(written).toEqual([secret]);
  });

  it("G02 it is announced once a copy", async () => {
    clipboard({ writeText: () => Promise.resolve() });
    show(aBackend());
    await reveal();
    // What was announced before is not the copy.
    await waitFor(() => expect(said()).toContain("was created. Copy it now."));
    const sentences: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const node of records.flatMap((record) => [...record.addedNodes])) sentences.push(node.textContent ?? "");
    });
    for (const live of document.querySelectorAll("[aria-live]")) observer.observe(live, { childList: true });
    await userEvent.click(copyButton());
    await copied();
    await waitFor(() => expect(sentences).toEqual(["Copied to the clipboard."]));
    observer.disconnect();
  });

  it("G01 G02 a copy that settles after the dialog was given up says nothing and keeps nothing", async () => {
    const gate = deferred<undefined>();
    clipboard({ writeText: () => gate.promise });
    const page = show(aBackend());
    await reveal();
    await userEvent.click(copyButton());
    await userEvent.keyboard("{Escape}");
    await userEvent.click(screen.getByRole("button", { name: "Close without saving" }));
    gate.resolve(undefined);
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(page.events.map(({ type }) => type)).toEqual(["key-created", "secret-abandoned"]);
  });
});

describe("G10 the forms in which it can be taken away", () => {
  const snippets = {
    envName: "ACME_KEY",
    curl: "curl -H 'X-API-Key: {key}' https://api.example/v1",
    samples: [
      { label: "Python", template: 'client = MarkAI(key="{key}")' },
      { label: "Docker", template: "docker run -e KEY={key} app", language: "shell" as const },
    ],
  };

  it.each([
    { name: ".env", text: `ACME_KEY=${secret}` },
    { name: "cURL", text: `curl -H 'X-API-Key: ${secret}' https://api.example/v1` },
    { name: "Python", text: `client = MarkAI(key="${secret}")` },
    { name: "Docker", text: `docker run -e KEY=${secret} app` },
  ])("G10 G26 the tab $name shows what its Copy copies", async ({ name, text }) => {
    const written: string[] = [];
    clipboard({ writeText: (value) => Promise.resolve(void written.push(value)) });
    const page = show(aBackend(), { snippets });
    const dialog = await reveal();
    await userEvent.click(within(dialog).getByRole("tab", { name }));
    expect(within(dialog).getByRole("tabpanel", { name })).toContainElement(
      within(dialog).getByRole("textbox", { name: "Your new key" }),
    );
    expect(within(dialog).getByRole("textbox", { name: "Your new key" })).toHaveTextContent(text);
    await userEvent.click(copyButton());
    expect(await within(dialog).findByRole("button", { name: "Copied" })).toBeVisible();
    expect(written).toEqual([text]);
    await userEvent.click(within(dialog).getByRole("tab", { name: "Key" }));
    expect(screen.getByRole("button", { name: "Copy" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Done" })).toBeVisible();
    expect(JSON.stringify(page.events)).not.toContain(secret);
  });

  it("G10 G26 no curl or sample is offered without a template that has a place for the key", async () => {
    const placeless = { curl: "curl https://api.example/v1", samples: [{ label: "Guide", template: "see the guide" }] };
    expectConsole(/the snippet curl has no \{key\}/);
    expectConsole(/the snippet Guide has no \{key\}/);
    show(aBackend(), { snippets: placeless });
    await reveal();
    expect(screen.getAllByRole("tab").map(({ textContent }) => textContent)).toEqual(["Key", ".env"]);
  });

  it("G10 a .env file, whose address is gone at once, and which does not count as saved", async () => {
    const made: Blob[] = [];
    const addresses: string[] = [];
    const gone: string[] = [];
    const files: string[] = [];
    const create = URL.createObjectURL.bind(URL);
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      made.push(blob as Blob);
      const url = create(blob);
      addresses.push(url);
      return url;
    });
    vi.spyOn(URL, "revokeObjectURL").mockImplementation((url) => void gone.push(url));
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      files.push(`${this.download} ${this.href}`);
    });
    const page = show(aBackend(), { snippets });
    const dialog = await reveal();
    await userEvent.click(within(dialog).getByRole("tab", { name: ".env" }));
    await userEvent.click(screen.getByRole("button", { name: "Download .env" }));
    expect(
      await within(dialog).findByText(/^Check that your browser has saved the \.env file: a page cannot know it/),
    ).toBeVisible();
    await expect(made[0]?.text()).resolves.toBe(`ACME_KEY=${secret}\n`);
    expect(gone).toEqual(addresses);
    expect(files).toEqual([`api-key.env ${addresses[0] ?? ""}`]);
    expect(page.unsaved).toEqual([true]);
    expect(screen.getByRole("button", { name: "I have saved it" })).toBeVisible();
  });
});

describe("whatever the secret is made of", () => {
  const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");
  it.each([
    { what: "one character", value: "x" },
    { what: "4,096 printable characters", value: printable.repeat(44).slice(0, 4096) },
    { what: "markup", value: `<img src=x onerror="alert(1)">&amp;` },
    { what: "blanks at its ends", value: "  two  blanks  " },
    { what: "another direction and emoji", value: "مفتاح-\u202e-🗝️" },
  ])("G02 $what is shown and copied as it is", async ({ value }) => {
    const written: string[] = [];
    clipboard({ writeText: (text) => Promise.resolve(void written.push(text)) });
    const key = aKey({ preview: "masked" });
    show(aBackend({ createKey: () => Promise.resolve({ key, secret: value }) }));
    const dialog = await reveal();
    const box = within(dialog).getByRole("textbox", { name: "Your new key" });
    expect(box.textContent).toBe(value);
    expect(box.childElementCount).toBe(0);
    expect(box.getBoundingClientRect().height).toBeLessThanOrEqual(166);
    await userEvent.click(copyButton());
    await copied();
    expect(written).toEqual([value]);
  });
});

function copiedButtonHasFocus(): boolean {
  return document.activeElement === screen.getByRole("button", { name: "Copied" });
}
