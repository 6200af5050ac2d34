import { beforeAll, describe, expect, it } from "vitest";
import { leftBy, measureShifts, workOfOpening } from "../../bench/measure.mjs";
import { setUpStand, type Stand } from "../../bench/stand.mjs";

// What the page may never cost, in a production build of the built package. `npm run bench` measures the times beside it.
process.env.MAK_BUILT = "1";
let stand: Stand;

beforeAll(async () => {
  stand = await setUpStand();
  return () => stand.tearDown();
});

describe("the page's budgets at run time", () => {
  it("nothing moves from the first paint on, in whatever order the regions settle or fail", async () => {
    const shifts: string[] = [];
    await measureShifts(stand, (line) => shifts.push(line));
    expect(shifts).toEqual([]);
  });

  it("100,000 keys cost the elements of 100", async () => {
    const tab = await stand.open();
    const elements: unknown[] = [];
    for (const keys of [100, 100_000]) {
      await tab.call("mount", { kind: "page", rows: 25, keys });
      await tab.call("settle");
      elements.push(await tab.call("elements"));
      await tab.call("unmount");
    }
    await tab.close();
    const [few, many] = elements as [number, number];
    expect(many).toBeLessThanOrEqual(few * 1.1);
  });

  it.each(["dialog", "menu"] as const)(
    "a %s costs a bounded number of style computations and layouts",
    async (surface) => {
      // Measured: 8 and 3 for the dialog, 6 and 3 for the menu; the browser's own cost 3 and 1, and 1 and 1.
      // The least of three openings: on a busy machine one opening is spread over more frames.
      const openings = [];
      for (let opening = 0; opening < 3; opening += 1) openings.push(await workOfOpening(stand, "page", surface));
      const styles = Math.min(...openings.map((own) => own.styles));
      const layouts = Math.min(...openings.map((own) => own.layouts));
      expect(styles).toBeGreaterThan(0);
      expect(styles).toBeLessThanOrEqual(9);
      expect(layouts).toBeLessThanOrEqual(4);
    },
  );

  it("a mount leaves no event listener behind", async () => {
    const left = await leftBy(stand, "page", { mounts: 50, before: 10 });
    expect(left.listeners).toBe(0);
  });
});
