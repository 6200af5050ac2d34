/**
 * Whether half of a secret or more, in one piece, is anywhere in a value: in names, in values, in errors and their
 * causes, as it is or in base64, hexadecimal or percent-encoding.
 */
export function hasSecretIn(value: unknown, secret: string): boolean {
  const length = Math.ceil(secret.length / 2);
  const pieces = Array.from({ length: secret.length - length + 1 }, (_, start) => secret.slice(start, start + length));
  return textsIn(value).some((text) =>
    readingsOf(text).some((reading) => pieces.some((piece) => reading.includes(piece))),
  );
}

/** All the texts in a value, the names of its fields included. */
function textsIn(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  // An error's own fields are not enumerable.
  const names =
    value instanceof Error ? [...Object.getOwnPropertyNames(value), "message", "stack", "cause"] : Object.keys(value);
  return names.flatMap((name) => [name, ...textsIn((value as Record<string, unknown>)[name], seen)]);
}

/** The text, and what it says if it is encoded. */
function readingsOf(text: string): string[] {
  const encoded = text.match(/[\w+/-]{16,}={0,2}/gu) ?? [];
  const readings = encoded.flatMap((part) => [fromBase64(part), fromHex(part)]);
  return [text, fromPercent(text), ...readings].filter((reading) => reading !== undefined);
}

function fromBase64(text: string): string | undefined {
  try {
    return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return undefined;
  }
}

function fromHex(text: string): string | undefined {
  if (!/^(?:[0-9a-f]{2})+$/iu.test(text)) return undefined;
  return text.replace(/../gu, (byte) => String.fromCharCode(parseInt(byte, 16)));
}

function fromPercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
