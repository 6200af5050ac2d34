import { describe, expect, it } from "vitest";
import { ApiKeysError } from "@mark-ai/api-keys/contract";
import {
  createMachine,
  initialState,
  isUnsaved,
  type CreateEvent,
  type CreateState,
} from "../../../src/data/createMachine.ts";
import { apiKey } from "./fakes.ts";

const key = apiKey({ id: "key_1", name: "Production" });
const other = apiKey({ id: "key_2", name: "Staging" });
const draft = { workspaceId: "ws_1", name: "Production" };
const refusal = new ApiKeysError("forbidden");
const loss = new ApiKeysError("network");

const run = (from: CreateState, ...events: CreateEvent[]) => events.reduce(createMachine, from);

const pending = run(initialState, { type: "submit", draft });
const revealed = run(pending, { type: "answer", key });
const saved = run(revealed, { type: "save" });
const unknownSafe = run(pending, { type: "lose", error: loss, retry: "safe" });
const unknownNever = run(pending, { type: "lose", error: loss, retry: "never" });
const checking = run(unknownSafe, { type: "check" });
const suspects = run(checking, { type: "found", suspects: [key, other] });
const lost = run(pending, { type: "exists", key });
const closed = run(initialState, { type: "requestClose" });
const refused = run(pending, { type: "refuse", error: refusal });

const states = {
  form: initialState,
  refused,
  pending,
  revealed,
  confirming: run(revealed, { type: "requestClose" }),
  saved,
  unknownSafe,
  unknownNever,
  checking,
  suspects,
  suspectsNever: run(unknownNever, { type: "check" }, { type: "found", suspects: [key] }),
  lost,
  lostRevoking: run(lost, { type: "revoke", keyId: key.id }),
  closed,
} satisfies Record<string, CreateState>;

type Name = keyof typeof states;

const taken = (outcome: "copied" | "selected" | "failed"): CreateEvent => ({
  type: "take",
  taken: { format: "key", outcome },
});

/** Every edge: from a state, by an event, to a step (and what the new state says). */
const edges: readonly (readonly [Name, CreateEvent, Partial<CreateState> & { step: CreateState["step"] }])[] = [
  ["form", { type: "submit", draft }, { step: "pending", draft, again: false, closeWanted: false }],
  ["form", { type: "requestClose" }, { step: "closed" }],
  ["refused", { type: "edit" }, { step: "form", draft, error: undefined }],
  ["refused", { type: "submit", draft }, { step: "pending", again: false }],
  ["refused", { type: "requestClose" }, { step: "closed" }],
  ["pending", { type: "requestClose" }, { step: "pending", closeWanted: true }],
  ["pending", { type: "answer", key }, { step: "revealed", key, taken: undefined, confirming: false }],
  ["pending", { type: "refuse", error: refusal }, { step: "form", draft, error: refusal }],
  ["pending", { type: "lose", error: loss, retry: "safe" }, { step: "unknown", error: loss, retry: "safe" }],
  ["pending", { type: "lose", error: loss, retry: "never" }, { step: "unknown", error: loss, retry: "never" }],
  ["pending", { type: "exists", key }, { step: "lost", key, revoking: false }],
  ["unknownSafe", { type: "askAgain" }, { step: "pending", again: true, draft }],
  ["unknownSafe", { type: "check" }, { step: "checking", retry: "safe" }],
  ["unknownSafe", { type: "answer", key }, { step: "revealed", key }],
  ["unknownSafe", { type: "refuse", error: refusal }, { step: "form", error: refusal }],
  ["unknownSafe", { type: "lose", error: refusal, retry: "safe" }, { step: "unknown", error: refusal }],
  ["unknownSafe", { type: "exists", key }, { step: "lost", key }],
  ["unknownSafe", { type: "requestClose" }, { step: "closed" }],
  ["unknownNever", { type: "check" }, { step: "checking", retry: "never" }],
  ["unknownNever", { type: "answer", key }, { step: "revealed", key }],
  ["checking", { type: "found", suspects: [key] }, { step: "suspects", suspects: [key], revoking: [] }],
  ["checking", { type: "found", suspects: undefined }, { step: "suspects", suspects: undefined }],
  ["checking", { type: "answer", key }, { step: "revealed", key }],
  ["checking", { type: "refuse", error: refusal }, { step: "form", error: refusal }],
  ["checking", { type: "lose", error: refusal, retry: "safe" }, { step: "checking", error: refusal }],
  ["checking", { type: "exists", key }, { step: "lost", key }],
  ["checking", { type: "requestClose" }, { step: "closed" }],
  ["suspects", { type: "askAgain" }, { step: "pending", again: true }],
  ["suspects", { type: "check" }, { step: "checking", error: loss, retry: "safe" }],
  ["suspects", { type: "revoke", keyId: key.id }, { step: "suspects", revoking: [key.id] }],
  ["suspects", { type: "revoked", keyId: key.id }, { step: "suspects", suspects: [other], revoking: [] }],
  ["suspects", { type: "revokeFailed", keyId: key.id, error: loss }, { step: "suspects", revokeError: loss }],
  ["suspects", { type: "answer", key }, { step: "revealed", key }],
  ["suspects", { type: "refuse", error: refusal }, { step: "form", error: refusal }],
  ["suspects", { type: "lose", error: refusal, retry: "safe" }, { step: "suspects", error: refusal }],
  ["suspects", { type: "exists", key }, { step: "lost", key }],
  ["suspects", { type: "requestClose" }, { step: "closed" }],
  ["suspectsNever", { type: "check" }, { step: "checking", retry: "never" }],
  ["lost", { type: "revoke", keyId: key.id }, { step: "lost", revoking: true }],
  ["lost", { type: "answer", key }, { step: "revealed", key }],
  ["lost", { type: "requestClose" }, { step: "closed" }],
  ["lostRevoking", { type: "submit", draft }, { step: "pending", again: false }],
  [
    "lostRevoking",
    { type: "revokeFailed", keyId: key.id, error: loss },
    { step: "lost", revoking: false, revokeError: loss },
  ],
  ["revealed", taken("copied"), { step: "saved", taken: { format: "key", outcome: "copied" } }],
  ["revealed", taken("selected"), { step: "revealed", taken: { format: "key", outcome: "selected" } }],
  ["revealed", taken("failed"), { step: "revealed" }],
  ["revealed", { type: "take", taken: { format: "file", outcome: "downloaded" } }, { step: "revealed" }],
  ["revealed", { type: "save" }, { step: "saved", key }],
  ["revealed", { type: "requestClose" }, { step: "revealed", confirming: true }],
  ["revealed", { type: "vanish" }, { step: "lost", key }],
  ["confirming", { type: "keep" }, { step: "revealed", confirming: false }],
  ["confirming", { type: "leave" }, { step: "closed" }],
  ["confirming", { type: "save" }, { step: "saved", key }],
  ["confirming", taken("copied"), { step: "saved" }],
  ["confirming", { type: "vanish" }, { step: "lost", key }],
  ["saved", taken("copied"), { step: "saved", taken: { format: "key", outcome: "copied" } }],
  ["saved", { type: "requestClose" }, { step: "closed" }],
  ["saved", { type: "vanish" }, { step: "closed" }],
  ["closed", { type: "submit", draft }, { step: "pending", draft }],
  ["closed", { type: "reset" }, { step: "form", draft: undefined, error: undefined }],
];

const everyEvent: readonly CreateEvent[] = [
  { type: "submit", draft },
  { type: "edit" },
  { type: "answer", key },
  { type: "refuse", error: refusal },
  { type: "lose", error: loss, retry: "safe" },
  { type: "exists", key },
  { type: "askAgain" },
  { type: "check" },
  { type: "found", suspects: [key] },
  { type: "revoke", keyId: key.id },
  { type: "revoked", keyId: key.id },
  { type: "revokeFailed", keyId: key.id, error: loss },
  taken("copied"),
  { type: "overwrite" },
  { type: "save" },
  { type: "requestClose" },
  { type: "keep" },
  { type: "leave" },
  { type: "vanish" },
  { type: "reset" },
];

describe("the machine of a creation", () => {
  it.each(edges.map(([from, event, to]) => ({ from, event, to, type: event.type })))(
    "G01 $from --$type--> $to.step",
    ({ from, event, to }) => {
      expect(createMachine(states[from], event)).toMatchObject(to);
    },
  );

  it("G01 what is on the clipboard is forgotten when something else is copied", () => {
    const copied = run(saved, taken("copied"));
    expect(createMachine(copied, { type: "overwrite" })).toMatchObject({ step: "saved", taken: undefined });
    const refusedCopy = run(revealed, taken("selected"));
    expect(createMachine(refusedCopy, { type: "overwrite" })).toMatchObject({ step: "revealed", taken: undefined });
  });

  it("G01 every other event leaves every state as it is, the same object", () => {
    for (const [name, state] of Object.entries(states) as [Name, CreateState][]) {
      const known = new Set(edges.filter(([from]) => from === name).map(([, event]) => event.type));
      // An edge of the same step that only a neighbour of this state lists, or whose data decides.
      const shared: Partial<Record<Name, readonly CreateEvent["type"][]>> = {
        unknownNever: ["refuse", "lose", "exists", "requestClose"],
        suspectsNever: ["revoke", "revoked", "revokeFailed", "answer", "refuse", "lose", "exists", "requestClose"],
      };
      for (const event of everyEvent) {
        if (known.has(event.type) || shared[name]?.includes(event.type) === true) continue;
        expect(createMachine(state, event), `${name} on ${event.type}`).toBe(state);
      }
    }
  });

  it("G01 no way leads from an unsaved secret to closed but giving it up on purpose", () => {
    for (const event of everyEvent) expect(createMachine(revealed, event).step, event.type).not.toBe("closed");
    for (const event of everyEvent.filter(({ type }) => type !== "leave")) {
      expect(createMachine(states.confirming, event).step, event.type).not.toBe("closed");
    }
  });

  it("G04 what may not be sent again is not", () => {
    expect(createMachine(unknownNever, { type: "askAgain" })).toBe(unknownNever);
    expect(createMachine(states.suspectsNever, { type: "askAgain" })).toBe(states.suspectsNever);
  });

  it("G04 a late answer about another key does not show in place of the lost one", () => {
    expect(createMachine(lost, { type: "answer", key: other })).toBe(lost);
    expect(createMachine(states.lostRevoking, { type: "answer", key })).toBe(states.lostRevoking);
  });

  it("G01 unsaved are the states in which leaving would lose a secret", () => {
    const unsaved = (Object.keys(states) as Name[]).filter((name) => isUnsaved(states[name]));
    expect(unsaved).toEqual(["pending", "revealed", "confirming"]);
  });
});
