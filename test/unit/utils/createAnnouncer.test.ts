import { describe, expect, it } from "vitest";
import { createAnnouncer } from "../../../src/utils/createAnnouncer.ts";

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
});
