import { describe, expect, it } from "vitest";
import { ApiKeysError } from "@mark-ai/api-keys/contract";
import { keyCreationReducer, type CreateEvent } from "../../../src/data/creation/keyCreationReducer.ts";
import { initialState, isUnsaved, type CreateState } from "../../../src/data/creation/keyCreationState.ts";
import { apiKey } from "./fakes.ts";

const key = apiKey({ id: "key_1", name: "Production" });
const other = apiKey({ id: "key_2", name: "Staging" });
const draft = { workspaceId: "ws_1", name: "Production" };
const refusal = new ApiKeysError("forbidden");
const loss = new ApiKeysError("network");

const run = (from: CreateState, ...events: CreateEvent[]) => events.reduce(keyCreationReducer, from);

const pending = run(initialState, { type: "submit", draft });
const revealed = run(pending, { type: "succeeded", key });
const saved = run(revealed, { type: "save" });
const unknownSafe = run(pending, { type: "responseLost", error: loss, retry: "safe" });
const unknownNever = run(pending, { type: "responseLost", error: loss, retry: "never" });
const checking = run(unknownSafe, { type: "check" });
const candidateKeys = run(checking, { type: "candidatesLoaded", candidateKeys: [key, other] });
const lost = run(pending, { type: "alreadyCreated", key });
const closed = run(initialState, { type: "requestClose" });
const refused = run(pending, { type: "rejected", error: refusal });

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
  candidateKeys,
  candidatesNever: run(unknownNever, { type: "check" }, { type: "candidatesLoaded", candidateKeys: [key] }),
  lost,
  lostRevoking: run(lost, { type: "revoke", keyId: key.id }),
  closed,
} satisfies Record<string, CreateState>;

type Name = keyof typeof states;

const exported = (outcome: "copied" | "selected" | "failed"): CreateEvent => ({
  type: "exported",
  lastExport: { format: "key", outcome },
});

/** Every edge: from a state, by an event, to a step (and what the new state says). */
const edges: readonly (readonly [Name, CreateEvent, Partial<CreateState> & { step: CreateState["step"] }])[] = [
  ["form", { type: "submit", draft }, { step: "pending", draft, again: false, closeWanted: false }],
  ["form", { type: "requestClose" }, { step: "closed" }],
  ["refused", { type: "edit" }, { step: "form", draft, error: undefined }],
  ["refused", { type: "submit", draft }, { step: "pending", again: false }],
  ["refused", { type: "requestClose" }, { step: "closed" }],
  ["pending", { type: "requestClose" }, { step: "pending", closeWanted: true }],
  ["pending", { type: "succeeded", key }, { step: "revealed", key, lastExport: undefined, confirming: false }],
  ["pending", { type: "rejected", error: refusal }, { step: "form", draft, error: refusal }],
  ["pending", { type: "responseLost", error: loss, retry: "safe" }, { step: "unknown", error: loss, retry: "safe" }],
  ["pending", { type: "responseLost", error: loss, retry: "never" }, { step: "unknown", error: loss, retry: "never" }],
  ["pending", { type: "alreadyCreated", key }, { step: "lost", key, revoking: false }],
  ["unknownSafe", { type: "retry" }, { step: "pending", again: true, draft }],
  ["unknownSafe", { type: "check" }, { step: "checking", retry: "safe" }],
  ["unknownSafe", { type: "succeeded", key }, { step: "revealed", key }],
  ["unknownSafe", { type: "rejected", error: refusal }, { step: "form", error: refusal }],
  ["unknownSafe", { type: "responseLost", error: refusal, retry: "safe" }, { step: "unknown", error: refusal }],
  ["unknownSafe", { type: "alreadyCreated", key }, { step: "lost", key }],
  ["unknownSafe", { type: "requestClose" }, { step: "closed" }],
  ["unknownNever", { type: "check" }, { step: "checking", retry: "never" }],
  ["unknownNever", { type: "succeeded", key }, { step: "revealed", key }],
  [
    "checking",
    { type: "candidatesLoaded", candidateKeys: [key] },
    { step: "candidates", candidateKeys: [key], revoking: [] },
  ],
  [
    "checking",
    { type: "candidatesLoaded", candidateKeys: undefined },
    { step: "candidates", candidateKeys: undefined },
  ],
  ["checking", { type: "succeeded", key }, { step: "revealed", key }],
  ["checking", { type: "rejected", error: refusal }, { step: "form", error: refusal }],
  ["checking", { type: "responseLost", error: refusal, retry: "safe" }, { step: "checking", error: refusal }],
  ["checking", { type: "alreadyCreated", key }, { step: "lost", key }],
  ["checking", { type: "requestClose" }, { step: "closed" }],
  ["candidateKeys", { type: "retry" }, { step: "pending", again: true }],
  ["candidateKeys", { type: "check" }, { step: "checking", error: loss, retry: "safe" }],
  ["candidateKeys", { type: "revoke", keyId: key.id }, { step: "candidates", revoking: [key.id] }],
  ["candidateKeys", { type: "revoked", keyId: key.id }, { step: "candidates", candidateKeys: [other], revoking: [] }],
  ["candidateKeys", { type: "revokeFailed", keyId: key.id, error: loss }, { step: "candidates", revokeError: loss }],
  ["candidateKeys", { type: "succeeded", key }, { step: "revealed", key }],
  ["candidateKeys", { type: "rejected", error: refusal }, { step: "form", error: refusal }],
  ["candidateKeys", { type: "responseLost", error: refusal, retry: "safe" }, { step: "candidates", error: refusal }],
  ["candidateKeys", { type: "alreadyCreated", key }, { step: "lost", key }],
  ["candidateKeys", { type: "requestClose" }, { step: "closed" }],
  ["candidatesNever", { type: "check" }, { step: "checking", retry: "never" }],
  ["lost", { type: "revoke", keyId: key.id }, { step: "lost", revoking: true }],
  ["lost", { type: "succeeded", key }, { step: "revealed", key }],
  ["lost", { type: "requestClose" }, { step: "closed" }],
  ["lostRevoking", { type: "submit", draft }, { step: "pending", again: false }],
  [
    "lostRevoking",
    { type: "revokeFailed", keyId: key.id, error: loss },
    { step: "lost", revoking: false, revokeError: loss },
  ],
  ["revealed", exported("copied"), { step: "saved", lastExport: { format: "key", outcome: "copied" } }],
  ["revealed", exported("selected"), { step: "revealed", lastExport: { format: "key", outcome: "selected" } }],
  ["revealed", exported("failed"), { step: "revealed" }],
  ["revealed", { type: "exported", lastExport: { format: "file", outcome: "downloaded" } }, { step: "revealed" }],
  ["revealed", { type: "save" }, { step: "saved", key }],
  ["revealed", { type: "requestClose" }, { step: "revealed", confirming: true }],
  ["revealed", { type: "secretDestroyed" }, { step: "closed" }],
  ["confirming", { type: "closeCancelled" }, { step: "revealed", confirming: false }],
  ["confirming", { type: "closeConfirmed" }, { step: "closed" }],
  ["confirming", { type: "save" }, { step: "saved", key }],
  ["confirming", exported("copied"), { step: "saved" }],
  ["confirming", { type: "secretDestroyed" }, { step: "closed" }],
  ["saved", exported("copied"), { step: "saved", lastExport: { format: "key", outcome: "copied" } }],
  ["saved", { type: "requestClose" }, { step: "closed" }],
  ["saved", { type: "secretDestroyed" }, { step: "closed" }],
  ["closed", { type: "submit", draft }, { step: "pending", draft }],
  ["closed", { type: "reset" }, { step: "form", draft: undefined, error: undefined }],
];

const everyEvent: readonly CreateEvent[] = [
  { type: "submit", draft },
  { type: "edit" },
  { type: "succeeded", key },
  { type: "rejected", error: refusal },
  { type: "responseLost", error: loss, retry: "safe" },
  { type: "alreadyCreated", key },
  { type: "retry" },
  { type: "check" },
  { type: "candidatesLoaded", candidateKeys: [key] },
  { type: "revoke", keyId: key.id },
  { type: "revoked", keyId: key.id },
  { type: "revokeFailed", keyId: key.id, error: loss },
  exported("copied"),
  { type: "clipboardChanged" },
  { type: "save" },
  { type: "requestClose" },
  { type: "closeCancelled" },
  { type: "closeConfirmed" },
  { type: "secretDestroyed" },
  { type: "reset" },
];

describe("keyCreationReducer", () => {
  it.each(edges.map(([from, event, to]) => ({ from, event, to, type: event.type })))(
    "G01 $from --$type--> $to.step",
    ({ from, event, to }) => {
      expect(keyCreationReducer(states[from], event)).toMatchObject(to);
    },
  );

  it("G01 no longer says that the key is on the clipboard once something else was copied", () => {
    const copied = run(saved, exported("copied"));
    expect(keyCreationReducer(copied, { type: "clipboardChanged" })).toMatchObject({
      step: "saved",
      lastExport: undefined,
    });
    const refusedCopy = run(revealed, exported("selected"));
    expect(keyCreationReducer(refusedCopy, { type: "clipboardChanged" })).toMatchObject({
      step: "revealed",
      lastExport: undefined,
    });
  });

  it("G01 returns the same object for an event that means nothing to the state", () => {
    for (const [name, state] of Object.entries(states) as [Name, CreateState][]) {
      const known = new Set(edges.filter(([from]) => from === name).map(([, event]) => event.type));
      // An edge of the same step that only a neighbour of this state lists, or whose data decides.
      const shared: Partial<Record<Name, readonly CreateEvent["type"][]>> = {
        unknownNever: ["rejected", "responseLost", "alreadyCreated", "requestClose"],
        candidatesNever: [
          "revoke",
          "revoked",
          "revokeFailed",
          "succeeded",
          "rejected",
          "responseLost",
          "alreadyCreated",
          "requestClose",
        ],
      };
      for (const event of everyEvent) {
        if (known.has(event.type) || shared[name]?.includes(event.type) === true) continue;
        expect(keyCreationReducer(state, event), `${name} on ${event.type}`).toBe(state);
      }
    }
  });

  it("G01 closes with an unsaved secret only on purpose, or when the page itself goes", () => {
    const closes = (state: CreateState) =>
      everyEvent.filter((event) => keyCreationReducer(state, event).step === "closed").map(({ type }) => type);
    expect(closes(revealed)).toEqual(["secretDestroyed"]);
    expect(closes(states.confirming)).toEqual(["closeConfirmed", "secretDestroyed"]);
  });

  it("G04 sends nothing again that may not be sent again", () => {
    expect(keyCreationReducer(unknownNever, { type: "retry" })).toBe(unknownNever);
    expect(keyCreationReducer(states.candidatesNever, { type: "retry" })).toBe(states.candidatesNever);
  });

  it("G04 shows no other key in place of the lost one, however late its answer comes", () => {
    expect(keyCreationReducer(lost, { type: "succeeded", key: other })).toBe(lost);
    expect(keyCreationReducer(states.lostRevoking, { type: "succeeded", key })).toBe(states.lostRevoking);
  });

  it("G01 counts as unsaved the states in which leaving would lose a secret", () => {
    const unsaved = (Object.keys(states) as Name[]).filter((name) => isUnsaved(states[name]));
    expect(unsaved).toEqual(["pending", "revealed", "confirming"]);
  });
});
