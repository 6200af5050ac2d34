import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { Problem } from "./Problem.js";
import { newRequestId } from "./requestId.js";

/** Answers what is no HTTP request with a problem too, in place of Node's bare 400. */
export function refuseUnreadable({ code }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const problem =
    code === "HPE_HEADER_OVERFLOW" ? headersTooLarge : code === "ERR_HTTP_REQUEST_TIMEOUT" ? tooSlow : unreadable;
  const requestId = newRequestId();
  const { status, headers } = problem.toResponse(requestId);
  const body = JSON.stringify(problem.toBody(requestId));
  const lines = [...headers, ["Content-Length", String(Buffer.byteLength(body))], ["Connection", "close"]];
  socket.end(
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ""}\r\n` +
      `${lines.map(([name = "", value = ""]) => `${name}: ${value}\r\n`).join("")}\r\n${body}`,
  );
}

const unreadable = new Problem("validation", { detail: "This is no HTTP request that can be read." });
const headersTooLarge = new Problem("too_large", { status: 431, detail: "The headers have at most 16 kB." });
const tooSlow = new Problem("validation", { status: 408, detail: "The request did not arrive in time." });
