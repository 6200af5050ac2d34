import { describe, expect, it } from "vitest";
import { csvOfParts } from "../../../src/components/usage-chart/csv.ts";
import { addUp, partsOfCompany, withoutKey } from "../../../src/components/usage-chart/parts.ts";

const days = (...imports: number[]) =>
  imports.map((value, index) => ({ date: `2026-11-0${String(index + 1)}`, imports: value }));
const numbers = (list: readonly { imports: number }[]) => list.map(({ imports }) => imports);

const workspaces = Array.from({ length: 9 }, (_, index) => ({
  id: `ws_${String(index)}`,
  name: `Team ${String(index)}`,
  developersEnabled: true,
}));

describe("G23 the parts of a company", () => {
  it("are the six largest in the order of the picker, and the rest as one, so that nothing gets lost", () => {
    const history = {
      today: "2026-11-02",
      workspaces: [
        ...workspaces.map(({ id }, index) => ({ workspaceId: id, days: days(index, index) })),
        { workspaceId: "ws_unknown", days: days(1000, 0) },
      ],
    };
    const parts = partsOfCompany(history, workspaces, "Other");
    expect(parts.map(({ name }) => name)).toEqual([
      "Team 3",
      "Team 4",
      "Team 5",
      "Team 6",
      "Team 7",
      "Team 8",
      "Other",
    ]);
    // Team 1 and 2, and the workspace that nobody knows; Team 0 has imported nothing.
    expect(numbers(parts.at(-1)?.days ?? [])).toEqual([1003, 3]);
    const total = addUp(
      parts.map((part) => part.days),
      days(0, 0),
    );
    expect(numbers(total)).toEqual([1036, 36]);
  });

  it("has no parts where nothing was imported", () => {
    const history = { today: "2026-11-02", workspaces: [{ workspaceId: "ws_1", days: days(0, 0) }] };
    expect(partsOfCompany(history, workspaces, "Other")).toEqual([]);
  });
});

it("G22 what a workspace imported without the key is matched by the day, and never less than nothing", () => {
  const key = [...days(3, 9)].reverse();
  expect(numbers(withoutKey(days(5, 4, 2), key))).toEqual([2, 0, 2]);
});

it("G22 G23 the file has a line for each day and part, quotes names, and hands no formula to a spreadsheet", () => {
  const parts = [
    { id: "a", name: 'R&D, "Q4"', days: days(1, 2) },
    { id: "b", name: "=1+1", days: days(3, 4) },
    { id: undefined, name: "Other", days: days(5, 6) },
  ];
  expect(csvOfParts("workspace", parts).split("\r\n")).toEqual([
    "date,workspace_id,workspace,imports",
    '2026-11-01,a,"R&D, ""Q4""",1',
    "2026-11-01,b,'=1+1,3",
    "2026-11-01,,Other,5",
    '2026-11-02,a,"R&D, ""Q4""",2',
    "2026-11-02,b,'=1+1,4",
    "2026-11-02,,Other,6",
    "",
  ]);
});
