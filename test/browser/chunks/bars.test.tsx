import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { memory, renderUsage } from "../usage/support.js";
import { block } from "./block.ts";

it("G05: bars that cannot be loaded say so, with a retry, while the sentence, the table and the file work", async () => {
  await block("*BarChart*");
  try {
    renderUsage(memory());
    const chart = within(await screen.findByRole("region", { name: "Imports, last 30 days" }));
    await chart.findByText("This part of the page could not be loaded");
    await chart.findByText(/imports in Marketing/);
    expect(screen.queryByRole("slider")).toBeNull();
    const choose = async (label: string) => {
      await userEvent.click(chart.getByRole("button", { name: "Chart options" }));
      await userEvent.click(await screen.findByRole("menuitem", { name: label }));
    };
    await userEvent.click(chart.getByRole("button", { name: "Chart options" }));
    expect(await screen.findByRole("menuitem", { name: "Download as CSV" })).not.toHaveAttribute("aria-disabled");
    await userEvent.keyboard("{Escape}");
    await choose("Show as table");
    expect(await chart.findAllByRole("row")).toHaveLength(31);
    await choose("Show as bars");
    await chart.findByText("This part of the page could not be loaded");
    await block();
    await userEvent.click(chart.getByRole("button", { name: /^Try again/ }));
    await screen.findByRole("slider");
  } finally {
    await block();
  }
});
