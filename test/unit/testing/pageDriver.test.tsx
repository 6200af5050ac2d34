// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { createMemoryAdapter } from "../../../src/adapters/memory.ts";
import { ApiKeysPage } from "../../../src/ApiKeysPage.tsx";
import { createPageDriver } from "../../../src/testing/page.ts";

afterEach(cleanup);

it("the page driver creates and revokes a key without a browser, beside another of its name", async () => {
  render(<ApiKeysPage adapter={createMemoryAdapter()} hide={["chart"]} />);
  const page = createPageDriver({ screen, within, user: userEvent.setup() });
  expect(await page.keyNames()).toContain("Zapier");
  await page.create({ name: "Zapier" });
  await page.finish();
  expect(await page.status("Zapier")).toBe("Active");
  await page.revoke("Zapier");
  expect(await page.status("Zapier")).toBe("Revoked");
}, 60_000);
