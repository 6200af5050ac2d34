import { render, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { ApiKeysPage, type ApiKeysAdapter } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";

const never = () => new Promise<never>(() => undefined);
const isAskedFor = () =>
  performance.getEntriesByType("resource").some(({ name }) => new URL(name).pathname.endsWith("/BarChart.tsx"));

/** Shows a page whose numbers are on their way for ever, so far below the top of the screen. */
async function show(methods: Partial<ApiKeysAdapter>, pixelsBefore = 0) {
  const adapter = { ...createMemoryAdapter({ seed: 7 }), getImportHistory: never, ...methods };
  const { unmount } = render(
    <div style={{ paddingBlockStart: pixelsBefore }}>
      <ApiKeysPage adapter={adapter} />
    </div>,
  );
  await screen.findByRole("region", { name: "Imports, last 30 days" });
  return unmount;
}

/** Longer than an observer needs to say what is near the screen. */
const frames = async () => {
  for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
};

// One after the other in one document, which loads a module once.
it("G07: the code of the bars loads beside their numbers, where the bars will be seen, and not before it is known that there are bars", async () => {
  // The browser keeps 250 entries, and the modules of this test are more.
  performance.clearResourceTimings();
  const unmountWaiting = await show({ getAccess: never });
  await frames();
  expect(isAskedFor()).toBe(false);
  unmountWaiting();

  const unmountFar = await show({}, 3_000);
  await screen.findByRole("rowheader", { name: "Production" });
  await frames();
  expect(isAskedFor()).toBe(false);
  unmountFar();

  await show({ listKeys: never });
  await waitFor(() => expect(isAskedFor()).toBe(true));
  expect(screen.queryByRole("slider")).toBeNull();
});
