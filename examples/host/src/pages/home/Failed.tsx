import { usePreferences } from "../../preferences/Preferences.tsx";

export interface FailedProps {
  text: string;
  retry: () => void;
}

/** A part of the page that could not be loaded, and the way to try again. */
export function Failed({ text, retry }: FailedProps) {
  const { words } = usePreferences();
  return (
    <div role="alert">
      <p>{text}</p>
      <button type="button" className="app-button" onClick={retry}>
        {words.retry}
      </button>
    </div>
  );
}
