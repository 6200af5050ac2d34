import type { Blocker } from "react-router";
import { usePreferences } from "../preferences/Preferences.tsx";
import { AppDialog } from "./AppDialog.tsx";

/** Asks before the router leaves a page on which a secret would be lost. */
export function LeaveDialog({ blocker }: { blocker: Extract<Blocker, { state: "blocked" }> }) {
  const { words } = usePreferences();
  return (
    <AppDialog role="alertdialog" title={words.leaveTitle} body={words.leaveBody} onCancel={() => blocker.reset()}>
      <div className="app-dialog-actions">
        <button type="button" className="app-button" onClick={() => blocker.proceed()}>
          {words.leave}
        </button>
        <button type="button" className="app-button" data-primary data-first onClick={() => blocker.reset()}>
          {words.stay}
        </button>
      </div>
    </AppDialog>
  );
}
