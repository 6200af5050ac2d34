import { describe, expect, it } from "vitest";
import { checkTheme } from "@mark-ai/api-keys";
import { gumdrop } from "../../../stories/partners/gumdrop.tsx";
import { nocturne } from "../../../stories/partners/nocturne.tsx";
import { waraq } from "../../../stories/partners/waraq.tsx";

describe("the invented partners (G12)", () => {
  it.each(Object.entries({ gumdrop, nocturne, waraq }))("%s passes the contrast gate", (_name, { theme }) => {
    expect(checkTheme(theme)).toEqual([]);
  });
});
