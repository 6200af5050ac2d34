import { expect, it } from "vitest";
import { safeUrl } from "../../../src/utils/safeUrl.ts";

it.each([
  "https://a.test/x?y#z",
  "http://a.test",
  "mailto:help@a.test",
  "/docs",
  "docs/api",
  "#part",
  "?q=1",
  "//a.test",
])("links to %s", (url) => {
  expect(safeUrl(url)).toBe(url);
});

it.each([
  "javascript:alert(1)",
  " JavaScript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "blob:https://a.test/1",
  "file:///etc/passwd",
  "https://",
])("does not link to %j", (url) => {
  expect(safeUrl(url)).toBeUndefined();
});
