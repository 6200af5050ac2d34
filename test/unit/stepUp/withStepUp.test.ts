import { describe, expect, it, vi } from "vitest";
import { ApiKeysError } from "@mark-ai/api-keys/contract";
import { StepUpError } from "../../../src/contract/stepUp.ts";
import { beginOperation } from "../../../src/data/context/tenant.ts";
import type { OnStepUp, StepUpChallenge } from "../../../src/data/stepUp/onStepUp.ts";
import { giveUpStepUp, giveUpStepUps } from "../../../src/data/stepUp/stepUps.ts";
import { withStepUp } from "../../../src/data/stepUp/withStepUp.ts";
import { deferred } from "../../support/deferred.ts";
import { aTenant, settle } from "../create/fakes.ts";

const refusal = () => new ApiKeysError("step_up_required", { requestId: "req_1" });
const revokeKey1 = { action: "revoke", subject: "key_1" } as const;

/** A call that is refused until the person has proved who they are. Each answer is one request. */
function aCall(...answers: readonly (string | Error)[]) {
  const left = [...answers];
  return vi.fn(() => {
    const answer = left.shift() ?? new Error("No request was expected.");
    return typeof answer === "string" ? Promise.resolve(answer) : Promise.reject(answer);
  });
}

/** A host whose answer the test gives. */
function aHost() {
  const challenges: StepUpChallenge[] = [];
  const answers: ReturnType<typeof deferred<boolean>>[] = [];
  const onStepUp: OnStepUp = (challenge) => {
    challenges.push(challenge);
    const answer = deferred<boolean>();
    answers.push(answer);
    return answer.promise;
  };
  const answer = (proof: boolean) => answers.at(-1)?.resolve(proof);
  return { challenges, onStepUp, answer };
}

function aPage(onStepUp?: OnStepUp) {
  const { tenant, events } = aTenant({ listKeys: () => Promise.resolve({ items: [] }) }, onStepUp && { onStepUp });
  return { tenant, events, operation: beginOperation(tenant), waiting: () => [...tenant.store.get().stepUps.keys()] };
}

/** How a call ended: its answer, or why there was no proof. */
const endOf = (call: Promise<string>) =>
  call.catch((error: unknown) => {
    if (!(error instanceof StepUpError)) throw error;
    expect(error).toMatchObject({ code: "step_up_required", requestId: "req_1", isDefiniteFailure: true });
    return error.failure;
  });

describe("G29 a call that the backend wants a fresh proof for", () => {
  it("is sent again once the person has confirmed their identity", async () => {
    const host = aHost();
    const { operation, waiting } = aPage(host.onStepUp);
    const send = aCall(refusal(), "done");
    const end = endOf(withStepUp(operation, revokeKey1, send));
    await settle();
    expect(host.challenges).toMatchObject([{ action: "revoke", error: { code: "step_up_required" } }]);
    expect([waiting(), send.mock.calls.length]).toEqual([["key_1"], 1]);
    host.answer(true);
    await expect(end).resolves.toBe("done");
    expect([waiting(), send.mock.calls.length]).toEqual([[], 2]);
    expect(host.challenges[0]?.signal.aborted, "nobody has given up").toBe(false);
  });

  it("asks nobody where the backend wants no proof", async () => {
    const host = aHost();
    const { operation } = aPage(host.onStepUp);
    await expect(endOf(withStepUp(operation, revokeKey1, aCall("done")))).resolves.toBe("done");
    await expect(withStepUp(operation, revokeKey1, aCall(new ApiKeysError("forbidden")))).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(host.challenges).toEqual([]);
  });

  it("is not sent again where the person declines", async () => {
    const host = aHost();
    const { operation, events } = aPage(host.onStepUp);
    const send = aCall(refusal());
    const end = endOf(withStepUp(operation, revokeKey1, send));
    await settle();
    host.answer(false);
    await expect(end).resolves.toBe("declined");
    expect([send.mock.calls.length, events]).toEqual([1, []]);
  });

  it.each([undefined, null, 1, "true", {}])("takes %o for no proof: only true is one", async (answer) => {
    const { operation } = aPage(() => answer as boolean);
    const send = aCall(refusal());
    await expect(endOf(withStepUp(operation, revokeKey1, send))).resolves.toBe("declined");
    expect(send).toHaveBeenCalledTimes(1);
  });

  it("takes true without a promise for a proof", async () => {
    const { operation } = aPage(() => true);
    await expect(endOf(withStepUp(operation, revokeKey1, aCall(refusal(), "done")))).resolves.toBe("done");
  });

  it.each<[string, OnStepUp]>([
    [
      "throws",
      () => {
        throw new Error("host");
      },
    ],
    ["rejects", () => Promise.reject(new Error("host"))],
  ])("counts as declined where the host's handler %s, and an event says why", async (_, onStepUp) => {
    const { operation, events } = aPage(onStepUp);
    const send = aCall(refusal());
    await expect(endOf(withStepUp(operation, revokeKey1, send))).resolves.toBe("declined");
    expect(send).toHaveBeenCalledTimes(1);
    expect(events).toMatchObject([{ type: "error", source: "step-up", error: { cause: { message: "host" } } }]);
  });

  it("says so where the host has no way to ask", async () => {
    const { operation } = aPage();
    await expect(endOf(withStepUp(operation, revokeKey1, aCall(refusal())))).resolves.toBe("unsupported");
  });

  it("does not ask a second time where the backend does not accept the proof", async () => {
    const ask = vi.fn(() => true);
    const { operation } = aPage(ask);
    const send = aCall(refusal(), refusal());
    await expect(endOf(withStepUp(operation, revokeKey1, send))).resolves.toBe("notAccepted");
    expect([send.mock.calls.length, ask.mock.calls.length]).toEqual([2, 1]);
  });

  it("ends as it ends where the second request fails otherwise", async () => {
    const { operation } = aPage(() => true);
    const send = aCall(refusal(), new ApiKeysError("network"));
    await expect(withStepUp(operation, revokeKey1, send)).rejects.toMatchObject({ code: "network" });
  });
});

describe("G29 calls that are refused at the same time", () => {
  it("share one challenge, and each is sent again", async () => {
    const host = aHost();
    const { operation, waiting } = aPage(host.onStepUp);
    const late = deferred<string>();
    const sends = [
      aCall(refusal(), "first"),
      aCall(refusal(), "second"),
      vi.fn(() => late.promise).mockReturnValueOnce(late.promise),
    ];
    const ends = sends.map((send, index) =>
      endOf(withStepUp(operation, { action: "revoke", subject: `key_${String(index)}` }, send)),
    );
    await settle();
    expect(waiting()).toEqual(["key_0", "key_1"]);
    host.answer(true);
    await settle();
    // The third was sent before the proof, and is refused after it: the proof counts for it, too.
    sends[2]?.mockReturnValue(Promise.resolve("third"));
    late.reject(refusal());
    await expect(Promise.all(ends)).resolves.toEqual(["first", "second", "third"]);
    expect(host.challenges).toHaveLength(1);
  });

  it("are all declined together", async () => {
    const host = aHost();
    const { operation } = aPage(host.onStepUp);
    const late = deferred<string>();
    const ends = [
      endOf(withStepUp(operation, revokeKey1, aCall(refusal()))),
      endOf(withStepUp(operation, { action: "revoke", subject: "key_2" }, () => late.promise)),
    ];
    await settle();
    host.answer(false);
    await settle();
    late.reject(refusal());
    await expect(Promise.all(ends)).resolves.toEqual(["declined", "declined"]);
    expect(host.challenges).toHaveLength(1);
  });

  it("open a new challenge for what is sent after the last one", async () => {
    const host = aHost();
    const { operation } = aPage(host.onStepUp);
    const first = endOf(withStepUp(operation, revokeKey1, aCall(refusal())));
    await settle();
    host.answer(false);
    await expect(first).resolves.toBe("declined");
    const second = endOf(withStepUp(operation, revokeKey1, aCall(refusal(), "done")));
    await settle();
    expect(host.challenges).toHaveLength(2);
    host.answer(true);
    await expect(second).resolves.toBe("done");
  });
});

describe("G29 a challenge that never settles", () => {
  it("is given up for one call, and stays open for the other", async () => {
    const host = aHost();
    const { tenant, operation, waiting } = aPage(host.onStepUp);
    const first = endOf(withStepUp(operation, revokeKey1, aCall(refusal())));
    const second = endOf(withStepUp(operation, { action: "update", subject: "key_2" }, aCall(refusal(), "done")));
    await settle();
    expect(giveUpStepUp(tenant.store, "key_1")).toBe(true);
    expect(giveUpStepUp(tenant.store, "key_7"), "nothing waits for this one").toBe(false);
    await expect(first).resolves.toBe("declined");
    expect([waiting(), host.challenges[0]?.signal.aborted]).toEqual([["key_2"], false]);
    host.answer(true);
    await expect(second).resolves.toBe("done");
  });

  it("learns by its signal that nobody waits any more, and its late answer sends nothing", async () => {
    const host = aHost();
    const { tenant, events, operation, waiting } = aPage(host.onStepUp);
    const send = aCall(refusal());
    const end = endOf(withStepUp(operation, revokeKey1, send));
    await settle();
    giveUpStepUp(tenant.store, "key_1");
    await expect(end).resolves.toBe("declined");
    expect([waiting(), host.challenges[0]?.signal.aborted]).toEqual([[], true]);
    host.answer(true);
    await settle();
    expect([send.mock.calls.length, events]).toEqual([1, []]);
  });

  it("is given up for both of two calls about the same key", async () => {
    const host = aHost();
    const { tenant, operation, waiting } = aPage(host.onStepUp);
    const ends = [
      endOf(withStepUp(operation, revokeKey1, aCall(refusal()))),
      endOf(withStepUp(operation, { action: "update", subject: "key_1" }, aCall(refusal()))),
    ];
    await settle();
    giveUpStepUp(tenant.store, "key_1");
    await expect(Promise.all(ends)).resolves.toEqual(["declined", "declined"]);
    expect([waiting(), host.challenges[0]?.signal.aborted]).toEqual([[], true]);
  });

  it("reports nothing where the host rejects because of the abort", async () => {
    const { tenant, events, operation } = aPage(
      ({ signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted")))),
    );
    const end = endOf(withStepUp(operation, revokeKey1, aCall(refusal())));
    await settle();
    giveUpStepUp(tenant.store, "key_1");
    await expect(end).resolves.toBe("declined");
    await settle();
    expect(events).toEqual([]);
  });

  it("sends nothing after the page is removed or shows another tenant", async () => {
    const host = aHost();
    const { tenant, operation } = aPage(host.onStepUp);
    const send = aCall(refusal());
    const end = endOf(withStepUp(operation, revokeKey1, send));
    await settle();
    tenant.leave();
    giveUpStepUps(tenant.store);
    host.answer(true);
    await expect(end).resolves.toBe("declined");
    expect([send.mock.calls.length, host.challenges[0]?.signal.aborted]).toEqual([1, true]);
  });

  it("is not even opened where the refusal comes after the page is removed", async () => {
    const host = aHost();
    const { tenant, operation } = aPage(host.onStepUp);
    const late = deferred<string>();
    const end = endOf(withStepUp(operation, revokeKey1, () => late.promise));
    tenant.leave();
    late.reject(refusal());
    await expect(end).resolves.toBe("unsupported");
    expect(host.challenges).toEqual([]);
  });
});
