import { ApiKeysError, ApiKeysPage } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { hold, release } from "./block.ts";

afterEach(release);

it("G05: a failure is told though what explains it never comes, and explained once it does", async () => {
  await hold("*ErrorDetails*");
  const adapter = createMemoryAdapter({ seed: 7 });
  const listKeys = () => Promise.reject(new ApiKeysError("forbidden", { requestId: "req_1" }));
  render(<ApiKeysPage adapter={{ ...adapter, listKeys }} hide={["guidance", "chart", "quota"]} />);
  await screen.findByText("You are not allowed to see the keys.");
  expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  expect(screen.queryByText(/req_1/)).toBeNull();
  await release();
  await screen.findByText(/req_1/);
});
