import { Link } from "react-router";
import { usePreferences } from "../preferences/Preferences.tsx";

export function NotFoundPage() {
  const { words } = usePreferences();
  return (
    <div className="app-page">
      <title>{`${words.notFoundTitle} · Mark AI`}</title>
      <h1>{words.notFoundTitle}</h1>
      <p>{words.notFoundBody}</p>
      <p>
        <Link to="/">{words.backHome}</Link>
      </p>
    </div>
  );
}
