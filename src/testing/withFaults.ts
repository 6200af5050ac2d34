import type { AdapterMethod, ApiKeysAdapter, CallContext } from "../contract/adapter.js";

/** How often a fault strikes. */
interface FaultTimes {
  /** How many calls it strikes; the ones after go through. @default Infinity */
  readonly times?: number | undefined;
}

/** What can go wrong with a call. */
export type Fault = FaultTimes &
  (
    | /** The answer is late by so many milliseconds. */ { readonly type: "delay"; readonly ms: number }
    | /** The promise never settles, and nothing was done. */ { readonly type: "never" }
    | /** The method throws before it returns a promise. */ { readonly type: "throw"; readonly error: unknown }
    | /** The promise rejects, and nothing was done. */ { readonly type: "reject"; readonly error: unknown }
    | /** It was done, but the answer is lost: the promise rejects. */ {
        readonly type: "lose";
        readonly error: unknown;
      }
    | /** The promise resolves with this, and nothing was done. */ { readonly type: "answer"; readonly value: unknown }
    | /** The real answer, changed on its way. */ {
        readonly type: "change";
        readonly change: (answer: never) => unknown;
      }
  );

/** Faults by method. Of several, each call takes the first that is not used up. */
export type Faults = Readonly<Partial<Record<AdapterMethod, Fault | readonly Fault[]>>>;

type Method = (input: unknown, context: CallContext) => Promise<unknown>;

/**
 * An adapter whose methods fail as told. Methods without a fault, and ones that are not there, stay as they are; so
 * does everything else that the adapter carries.
 *
 * @example
 * withFaults(adapter, { listKeys: { type: "reject", error: new ApiKeysError("unavailable"), times: 2 } })
 */
export function withFaults<A extends ApiKeysAdapter>(adapter: A, faults: Faults): A {
  const faulty: Partial<Record<AdapterMethod, Method>> = {};
  for (const name of Object.keys(faults) as AdapterMethod[]) {
    const given = faults[name];
    if (!adapter[name] || !given) continue;
    const method: Method = (input, context) => (adapter as Record<AdapterMethod, Method>)[name](input, context);
    faulty[name] = withFault(method, "type" in given ? [given] : given);
  }
  return { ...adapter, ...faulty };
}

function withFault(method: Method, faults: readonly Fault[]): Method {
  const left = faults.map((fault) => ({ fault, times: fault.times ?? Infinity }));
  return (input, context) => {
    const next = left.find(({ times }) => times > 0);
    if (!next) return method(input, context);
    next.times -= 1;
    return strike(next.fault, () => method(input, context), context.signal);
  };
}

function strike(fault: Fault, call: () => Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  switch (fault.type) {
    case "delay":
      return wait(fault.ms, signal).then(call);
    case "never":
      return new Promise(() => undefined);
    case "throw":
      throw fault.error;
    case "reject":
      return rejection(fault.error);
    case "lose":
      return call().then(() => rejection(fault.error));
    case "answer":
      return Promise.resolve(fault.value);
    case "change":
      return call().then(fault.change as (answer: unknown) => unknown);
  }
}

function rejection(error: unknown): Promise<never> {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a fault may be anything that can be thrown
  return Promise.reject(error);
}

/** Ends with the signal too: what comes after it then meets a signal that is aborted. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}
