import { render, screen } from "@testing-library/react";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ApiKeysPage } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { expectConsole } from "../../support/failOnConsole.ts";

// It looks once in the life of a document, so this file has one test and a document of its own.
const sheets = () => [...document.styleSheets];
const setDisabled = (disabled: boolean) => {
  for (const sheet of sheets()) sheet.disabled = disabled;
};

beforeAll(() => setDisabled(true));
afterAll(() => setDisabled(false));

it("a missing stylesheet is said once, with what to do", async () => {
  const warned = vi.spyOn(console, "warn");
  expectConsole(/has no stylesheet/u);
  const page = <ApiKeysPage adapter={createMemoryAdapter()} />;
  const { unmount } = render(page);
  await expect.poll(() => warned.mock.calls).toHaveLength(1);
  expect(warned).toHaveBeenCalledWith(
    'The API keys page has no stylesheet, so it is drawn without layout and colours. Import "@mark-ai/api-keys/styles.css" once in your app, or link the file in your HTML.',
  );
  unmount();
  render(page);
  await screen.findByRole("table", { name: "API keys" });
  expect(warned).toHaveBeenCalledTimes(1);
});
