import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ApiKeysPage } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { block } from "./block.ts";

const clock = () => Date.parse("2026-11-16T10:30:00Z");

// The deployment took the file of the dialogs away before anything of it was loaded.
beforeEach(() => block("*/overlays.ts*", "*/overlays-*.js"));
afterEach(async () => {
  await block();
});

async function show() {
  render(
    <ApiKeysPage
      adapter={createMemoryAdapter({ clock, seed: 7, scenario: "policies" })}
      now={clock}
      hide={["chart"]}
    />,
  );
  const row = (await screen.findByRole("rowheader", { name: /^Production/ })).closest("tr") as HTMLElement;
  return { user: userEvent.setup(), row: within(row) };
}
const said =
  "Reload the page: it may have been updated since you opened it. If that does not help, check your connection.";
/** So many parts say that they are missing, each with both ways out. */
async function offerReload(count: number) {
  await waitFor(() => expect(screen.getAllByRole("button", { name: "Reload the page" })).toHaveLength(count));
  expect(screen.getAllByText(said)).toHaveLength(count);
  for (const notice of screen.getAllByText(said)) expect(notice).toBeVisible();
}

// One walk: once the file is there it stays there, for the create dialog, the details and the revoke dialog alike.
it("A16 A38: details, menu and create dialog that a deployment took away offer to reload, and work once they are there", async () => {
  const { user, row } = await show();
  await user.click(row.getByRole("button", { name: "Production" }));
  await offerReload(1);
  await user.click(row.getByRole("button", { name: /^Actions for/ }));
  await user.click(await screen.findByRole("menuitem", { name: "Revoke" }));
  await offerReload(2);
  await user.click(screen.getByRole("button", { name: "Create API Key" }));
  await offerReload(3);
  // The page behind them goes on.
  await user.type(screen.getByRole("searchbox"), "Zapier");
  await waitFor(() => expect(screen.queryByRole("rowheader", { name: /^Production/ })).toBeNull());
  await block();
  await user.click(screen.getAllByRole("button", { name: /^Try again/ }).at(-1) as HTMLElement);
  await screen.findByRole("dialog", { name: "Create API Key" });
});
