import { useId } from "react";
import { Icon } from "../controls/Icon.tsx";
import { schemes, usePreferences } from "../preferences/Preferences.tsx";

/** Light, dark, or as the device has it. */
export function Appearance() {
  const { words, scheme, setScheme } = usePreferences();
  const name = useId();
  return (
    <fieldset className="app-segments">
      <legend>{words.appearance}</legend>
      {schemes.map((value) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={scheme === value} onChange={() => setScheme(value)} />
          <Icon name={value} />
          <span>{words.schemes[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}
