import { afterEach, beforeEach, expect } from "vitest";

// Whatever is written to the console as an error or a warning and was not expected fails the test that caused it.
const said: string[] = [];
const kept = { error: console.error, warn: console.warn };

/** Lets the next message that matches pass, once it has been said; a test that expects one and gets none fails. */
export function expectConsole(pattern: RegExp): void {
  expected.push(pattern);
}
const expected: RegExp[] = [];

/**
 * For files that break adapters on purpose: a developer is told of it, once and not in each test, and never with a
 * secret.
 */
export function allowAdapterFaults(): void {
  allowed.push(/^API keys page \((?!.*mk_live_)/su);
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
