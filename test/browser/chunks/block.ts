import { cdp } from "vitest/browser";

interface Session {
  send(method: "Network.enable"): Promise<unknown>;
  send(method: "Network.setBlockedURLs", input: { urls: readonly string[] }): Promise<unknown>;
}

/** Lets no request through to these addresses; none at all is blocked any more without one. */
export async function block(...urls: string[]): Promise<void> {
  const session = cdp() as unknown as Session;
  await session.send("Network.enable");
  await session.send("Network.setBlockedURLs", { urls });
}
