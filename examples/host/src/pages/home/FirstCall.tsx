import { useId } from "react";
import { Link } from "react-router";
import { CodeBlock } from "../../controls/CodeBlock.tsx";
import { CopyButton } from "../../controls/CopyButton.tsx";
import { DocsLink } from "../../controls/DocsLink.tsx";
import { usePreferences } from "../../preferences/Preferences.tsx";

const base = `${location.origin}/api/v1`;
const command = `curl ${base}/knowledge-bases \\\n  -H "X-API-Key: $MARK_AI_API_KEY"`;

/** Three steps to a first answer of the API. */
export function FirstCall() {
  const { words } = usePreferences();
  const id = useId();
  const [before, link, after] = words.firstCallSteps.key;

  return (
    <section className="app-card app-first-call" aria-labelledby={id}>
      <h2 id={id}>{words.firstCall}</h2>
      <ol>
        <li>
          {before}
          <Link to="/developers/api-keys">{link}</Link>
          {after}
        </li>
        <li>
          <p>{words.firstCallSteps.store}</p>
          <CodeBlock code="export MARK_AI_API_KEY=mk_live_…" isCommand />
        </li>
        <li>
          <p>{words.firstCallSteps.send}</p>
          <CodeBlock code={command} isCommand />
        </li>
      </ol>
      <p className="app-first-call-foot">
        <span className="app-with-copy">
          <span className="app-quiet">{words.baseAddress}</span>
          <code translate="no">{base}</code>
          <CopyButton text={base} what={base} />
        </span>
        <DocsLink />
      </p>
    </section>
  );
}
