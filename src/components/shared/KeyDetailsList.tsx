"use client";
import { Fragment, type ReactNode } from "react";
import type { KeyScopes } from "../../contract/policies.js";
import type { ApiKey } from "../../contract/types.js";
import type { LastUse, TextContext } from "../../i18n/keyTexts.js";
import { hasScopes, scopesNameOf, scopesSummary } from "../../i18n/scopeTexts.js";
import type { Messages } from "../../i18n/messages.js";
import { usePartClassName } from "../../theme/ThemeContext.js";

export interface KeyDetailsListProps {
  apiKey: ApiKey;
  /** The name of the key's workspace, where it is known. */
  workspace: string | undefined;
  lastUse: LastUse;
  /** What the permissions of the workspace's keys are called, where it is known. */
  scopes: KeyScopes | undefined;
  /** Stands behind the name of who created the key. */
  creatorNote?: ReactNode;
  /** Further facts, below the others. */
  more?: readonly (readonly [string, ReactNode])[] | undefined;
  context: TextContext & { readonly messages: Messages };
}

/** What identifies a key to a person: masked value, workspace, creator, creation, last use. */
export function KeyDetailsList({
  apiKey,
  workspace,
  lastUse,
  scopes,
  creatorNote,
  more = [],
  context,
}: KeyDetailsListProps) {
  const { messages, format } = context;
  const { revoke, common, expiry, permissions } = messages;
  const { lastUsedAt, expiresAt } = apiKey;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      revoke.key,
      <code key="key" className={usePartClassName("rowKey")} dir="ltr" translate="no">
        {apiKey.preview}
      </code>,
    ],
    [
      revoke.workspace,
      workspace === undefined ? (
        common.unknown
      ) : (
        <bdi key="workspace" className="mak-text" translate="no">
          {workspace}
        </bdi>
      ),
    ],
    [
      revoke.createdBy,
      apiKey.createdBy === undefined ? (
        common.unknown
      ) : (
        <Fragment key="person">
          <bdi className="mak-text" translate="no">
            {apiKey.createdBy.name}
          </bdi>
          {creatorNote ? <> {creatorNote}</> : null}
        </Fragment>
      ),
    ],
    [revoke.created, format.dateTime(apiKey.createdAt)],
    [
      revoke.lastUsed,
      typeof lastUsedAt === "string" ? `${lastUse.text} (${format.dateTime(lastUsedAt)})` : lastUse.text,
    ],
    ...(apiKey.scopes === undefined || scopes === undefined || !hasScopes(scopes)
      ? []
      : ([
          [
            permissions.label,
            `${scopesNameOf(apiKey.scopes, scopes, context)}: ${scopesSummary(apiKey.scopes, scopes, context)}`,
          ],
        ] as const)),
    ...(expiresAt === undefined ? [] : ([[expiry.label, format.dateTime(expiresAt)]] as const)),
    ...more,
  ];
  return (
    <dl className="mak-facts">
      {facts.map(([term, value], index) => (
        <div key={`${String(index)} ${term}`} className="mak-fact">
          <dt className="mak-fact-term">{term}</dt>
          <dd className="mak-fact-value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
