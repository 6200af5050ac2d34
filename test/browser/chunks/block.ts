import { cdp } from "vitest/browser";

interface Session {
  send(method: "Network.enable" | "Fetch.disable"): Promise<unknown>;
  send(method: "Network.setBlockedURLs", input: { urls: readonly string[] }): Promise<unknown>;
  send(method: "Fetch.enable", input: { patterns: readonly { urlPattern: string }[] }): Promise<unknown>;
}

/** Lets no request through to these addresses; none at all is blocked any more without one. */
export async function block(...urls: string[]): Promise<void> {
  const session = cdp() as unknown as Session;
  await session.send("Network.enable");
  await session.send("Network.setBlockedURLs", { urls });
}

/** Leaves requests for this address without an answer, as a network does that has died. `release()` lets them go on. */
export async function hold(url: string): Promise<void> {
  await (cdp() as unknown as Session).send("Fetch.enable", { patterns: [{ urlPattern: url }] });
}

export async function release(): Promise<void> {
  await (cdp() as unknown as Session).send("Fetch.disable");
}
