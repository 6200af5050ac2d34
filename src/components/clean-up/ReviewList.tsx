"use client";
import { useId } from "react";
import type { ApiKey } from "../../contract/types.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { totalOf, useKeyUsage } from "../../data/queries/useKeyUsage.js";
import { lastUseOf, nameOf } from "../../i18n/keyTexts.js";
import { outsideForms } from "../../ui/outsideForms.js";
import { KeyIdentity } from "./KeyIdentity.js";
import type { SelectionReview } from "./useSelectionReview.js";

/** `getKeyUsage` is asked for no more keys than a page of the table has. */
const mostCounted = 100;

/** The selected keys with what depends on each: first what is proposed, then what is left out until it is ticked. */
export function ReviewList({ review }: { review: SelectionReview }) {
  const { keys, mayBeUsed, isTicked, toggle, context } = review;
  const { cleanUp } = context.messages;
  const access = useAccess().data;
  const workspaces = new Map(access?.workspaces.map(({ id, name }) => [id, name]));
  const usage = useKeyUsage(
    keys
      .map(({ id }) => id)
      .slice(0, mostCounted)
      .sort(),
  ).data;
  const rowsOf = (group: readonly ApiKey[]) => (
    <ul className="mak-review-list">
      {group.map((key) => (
        <ReviewRow
          key={key.id}
          apiKey={key}
          workspace={workspaces.get(key.workspaceId)}
          imports={usage?.days.get(key.id)}
          warns={mayBeUsed(key)}
          ticked={isTicked(key)}
          onToggle={() => toggle(key)}
          context={context}
        />
      ))}
    </ul>
  );
  const proposed = keys.filter((key) => !mayBeUsed(key));
  const leftOut = keys.filter(mayBeUsed);
  return (
    <>
      {proposed.length === 0 ? null : rowsOf(proposed)}
      {leftOut.length === 0 ? null : (
        <>
          <p className="mak-review-note">{cleanUp.leftOut}</p>
          {rowsOf(leftOut)}
        </>
      )}
    </>
  );
}

interface ReviewRowProps {
  apiKey: ApiKey;
  workspace: string | undefined;
  imports: Parameters<typeof totalOf>[0] | undefined;
  warns: boolean;
  ticked: boolean;
  onToggle: () => void;
  context: SelectionReview["context"];
}

function ReviewRow({ apiKey, workspace, imports, warns, ticked, onToggle, context }: ReviewRowProps) {
  const id = useId();
  const { messages, format } = context;
  const use = lastUseOf(apiKey, context);
  return (
    <li className="mak-review-key">
      <input
        {...outsideForms}
        className="mak-choice-control"
        id={id}
        type="checkbox"
        checked={ticked}
        aria-describedby={`${id}-facts`}
        onChange={onToggle}
      />
      <KeyIdentity name={nameOf(apiKey, messages)} preview={apiKey.preview} htmlFor={id}>
        <span className="mak-review-facts" id={`${id}-facts`}>
          {workspace === undefined ? null : (
            <bdi className="mak-review-fact" translate="no">
              {workspace}
            </bdi>
          )}
          <span className="mak-review-fact" data-tone={warns ? "warning" : undefined}>
            {use.kind === "unknown" ? `${messages.revoke.lastUsed}: ${messages.common.unknown}` : use.sentence}
          </span>
          {imports === undefined ? null : (
            <span className="mak-review-fact">
              {messages.cleanUp.imports({
                imports: format.amount(totalOf(imports)),
                days: format.amount(imports.length),
              })}
            </span>
          )}
        </span>
      </KeyIdentity>
    </li>
  );
}
