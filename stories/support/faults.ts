import type { ApiKeysAdapter } from "@mark-ai/api-keys";
import { ApiKeysError, type ApiKeysErrorCode, type KeyRevocationList } from "@mark-ai/api-keys/contract";
import type { Fault, Faults } from "@mark-ai/api-keys/testing";

type Method = Exclude<keyof ApiKeysAdapter, "idempotentCreate" | "timeoutMs">;

const error = (code: ApiKeysErrorCode) => new ApiKeysError(code, { requestId: "req_7Q2M9F" });
const everyRead = ["listKeys", "getAccess", "getImportQuota", "getImportHistory"] as const;
const reads = ["listKeys", "getImportQuota", "getImportHistory"] as const;

const atOnce: Fault = { type: "throw", error: new TypeError("client is undefined") };

/** What cannot be an answer of any method. */
const nonsense: Fault = { type: "answer", value: { items: "none", used: -1, today: "yesterday" } };

const onEach = (methods: readonly Method[], fault: Fault | readonly Fault[]): Faults =>
  Object.fromEntries(methods.map((method) => [method, fault]));

/** The methods' requests never settle. Without names: everything that is read. */
export const never = (...methods: Method[]): Faults =>
  onEach(methods.length === 0 ? everyRead : methods, { type: "never" });

/** The methods are refused. */
export const failing = (code: ApiKeysErrorCode, ...methods: Method[]): Faults =>
  onEach(methods.length === 0 ? reads : methods, { type: "reject", error: error(code) });

/** The first request goes well, all later ones fail. */
export const failingLater = (...methods: Method[]): Faults =>
  onEach(methods.length === 0 ? reads : methods, [
    { type: "delay", ms: 0, times: 1 },
    { type: "reject", error: error("unavailable") },
  ]);

/** The key is created, and its answer is lost on the way. */
export const answerLost: Faults = { createKey: { type: "lose", error: error("network"), times: 1 } };

/** Of several keys the last one is not revoked. */
export const partlyRevoked: Faults = {
  revokeKeys: {
    type: "change",
    change: ({ results }: KeyRevocationList): KeyRevocationList => ({
      results: results.map(({ keyId, key }, index) =>
        index === results.length - 1 ? { keyId, error: { code: "forbidden" } } : { keyId, key },
      ),
    }),
  },
};

/** What cannot be a quota is answered. */
export const nonsenseQuota: Faults = { getImportQuota: { type: "answer", value: { used: -1, limit: "many" } } };

/** The methods answer what is not of their shape. */
export const wrongShape = (...methods: Method[]): Faults => onEach(methods.length === 0 ? reads : methods, nonsense);

/** The methods throw before they return a promise. */
export const throwing = (...methods: Method[]): Faults => onEach(methods.length === 0 ? reads : methods, atOnce);

/** The methods' answers are late by so many milliseconds. */
export const late = (ms: number, ...methods: Method[]): Faults =>
  onEach(methods.length === 0 ? everyRead : methods, { type: "delay", ms });

/** What a method can be made to do by hand. */
export const adapterFaults: Readonly<Record<string, Fault | undefined>> = {
  fails: { type: "reject", error: error("unavailable") },
  "is refused": { type: "reject", error: error("forbidden") },
  "never settles": { type: "never" },
  "throws at once": atOnce,
  "answers nonsense": nonsense,
  "loses its answer": { type: "lose", error: error("network") },
};
