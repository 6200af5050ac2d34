import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiKeysError, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import type { CreateKeyInput } from "../../../src/contract/types.ts";
import type { StepUpChallenge } from "../../../src/data/stepUp/onStepUp.ts";
import { isUnsaved } from "../../../src/data/creation/keyCreationState.ts";
import { giveUpStepUps } from "../../../src/data/stepUp/stepUps.ts";
import { deferred } from "../../support/deferred.ts";
import { aController, apiKey, clock } from "../create/fakes.ts";

const draft = { workspaceId: "ws_1", name: "Production" };
const secret = "mk_live_secret";

beforeEach(() => {
  vi.useFakeTimers({ now: clock });
});
afterEach(() => {
  vi.useRealTimers();
});

const tick = (ms = 1) => vi.advanceTimersByTimeAsync(ms);

type Answer = "refused" | "lost" | "created";

/** A page whose backend answers one request after the other, and whose host asks the person. */
function aPage(answers: readonly Answer[], adapter: Partial<ApiKeysAdapter> = {}) {
  const creates: CreateKeyInput[] = [];
  const challenges: StepUpChallenge[] = [];
  const proof = deferred<boolean>();
  const page = aController(
    {
      idempotentCreate: true,
      timeoutMs: 100,
      listKeys: () => Promise.resolve({ items: [] }),
      createKey: (input) => {
        const answer = answers[creates.length];
        creates.push(input);
        if (answer === "refused") return Promise.reject(new ApiKeysError("step_up_required"));
        return answer === "lost" ? new Promise(() => undefined) : Promise.resolve({ key: apiKey(), secret });
      },
      ...adapter,
    },
    {
      onStepUp: (challenge) => {
        challenges.push(challenge);
        return proof.promise;
      },
    },
  );
  return { ...page, creates, challenges, prove: proof.resolve };
}

describe("G29 a creation that the backend wants a fresh proof for", () => {
  it("is sent again as the very same request, with the same idempotency key", async () => {
    const { controller, creates, challenges, prove } = aPage(["refused", "created"]);
    controller.submit(draft);
    await tick();
    expect(controller.getState()).toMatchObject({ step: "pending", challenged: true });
    expect(challenges).toMatchObject([{ action: "create" }]);
    // However long it takes: the time that a person needs is not the backend's.
    await tick(600_000);
    prove(true);
    await tick();
    expect(controller.getState()).toMatchObject({ step: "revealed", key: { id: "key_1" } });
    expect(controller.holder.read()).toBe(secret);
    expect(creates).toHaveLength(2);
    expect(creates[1]).toEqual(creates[0]);
    expect(creates[0]?.idempotencyKey).toMatch(/\w{8}/);
  });

  it("has nothing to lose while it waits: leaving the page asks nothing", async () => {
    const { controller } = aPage(["refused"]);
    controller.submit(draft);
    expect(isUnsaved(controller.getState())).toBe(true);
    await tick();
    expect(isUnsaved(controller.getState())).toBe(false);
  });

  it("goes back to the form, with what was entered, where the person declines", async () => {
    const { controller, creates, prove } = aPage(["refused", "created"]);
    controller.submit(draft);
    await tick();
    prove(false);
    await tick();
    expect(controller.getState()).toMatchObject({
      step: "form",
      draft,
      error: { code: "step_up_required", failure: "declined" },
    });
    expect(creates).toHaveLength(1);
    // The next press is a new submission.
    controller.submit(draft);
    await tick();
    expect(controller.getState().step).toBe("revealed");
    expect(creates[1]?.idempotencyKey).not.toBe(creates[0]?.idempotencyKey);
  });

  it("is given up by closing, which leads back to the form; closing again closes", async () => {
    const { controller, creates, challenges, prove } = aPage(["refused"]);
    controller.submit(draft);
    await tick();
    controller.requestClose();
    await tick();
    expect(controller.getState()).toMatchObject({ step: "form", draft, error: { failure: "declined" } });
    expect(challenges[0]?.signal.aborted).toBe(true);
    prove(true);
    await tick();
    expect(creates).toHaveLength(1);
    controller.requestClose();
    expect(controller.getState().step).toBe("closed");
  });

  it("is not asked about twice where the backend does not accept the proof", async () => {
    const { controller, creates, challenges, prove } = aPage(["refused", "refused"]);
    controller.submit(draft);
    await tick();
    prove(true);
    await tick();
    expect(controller.getState()).toMatchObject({ step: "form", error: { failure: "notAccepted" } });
    expect([creates.length, challenges.length]).toEqual([2, 1]);
  });

  it("sends nothing after the page is removed", async () => {
    const { controller, tenant, creates, challenges, prove } = aPage(["refused"]);
    controller.submit(draft);
    await tick();
    controller.unmount();
    tenant.leave();
    giveUpStepUps(tenant.store);
    prove(true);
    await tick();
    expect([creates.length, challenges[0]?.signal.aborted]).toEqual([1, true]);
  });

  it("stays unknown where an earlier request may have created the key, and the person declines", async () => {
    const { controller, creates, prove } = aPage(["lost", "refused"]);
    controller.submit(draft);
    await tick(200);
    expect(controller.getState().step).toBe("unknown");
    controller.retry();
    await tick();
    expect(controller.getState()).toMatchObject({ step: "pending", challenged: true });
    prove(false);
    await tick();
    expect(controller.getState().step).toBe("unknown");
    expect(creates[1]?.idempotencyKey).toBe(creates[0]?.idempotencyKey);
  });

  it("ends the challenge where the answer to an earlier request comes meanwhile", async () => {
    const first = deferred<{ key: ReturnType<typeof apiKey>; secret: string }>();
    let requests = 0;
    const { controller, challenges } = aPage([], {
      createKey: () => {
        requests += 1;
        return requests === 1 ? first.promise : Promise.reject(new ApiKeysError("step_up_required"));
      },
    });
    controller.submit(draft);
    await tick(200);
    controller.retry();
    await tick();
    expect(challenges).toHaveLength(1);
    first.resolve({ key: apiKey(), secret });
    await tick();
    expect(controller.getState().step).toBe("revealed");
    expect(controller.holder.read()).toBe(secret);
    expect([challenges[0]?.signal.aborted, requests]).toEqual([true, 2]);
  });
});
