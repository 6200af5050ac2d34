import {
  errorCodes,
  type KeyRevocation,
  type KeyRevocationList,
  type RevokeKeysInput,
} from "@mark-ai/api-keys/contract";
import type { Services } from "../context.js";
import { DatabaseUnavailable } from "../db/DatabaseUnavailable.js";
import { TurnTimeout } from "../db/gate.js";
import { describeError } from "../http/log.js";
import { Problem } from "../http/Problem.js";
import { toProblem } from "../http/toProblem.js";
import type { Caller } from "../sessions/Caller.js";
import { requireProof } from "../sessions/stepUp.js";
import { revokeKey } from "./revokeKey.js";

/** Revokes keys one after the other, each in a transaction of its own: one that fails does not stop the others. */
export async function revokeKeys(
  services: Services,
  caller: Caller,
  { keyIds }: RevokeKeysInput,
  requestId: string,
): Promise<KeyRevocationList> {
  await requireProof(services, caller, services.db);
  const results: KeyRevocation[] = [];
  let isAway = false;
  for (const keyId of new Set(keyIds)) {
    try {
      // Each try would take seconds, and the caller would give up before it had an answer.
      if (isAway) throw notTried();
      results.push({ keyId, key: await revokeKey(services, caller, { keyId }) });
    } catch (error) {
      isAway ||= error instanceof DatabaseUnavailable || error instanceof TurnTimeout;
      if (!(error instanceof Problem)) {
        const message = "a revocation of several failed";
        services.log({ level: "error", message, requestId, error: describeError(error) });
      }
      const { code, init } = toProblem(error);
      const known = errorCodes.find((each) => each === code) ?? "unknown";
      results.push({ keyId, error: { code: known, message: init.detail } });
    }
  }
  return { results };
}

function notTried(): Problem {
  return new Problem("unavailable", {
    detail: "The database failed before this key's turn, so it was not revoked. Try again in a moment.",
  });
}
