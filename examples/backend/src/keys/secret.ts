import { createHash, randomInt } from "node:crypto";
import { crc32 } from "node:zlib";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
export const secretPrefix = "mk_live_";
const randomLength = 30;
const checksumLength = 6;
const secretInText = new RegExp(`${secretPrefix}[0-9A-Za-z]{${String(randomLength + checksumLength)}}`, "u");
const shape = new RegExp(`^${secretPrefix}[0-9A-Za-z]{${String(randomLength + checksumLength)}}$`, "u");

/** Makes a key: `mk_live_`, 30 random base62 characters (178 bits), and 6 that are the CRC-32 of what stands before. */
export function createSecret(): string {
  const body = secretPrefix + randomBase62(randomLength);
  return body + checksumOf(body);
}

/** Whether a text can be a key at all. A typo is told by the checksum, without a query. */
export function isWellFormed(secret: string): boolean {
  if (!shape.test(secret)) return false;
  const body = secret.slice(0, -checksumLength);
  return checksumOf(body) === secret.slice(-checksumLength);
}

/** Whether a text has something in it that looks like a key. */
export function holdsSecret(text: string): boolean {
  return secretInText.test(text);
}

/** What is stored of a key, as hex. 178 random bits cannot be guessed, so a fast hash without salt is enough. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** What people see of a key for good: `mk_live_AbCd…wxyz`. */
export function previewOf(secret: string): string {
  return `${secret.slice(0, secretPrefix.length + 4)}…${secret.slice(-4)}`;
}

/** Random base62 characters, each as likely as any other. */
export function randomBase62(length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
}

function checksumOf(text: string): string {
  let rest = crc32(text);
  let digits = "";
  for (let i = 0; i < checksumLength; i++) {
    digits = alphabet.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}
