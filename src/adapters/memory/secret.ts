import { randomText, toBase62, type Random } from "./random.js";

const prefix = "mk_live_";
const bodyLength = 30;
const checksumLength = 6;

/** `mk_live_`, 30 random base62 characters, 6 characters of their CRC-32: a mistyped key is known without a look-up. */
export function makeSecret(random: Random): string {
  const body = randomText(random, bodyLength);
  return prefix + body + checksum(body);
}

/** Whether a text has the form and the checksum of a key. */
export function isWellFormed(secret: string): boolean {
  if (!/^mk_live_[0-9A-Za-z]{36}$/u.test(secret)) return false;
  const body = secret.slice(prefix.length, prefix.length + bodyLength);
  return secret.endsWith(checksum(body));
}

/** Whether a text has something in it that looks like a key. */
export function holdsSecret(text: string): boolean {
  return /mk_live_[0-9A-Za-z]{36}/u.test(text);
}

/** What may be shown for good: the prefix, four characters of either end. */
export function previewOf(secret: string): string {
  return `${secret.slice(0, prefix.length + 4)}…${secret.slice(-4)}`;
}

/** The preview of a key whose secret nobody has. */
export function randomPreview(random: Random): string {
  return `${prefix}${randomText(random, 4)}…${randomText(random, 4)}`;
}

/**
 * What is kept instead of the secret. Enough for a process's memory; a real store takes SHA-256, which the platform
 * gives only asynchronously and only on secure pages.
 */
export function digestOf(secret: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < secret.length; index += 1) {
    const code = secret.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (low >>> 0).toString(16).padStart(8, "0") + (high >>> 0).toString(16).padStart(8, "0");
}

function checksum(body: string): string {
  return toBase62(crc32(body), checksumLength);
}

function crc32(text: string): number {
  let crc = -1;
  for (let index = 0; index < text.length; index += 1) {
    crc ^= text.charCodeAt(index);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
