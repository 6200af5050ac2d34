import { onTestFinished } from "vitest";
import { cdp } from "vitest/browser";

interface Session {
  send(method: string, params?: object): Promise<{ data: string }>;
}

const session = () => cdp() as unknown as Session;

/** Lays the page out as for paper, until the test is over. */
export async function emulatePrint(): Promise<void> {
  await session().send("Emulation.setEmulatedMedia", { media: "print" });
  onTestFinished(async () => {
    await session().send("Emulation.setEmulatedMedia", { media: "" });
  });
}

/** Makes the pointer a finger, until the test is over. */
export async function emulateTouch(): Promise<void> {
  await session().send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 5 });
  await session().send("Emulation.setEmitTouchEventsForMouse", { enabled: false });
  onTestFinished(async () => {
    await session().send("Emulation.setTouchEmulationEnabled", { enabled: false });
  });
}

/** Takes room from the window as a phone's notch and its bar at the bottom do, until the test is over. */
export async function emulateSafeAreas(insets: Partial<Record<"top" | "right" | "bottom" | "left", number>>) {
  await session().send("Emulation.setSafeAreaInsetsOverride", { insets });
  onTestFinished(async () => {
    await session().send("Emulation.setSafeAreaInsetsOverride", { insets: {} });
  });
}
