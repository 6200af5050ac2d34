import { afterEach, beforeEach, expect } from "vitest";

// Whatever is written to the console as an error or a warning and was not expected fails the test that caused it.
const said: string[] = [];
const kept = { error: console.error, warn: console.warn };

/** Lets the next message that matches pass, once it has been said; a test that expects one and gets none fails. */
export function expectConsole(pattern: RegExp): void {
  expected.push(pattern);
}
const expected: RegExp[] = [];

/** Lets messages that match pass in every test of the file, said or not: what is told once is not told to each test. */
export function allowConsole(pattern: RegExp): void {
  allowed.push(pattern);
}
// Files that share a page load this module more than once.
declare global {
  var allowedConsole: RegExp[] | undefined;
}
const allowed = (globalThis.allowedConsole ??= []);

beforeEach(() => {
  said.length = 0;
  expected.length = 0;
  console.error = (...words: unknown[]) => void said.push(words.map(String).join(" "));
  console.warn = (...words: unknown[]) => void said.push(words.map(String).join(" "));
});

afterEach(() => {
  console.error = kept.error;
  console.warn = kept.warn;
  const surprises = said.filter((line) => ![...expected, ...allowed].some((pattern) => pattern.test(line)));
  const missing = expected.filter((pattern) => !said.some((line) => pattern.test(line)));
  expect(surprises, "unexpected console messages").toEqual([]);
  expect(missing, "console messages that were expected and never came").toEqual([]);
});
