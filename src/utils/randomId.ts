/** A random UUID (version 4). `crypto.randomUUID` is missing on plain http; the random numbers are not. */
export function randomId(): string {
  const crypto: Omit<Crypto, "randomUUID"> & { randomUUID?: () => string } = globalThis.crypto;
  if (crypto.randomUUID !== undefined) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
