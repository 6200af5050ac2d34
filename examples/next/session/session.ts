import { cookies } from "next/headers";
import { backendUrl } from "../backend";

const cookie = "mark_session";

/** What the page needs to know of who is signed in. */
export interface Place {
  readonly companyId: string;
  readonly workspaceId: string | undefined;
}

interface Access {
  readonly company: { readonly id: string };
  readonly workspaces: readonly { readonly id: string; readonly developersEnabled: boolean }[];
}

/** Whether there is a session, without asking the backend. */
export async function isSignedIn(): Promise<boolean> {
  return (await cookies()).has(cookie);
}

/** Asks the backend on the person's behalf. Answers `undefined` where the session is over. */
export async function readPlace(): Promise<Place | undefined> {
  const session = (await cookies()).get(cookie);
  const answer = await fetch(`${backendUrl}/api/management/v1/access`, {
    headers: { Cookie: `${cookie}=${session?.value ?? ""}` },
    cache: "no-store",
  });
  if (answer.status === 401) return undefined;
  if (!answer.ok) throw new Error(`The backend answered ${answer.status} to a request for access.`);
  const { company, workspaces } = (await answer.json()) as Access;
  return { companyId: company.id, workspaceId: workspaces.find(({ developersEnabled }) => developersEnabled)?.id };
}
