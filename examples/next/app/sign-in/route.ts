import { backendUrl } from "../../backend";

/** Stands in for your own sign-in: the reference backend makes a session for whoever asks. */
export async function GET() {
  const answer = await fetch(`${backendUrl}/api/session`, { cache: "no-store" });
  const headers = new Headers({ Location: "/developers/api-keys" });
  for (const value of answer.headers.getSetCookie()) headers.append("Set-Cookie", value);
  return new Response(null, { status: 303, headers });
}
