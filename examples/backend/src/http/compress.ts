import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const encoders = {
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }) as Promise<Uint8Array>,
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes) as Promise<Uint8Array>,
};
export type Encoding = keyof typeof encoders;

/** The encoding for a request with this Accept-Encoding header (RFC 9110, 12.5.3). Undefined: send the bytes as they are. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  const wanted = (accepted ?? "")
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/u.test(part))
    .map((part) => part.split(";")[0]);
  return (["br", "gzip"] as const).find((encoding) => wanted.includes(encoding));
}

/** Compresses files, each once: `id` names one content of one file. */
export function createCompressor(): (
  id: string,
  bytes: Uint8Array,
  encoding: Encoding,
) => Promise<Uint8Array<ArrayBuffer>> {
  const done = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  return (id, bytes, encoding) => {
    const key = `${encoding} ${id}`;
    const known = done.get(key);
    if (known !== undefined) return known;
    const made = encoders[encoding](bytes).then((small) => new Uint8Array(small));
    done.set(key, made);
    return made;
  };
}
