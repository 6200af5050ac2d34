import { screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { ApiKey } from "../../../src/contract/types.ts";
import { deferred } from "../../support/deferred.ts";
import { aBackend, aKey, openForm, secret, show, userEvent } from "./setup.tsx";

// In a file of its own: once a notice was needed it is loaded, and would be there for whatever reason.
it("G01: a key that is lost while the page is there is told of, though the tab may store nothing", async () => {
  const refuse = () => {
    throw new DOMException("Refused", "SecurityError");
  };
  const refused = [
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(refuse),
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse),
  ];
  const gate = deferred<{ key: ApiKey; secret: string }>();
  show(aBackend({ timeoutMs: 60, createKey: () => gate.promise }));
  await openForm("Straggler", { submit: true });
  await screen.findByText("We do not know whether the key was created");
  await userEvent.click(screen.getAllByRole("button", { name: "Close" }).at(-1) ?? document.body);
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  gate.resolve({ key: aKey({ name: "Straggler" }), secret });
  expect(await screen.findByText(/before the key “Straggler” was saved/)).toBeVisible();
  expect(document.documentElement.outerHTML).not.toContain(secret);
  for (const spy of refused) spy.mockRestore();
});
