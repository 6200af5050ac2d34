import type { ReactNode } from "react";
import { CodeBlock } from "../controls/CodeBlock.tsx";

export interface EndpointProps {
  title: string;
  route: string;
  command: string;
  answer: string;
  children: ReactNode;
}

/** One call of the API: what it does, a command that makes it, and what comes back. */
export function Endpoint({ title, route, command, answer, children }: EndpointProps) {
  return (
    <section>
      <h2>{title}</h2>
      <p>
        <code>{route}</code>
      </p>
      {children}
      <CodeBlock code={command} isCommand />
      <CodeBlock code={answer} />
    </section>
  );
}

/** Terms and what they mean. */
export function Fields({ fields }: { fields: readonly (readonly [string, string])[] }) {
  return (
    <dl className="app-fields">
      {fields.map(([term, meaning]) => (
        <div key={term}>
          <dt>
            <code>{term}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
