import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { aBackend, manyKeys, renderTable } from "./frame.js";

/** Longer than React draws before it lets the browser have a turn. */
function drawSlowly() {
  const end = performance.now() + 8;
  while (performance.now() < end);
}

it("the browser answers while the first rows are drawn, on a slow phone too", async () => {
  const order: string[] = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    if (order.at(-1) !== "turn") order.push("turn");
    channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  const cell = () => {
    drawSlowly();
    order.push("row");
    return "–";
  };
  renderTable(aBackend(manyKeys(5)).adapter, { slots: { columns: [{ id: "slow", header: "Slow", cell }] } });
  expect(await screen.findAllByRole("rowheader")).toHaveLength(5);
  channel.port1.close();
  const drawn = order.join(" ");
  expect(drawn).toMatch(/row turn row turn row turn row turn row/u);
});
