import { ApiKeysError } from "../../contract/errors.js";
import { StepUpError } from "../../contract/stepUp.js";
import { beginHostTurn } from "../../utils/hostTurn.js";
import type { PageStore } from "../cache/pageStore.js";
import type { Operation } from "../context/tenant.js";
import type { StepUpAction } from "./onStepUp.js";

/** The challenges of one tenant: at most one is open, and everything that waits for a proof waits for it. */
interface Challenges {
  open: { readonly answer: Promise<boolean>; readonly controller: AbortController; waiting: number } | undefined;
  /** How many have ended, and how the last one did. */
  ended: number;
  lastAnswer: boolean;
}

const challengesOf = new WeakMap<PageStore, Challenges>();

function challengesFor(store: PageStore): Challenges {
  const challenges = challengesOf.get(store) ?? { open: undefined, ended: 0, lastAnswer: false };
  challengesOf.set(store, challenges);
  return challenges;
}

/** What a call is, to the person who is asked to confirm their identity for it. */
export interface StepUpCall {
  readonly action: StepUpAction;
  /** What the call is about: a key's id, a submission's idempotency key. By it the call can be given up. */
  readonly subject: string;
}

/**
 * Prepares for a backend that may ask for a fresh proof. Call it before a request is sent, and what it returns when the
 * request was refused with `step_up_required`: that asks the person, or joins a challenge that is open or has ended
 * since the request was sent. It resolves with a proof, and rejects with a {@link StepUpError} without one.
 */
export function prepareStepUp(operation: Operation, call: StepUpCall): (error: ApiKeysError) => Promise<void> {
  const challenges = challengesFor(operation.store);
  const endedBefore = challenges.ended;
  return async (error) => {
    if (operation.getStepUp() === undefined) throw new StepUpError("unsupported", error);
    const hasAnswer = challenges.open === undefined && challenges.ended > endedBefore;
    const isProven = hasAnswer ? challenges.lastAnswer : await wait(operation, call, error);
    if (!isProven) throw new StepUpError("declined", error);
  };
}

/** Waits for the open challenge, or opens one, until it ends or this call is given up. */
async function wait(operation: Operation, { action, subject }: StepUpCall, error: ApiKeysError): Promise<boolean> {
  const { store } = operation;
  const challenges = challengesFor(store);
  const challenge = (challenges.open ??= open(operation, action, error));
  challenge.waiting += 1;
  const { promise: givenUp, resolve } = deferredAnswer();
  // Another call about the same subject may wait already: both are given up together.
  const other = store.get().stepUps.get(subject);
  const giveUp = () => {
    other?.();
    resolve(false);
  };
  store.update(({ stepUps }) => ({ stepUps: new Map([...stepUps, [subject, giveUp]]) }));
  const isProven = await Promise.race([challenge.answer, givenUp]);
  store.update(({ stepUps }) => ({ stepUps: new Map([...stepUps].filter(([, each]) => each !== giveUp)) }));
  challenge.waiting -= 1;
  if (challenge.waiting === 0 && challenges.open === challenge) challenge.controller.abort();
  return isProven;
}

function open(operation: Operation, action: StepUpAction, error: ApiKeysError): NonNullable<Challenges["open"]> {
  const challenges = challengesFor(operation.store);
  const controller = new AbortController();
  const { signal } = controller;
  const endTurn = beginHostTurn();
  const given = new Promise<boolean>((resolve) => {
    signal.addEventListener("abort", () => resolve(false));
    ask(operation, { action, error, signal }).then(resolve, (thrown: unknown) => {
      if (!signal.aborted) report(operation, thrown);
      resolve(false);
    });
  });
  const answer = given.then((isProven) => {
    endTurn();
    challenges.open = undefined;
    challenges.ended += 1;
    challenges.lastAnswer = isProven;
    return isProven;
  });
  return { answer, controller, waiting: 0 };
}

/** Resolves with whether the host has a proof: only true counts. A handler that throws at once rejects, too. */
async function ask(
  { getStepUp }: Operation,
  challenge: { action: StepUpAction; error: ApiKeysError; signal: AbortSignal },
): Promise<boolean> {
  return ((await getStepUp()?.(challenge)) as unknown) === true;
}

function report({ emit }: Operation, thrown: unknown): void {
  const message = "onStepUp() failed. Resolve with false where the person does not confirm their identity.";
  emit({ type: "error", source: "step-up", error: new ApiKeysError("unknown", { message, cause: thrown }) });
}

function deferredAnswer() {
  let resolve: (answer: boolean) => void = () => undefined;
  const promise = new Promise<boolean>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Gives up the call about a subject, as if the person had declined. Returns whether there was one that waits. */
export function giveUpStepUp(store: PageStore, subject: string): boolean {
  const giveUp = store.get().stepUps.get(subject);
  giveUp?.();
  return giveUp !== undefined;
}

/** Gives up every call of a tenant that waits for a proof. */
export function giveUpStepUps(store: PageStore): void {
  for (const giveUp of store.get().stepUps.values()) giveUp();
}
