import { useState } from "react";
import type { Knobs } from "./knobs.ts";
import { codeOf, hashOf } from "./sharing.ts";

/** The editor's own address, whose `#` sets its knobs. */
export function addressOf(knobs: Knobs): string {
  return new URL(`iframe.html?id=theming--default&viewMode=story${hashOf(knobs)}`, window.location.href).href;
}

function CopyButton({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState<string>();
  return (
    <button
      type="button"
      className="theming-button"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
    >
      {copied === text ? "Copied" : label}
    </button>
  );
}

/** The theme to take along: as code, and as an address that opens the editor with it. */
export function ShareTheme({ knobs }: { knobs: Knobs }) {
  const code = codeOf(knobs);
  const address = addressOf(knobs);
  return (
    <section className="theming-share" aria-label="Take the theme along">
      <pre className="theming-code">
        <code>{code}</code>
      </pre>
      <p className="theming-actions">
        <CopyButton label="Copy code" text={code} />
        <CopyButton label="Copy address" text={address} />
        <a href={address} target="_blank" rel="noreferrer">
          Open this theme in a window of its own
        </a>
      </p>
    </section>
  );
}
