import { describe, expect, test } from "vitest";
import { attributeChangesProblem, changedAttributes, type KeyAttribute } from "@mark-ai/api-keys/contract";

const declared: readonly KeyAttribute[] = [
  { name: "team", label: "Team", kind: "text", maxLength: 5, on: ["create", "edit"] },
  { name: "owner", label: "Owner", kind: "text", required: true, on: ["create", "edit"] },
  { name: "tags", label: "Tags", kind: "choices", options: [{ value: "crm", label: "CRM" }], on: ["edit"] },
  { name: "critical", label: "Critical", kind: "switch", required: true, on: ["edit"] },
  { name: "plan", label: "Plan", kind: "text", on: ["create"] },
];

describe("G21 attributeChangesProblem() tells a backend what to refuse when a key is edited", () => {
  test.each([
    [undefined, undefined],
    [{}, undefined],
    [{ team: "A", owner: "Dana", tags: ["crm"], critical: false }, undefined],
    // An empty value takes an attribute away.
    [{ team: "", tags: [] }, undefined],
    [{ owner: " " }, { field: "attributes.owner", problem: "required" }],
    [
      { team: "A", owner: "" },
      { field: "attributes.owner", problem: "required" },
    ],
    // A switch is on or off, and never empty.
    [{ critical: "" }, { field: "attributes.critical", problem: "required" }],
    [{ critical: "on" }, { field: "attributes.critical", problem: "kind" }],
    [{ team: "ABCDE" }, undefined],
    [{ team: "ABCDEF" }, { field: "attributes.team", problem: "too-long" }],
    [{ team: 5 }, { field: "attributes.team", problem: "kind" }],
    [{ tags: ["moon"] }, { field: "attributes.tags", problem: "kind" }],
    [{ plan: "pro" }, { field: "attributes.plan", problem: "unknown" }],
    [{ plan: "" }, { field: "attributes.plan", problem: "unknown" }],
    [{ toString: "A" }, { field: "attributes.toString", problem: "unknown" }],
  ])("%j", (changes, problem) => {
    expect(attributeChangesProblem(changes, declared)).toEqual(problem);
  });

  test("without declarations nothing can be changed", () => {
    expect(attributeChangesProblem({ team: "A" }, undefined)).toEqual({ field: "attributes.team", problem: "unknown" });
    expect(attributeChangesProblem(undefined, undefined)).toBeUndefined();
  });
});

describe("G21 changedAttributes()", () => {
  const before = { team: "A", note: "", tags: ["crm"] };

  test("keeps what a change does not name, also what was empty before", () => {
    expect(changedAttributes(before, { team: "B" })).toEqual({ ...before, team: "B" });
    expect(changedAttributes(before, undefined)).toEqual(before);
    expect(changedAttributes(undefined, { critical: false })).toEqual({ critical: false });
  });

  test("takes away what is given an empty value, and leaves a key without attributes none", () => {
    expect(changedAttributes(before, { team: " ", tags: [] })).toEqual({ note: "" });
    expect(changedAttributes({ team: "A" }, { team: "" })).toBeUndefined();
    expect(changedAttributes(undefined, undefined)).toBeUndefined();
  });
});
