import { describe, expect, it, vi } from "vitest";
import { createAnnouncer, type Announcement } from "../../../src/utils/createAnnouncer.ts";

const later = () => Promise.resolve();

describe("what the live region says (G15)", () => {
  it("is the latest sentence, as a new one each time", async () => {
    const announcer = createAnnouncer();
    announcer.announce("Copied.");
    const once = announcer.current();
    await later();
    announcer.announce("Copied.");
    expect(announcer.current()?.text).toBe("Copied.");
    expect(announcer.current()?.id).not.toBe(once?.id);
  });

  it("is all that was said in one moment, in its order, unless it is said more urgently", async () => {
    const announcer = createAnnouncer();
    announcer.announce("The chart could not be loaded.");
    announcer.announce("7 keys found");
    expect(announcer.current()?.text).toBe("The chart could not be loaded. 7 keys found");
    announcer.announce("The key was not revoked.", "assertive");
    expect(announcer.current()).toMatchObject({ text: "The key was not revoked.", politeness: "assertive" });
    await later();
    announcer.announce("Copied.");
    expect(announcer.current()?.text).toBe("Copied.");
  });

  it.each([
    ["first", 0],
    ["last", 1],
  ])("goes when the %s of one moment is no longer true", async (_which, index) => {
    const announcer = createAnnouncer();
    const take = ["The chart could not be loaded.", "7 keys found"].map((text) => announcer.announce(text));
    await later();
    take[index]?.();
    expect(announcer.current()).toBeUndefined();
  });

  it("stays when what is no longer true was said before", async () => {
    const announcer = createAnnouncer();
    const take = announcer.announce("The chart could not be loaded.");
    await later();
    announcer.announce("Copied.");
    take();
    expect(announcer.current()?.text).toBe("Copied.");
    await later();
    announcer.announce("7 keys found");
    take();
    expect(announcer.current()?.text).toBe("7 keys found");
  });

  it("tells its listeners of each change until they leave", () => {
    const announcer = createAnnouncer();
    const seen: (string | undefined)[] = [];
    const leave = announcer.subscribe(() => seen.push(announcer.current()?.text));
    const take = announcer.announce("Copied.");
    take();
    leave();
    announcer.announce("7 keys found");
    expect(seen).toEqual(["Copied.", undefined]);
  });

  it("is said by one region, the innermost, and the others fall silent as it comes", () => {
    const announcer = createAnnouncer();
    const listener = vi.fn();
    announcer.subscribe(listener);
    const page = announcer.addRegion();
    expect(page.isFirst).toBe(true);
    expect(listener).not.toHaveBeenCalled();
    const dialog = announcer.addRegion();
    expect(dialog.isFirst).toBe(false);
    expect(listener).toHaveBeenCalledOnce();
    const clock = vi.spyOn(performance, "now").mockReturnValue(0);
    announcer.announce("Copied.");
    expect([page.current(), dialog.current()?.text, dialog.current()?.text]).toEqual([undefined, "Copied.", "Copied."]);
    dialog.markSaid(announcer.current() as Announcement);
    clock.mockReturnValue(500);
    dialog.remove();
    expect(page.current(), "the dialog has said it").toBeUndefined();
  });

  it("is said by the page where a dialog closes before it can have been read", () => {
    const announcer = createAnnouncer();
    const page = announcer.addRegion();
    const dialog = announcer.addRegion();
    const clock = vi.spyOn(performance, "now").mockReturnValue(0);
    announcer.announce("The key is revoked.");
    expect(dialog.current()?.text).toBe("The key is revoked.");
    dialog.markSaid(announcer.current() as Announcement);
    clock.mockReturnValue(20);
    const listener = vi.fn();
    announcer.subscribe(listener);
    dialog.remove();
    expect(listener).toHaveBeenCalledOnce();
    expect(page.current()?.text).toBe("The key is revoked.");
  });
});
