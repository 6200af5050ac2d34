import { usePreferences } from "../preferences/Preferences.tsx";

/** A page whose code could not be loaded, or that failed while it was drawn. The shell around it lives on. */
export function PageFailure() {
  const { words } = usePreferences();
  return (
    <div className="app-page" role="alert">
      <title>{`${words.pageFailed} · Mark AI`}</title>
      <h1>{words.pageFailed}</h1>
      <p className="app-lead">{words.pageFailedBody}</p>
      <button type="button" className="app-button" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </div>
  );
}
