import type { ActionFunctionArgs, LoaderFunctionArgs } from "react-router";
import { backendUrl } from "../backend.server";

/** Hands everything below /api to the backend, so that the browser knows one origin and the cookie travels by itself. */
async function forward({ request }: LoaderFunctionArgs | ActionFunctionArgs): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  for (const name of ["connection", "content-length", "host"]) headers.delete(name);
  const { method, signal } = request;
  const body = method === "GET" || method === "HEAD" ? null : await request.text();
  const answer = await fetch(backendUrl + pathname + search, { method, headers, body, signal, redirect: "manual" });
  const answered = new Headers(answer.headers);
  // fetch has unpacked the body already.
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) answered.delete(name);
  return new Response(answer.body, { status: answer.status, headers: answered });
}

export const loader = forward;
export const action = forward;
