import { createHmac, timingSafeEqual } from "node:crypto";

const periodMs = 5 * 60_000;

/**
 * The code of six digits with which the person of a session confirms their identity. Every process derives the same one
 * from the session and the time, so nothing is stored; a new one is shown every 5 minutes.
 */
export function proofCode(secret: string, sessionId: string, now: Date): string {
  return codeOf(secret, sessionId, Math.floor(now.getTime() / periodMs));
}

/** Whether it is the session's code, or was in the 5 minutes before. */
export function isProofCode(secret: string, sessionId: string, now: Date, given: string): boolean {
  const period = Math.floor(now.getTime() / periodMs);
  return [period, period - 1].some((each) => {
    const [expected, code] = [Buffer.from(codeOf(secret, sessionId, each)), Buffer.from(given)];
    return expected.length === code.length && timingSafeEqual(expected, code);
  });
}

function codeOf(secret: string, sessionId: string, period: number): string {
  const digest = createHmac("sha256", secret)
    .update(`proof:${sessionId}:${String(period)}`)
    .digest();
  return String(digest.readUInt32BE() % 1_000_000).padStart(6, "0");
}
