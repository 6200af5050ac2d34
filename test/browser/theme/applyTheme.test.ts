import { tokens, type Token } from "@mark-ai/api-keys";
import { expect, test } from "vitest";
import { applyTheme } from "../../../src/theme/applyTheme.js";
import { propertyOf } from "../../../src/theme/propertyOf.js";

const samples = { color: "#123456", length: "7px", font: "Georgia, serif", shadow: "0 1px 2px black" };

test.each(Object.keys(tokens) as Token[])("G12 D3 a theme's %s reaches the page", (token) => {
  const value = samples[tokens[token].kind];
  const element = document.createElement("div");
  applyTheme(element, { light: { [token]: value }, dark: { [token]: value } });
  expect(element.style.getPropertyValue(propertyOf(token))).toBe(value);
});
