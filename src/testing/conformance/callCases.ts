import { toApiKeysError } from "../../contract/errors.js";
import { withDeadline } from "../../contract/withDeadline.js";
import { defineCase, type CaseDefinition } from "./case.js";
import { expectEqual, expectRefusal, expectThat } from "./expect.js";

const soonMs = 2000;

/** The platform's own AbortError, as `signal.throwIfAborted()` and `fetch` throw it, counts as `aborted`. */
async function expectAborted(promise: Promise<unknown>, what: string): Promise<void> {
  const aborted = promise.catch((error: unknown) => Promise.reject(toApiKeysError(error)));
  await expectRefusal(aborted, ["aborted"], what);
}

export const callCases: readonly CaseDefinition[] = [
  defineCase("abort: a list whose signal is aborted already rejects as aborted", [], async (probe) => {
    const promise = probe.call("listKeys", { limit: 1 }, { signal: AbortSignal.abort() });
    await expectAborted(promise, "A list with an aborted signal");
  }),
  defineCase("abort: a create whose signal is aborted already makes nothing", ["createKey"], async (probe) => {
    const promise = probe.call("createKey", probe.newKey(), { signal: AbortSignal.abort() });
    await expectAborted(promise, "A create with an aborted signal");
    expectEqual(await probe.countMine(), 0, "Keys made by a create that was aborted before it began");
  }),
  defineCase("abort: a list that is aborted while it runs ends at once", [], async (probe) => {
    const controller = new AbortController();
    const promise = probe.call("listKeys", { limit: 100 }, { signal: controller.signal });
    controller.abort();
    const settled = promise.then(
      () => true,
      (error: unknown) => toApiKeysError(error).code === "aborted",
    );
    const ended = withDeadline(() => settled, { signal: new AbortController().signal, timeoutMs: soonMs });
    expectThat(
      await ended,
      "An aborted list was rejected with something other than an AbortError or an ApiKeysError with code aborted.",
    );
  }),
  defineCase("call: a refusal is a rejected promise, never a throw", ["createKey"], async (probe) => {
    const { adapter } = probe.harness;
    const { workspaceId, idempotencyKey } = probe.newKey();
    const input = { workspaceId, idempotencyKey, name: "" };
    const call = () => adapter.createKey?.(input, { signal: new AbortController().signal });
    let promise: unknown;
    try {
      promise = call();
    } catch {
      expectThat(false, "createKey threw before it returned a promise.");
    }
    const isPromise = typeof promise === "object" && promise !== null && "then" in promise;
    expectThat(isPromise, "createKey did not return a promise.");
    await Promise.resolve(promise).catch(() => undefined);
  }),
  defineCase("call: a limit out of bounds is refused", [], async (probe) => {
    for (const limit of [0, -1, 101, 1.5]) {
      await expectRefusal(probe.list({ limit }), ["validation"], `A limit of ${String(limit)}`);
    }
  }),
];
