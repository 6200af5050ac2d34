import { virtual } from "@guidepup/virtual-screen-reader";
import { waitFor } from "@testing-library/react";
import { expect } from "vitest";
import { listen } from "./stage.tsx";

/** What is expected to be heard of one press. */
export interface Heard {
  /** What the reader says of the controls that the focus goes to, in order. @default nothing */
  readonly focus?: readonly string[];
  /** What the live regions of the page and of its dialogs say, in order. @default nothing */
  readonly live?: readonly (string | RegExp)[];
}

/** A screen reader that follows the focus, and the live regions beside it. */
export interface Reader {
  /** Waits until exactly this was said since the last call, and forgets it. */
  readonly says: (expected: Heard) => Promise<void>;
  /** Walks through all headings of the page from its start. */
  readonly headings: () => Promise<string[]>;
  readonly forget: () => Promise<void>;
}

/** Isolates keep the direction of a name, and are not heard. */
const audible = (phrase: string) => phrase.replace(/[\u2068\u2069]/g, "");

/** What comes late of a press, and would be a second sentence, comes within two frames. */
const twoFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/**
 * In place of the reader's own ears, which throw at names of elements that are gone, and take an alert dialog for a live
 * region (browsers do not: https://www.w3.org/TR/wai-aria-1.2/#alertdialog has no value for aria-live). `listen()` hears.
 */
class NoObserver implements MutationObserver {
  observe = () => undefined;
  disconnect = () => undefined;
  takeRecords = () => [];
}

let stopListening: () => void = () => undefined;

/** Turns the virtual screen reader on. It computes what it reads from the page in this browser. */
export async function turnOnReader(): Promise<Reader> {
  const { body } = document;
  // It listens for the focus where a host's elements do, and the page keeps the events of its dialogs from there.
  body.addEventListener = (type: string, listener: EventListener) => {
    Element.prototype.addEventListener.call(body, type, listener, { capture: true });
    stopListening = () => body.removeEventListener(type, listener, { capture: true });
  };
  await virtual.start({ container: body, window: { document, MutationObserver: NoObserver } });
  Reflect.deleteProperty(body, "addEventListener");
  const ears = listen();
  let before = 0;
  const forget = async () => {
    await virtual.clearSpokenPhraseLog();
    before = ears.heard().length;
  };
  await forget();
  const focus = async () => (await virtual.spokenPhraseLog()).map(audible);
  const live = () => ears.heard().slice(before).map(audible);

  const says = async ({ focus: controls = [], live: sentences = [] }: Heard) => {
    const check = async () => {
      const said = { focus: await focus(), live: live() };
      const log = JSON.stringify(said, null, 1);
      expect(said.focus, log).toEqual(controls);
      expect(said.live.length, log).toBe(sentences.length);
      for (const [index, sentence] of sentences.entries()) {
        if (typeof sentence === "string") expect(said.live[index], log).toBe(sentence);
        else expect(said.live[index], log).toMatch(sentence);
      }
    };
    await waitFor(check);
    await twoFrames();
    await check();
    await forget();
  };
  return {
    says,
    forget,
    headings: async () => {
      const found: string[] = [];
      for (;;) {
        await virtual.perform(virtual.commands.moveToNextHeading);
        const phrase = audible(await virtual.lastSpokenPhrase());
        if (found.includes(phrase)) return found;
        found.push(phrase);
      }
    },
  };
}

export async function turnOffReader(): Promise<void> {
  stopListening();
  await virtual.stop();
}
