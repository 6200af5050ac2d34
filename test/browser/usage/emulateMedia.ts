import { cdp } from "vitest/browser";

interface Session {
  send(
    method: "Emulation.setEmulatedMedia",
    input: { features: readonly { readonly name: string; readonly value: string }[] },
  ): Promise<unknown>;
}

/** Makes the browser answer media queries as told; an empty object gives it back its own answers. */
export async function emulateMedia(features: Readonly<Record<string, string>>): Promise<void> {
  await (cdp() as unknown as Session).send("Emulation.setEmulatedMedia", {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}
