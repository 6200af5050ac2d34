import { usePreferences } from "../preferences/Preferences.tsx";
import { CopyButton } from "./CopyButton.tsx";

export interface CodeBlockProps {
  code: string;
  /** A command can be copied; an answer is there to be read. */
  isCommand?: boolean | undefined;
}

/** Code on lines of its own. */
export function CodeBlock({ code, isCommand = false }: CodeBlockProps) {
  const { words } = usePreferences();
  return (
    <div className="app-code" translate="no">
      <pre>
        <code>{code}</code>
      </pre>
      {isCommand && <CopyButton text={code} what={words.theCommand} />}
    </div>
  );
}
