import { Problem } from "./Problem.js";
import { refuseOversized } from "./refuseOversized.js";

/**
 * Reads a JSON body of at most `maxBytes`. Throws a problem for another content type, and for a body that is larger,
 * broken, too deep or of too many values.
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  requireJson(request);
  return parseJson(await readBytes(request, maxBytes));
}

/**
 * Reads a body as {@link readJson} does, and `undefined` for one of no bytes: a proxy may add a content type or a
 * transfer encoding to a request that has none.
 */
export async function readOptionalJson(request: Request, maxBytes: number): Promise<unknown> {
  const bytes = await readBytes(request, maxBytes);
  if (bytes.byteLength === 0) return undefined;
  requireJson(request);
  return parseJson(bytes);
}

function requireJson(request: Request): void {
  const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/json") return;
  throw new Problem("validation", { status: 415, detail: "Send the body as `Content-Type: application/json`." });
}

function parseJson(bytes: Uint8Array): unknown {
  refuseOversized(bytes);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Problem("validation", { detail: "The body is not valid JSON in UTF-8." });
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new Problem("too_large", { detail: `The body is larger than the ${String(maxBytes)} bytes that are taken here.` });
  if (Number(request.headers.get("Content-Length") ?? 0) > maxBytes) throw tooLarge();
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem("validation", { detail: "The body ended before it was complete." });
  }
  return Buffer.concat(chunks, size);
}
