import { redirect } from "next/navigation";
import { Suspense } from "react";
import { isSignedIn, readPlace } from "../../../session/session";
import { ApiKeysRoute } from "./ApiKeysRoute";

/** The frame is sent at once; the page follows in the same answer, when the backend has said where the person is. */
export default async function Page() {
  if (!(await isSignedIn())) redirect("/sign-in");
  return (
    <main>
      <Suspense fallback={<p role="status">Loading your keys…</p>}>
        <Keys />
      </Suspense>
    </main>
  );
}

async function Keys() {
  const place = await readPlace();
  if (place === undefined) redirect("/sign-in");
  return <ApiKeysRoute {...place} />;
}
