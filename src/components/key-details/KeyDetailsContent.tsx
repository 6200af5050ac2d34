"use client";
import { useEffect, useRef, useState } from "react";
import { keyAt } from "../../contract/expiry.js";
import type { ApiKey } from "../../contract/types.js";
import { useLatestKey } from "../../data/cache/useLatestKey.js";
import { useData } from "../../data/context/context.js";
import { useAccess } from "../../data/queries/useAccess.js";
import { useScopes } from "../../data/queries/useScopes.js";
import { useI18n } from "../../i18n/context.js";
import { attributeText, hasText } from "../../i18n/attributeTexts.js";
import { endOf, isEnding, lastUseOf, nameOf, statusNoteOf, statusTextOf, toneOf } from "../../i18n/keyTexts.js";
import { useConfig } from "../../provider/config.js";
import { Button } from "../../ui/Button.js";
import { Dialog } from "../../ui/Dialog.js";
import { StatusBadge } from "../../ui/StatusBadge.js";
import { useNow } from "../../utils/useNow.js";
import type { KeyAction } from "../shared/useKeyActions.js";
import { SectionBoundary } from "../shared/SectionBoundary.js";
import { Slot } from "../shared/Slot.js";
import { KeyDetailsList } from "../shared/KeyDetailsList.js";
import { AttributesEditor } from "./AttributesEditor.js";
import { DescriptionFact } from "./DescriptionFact.js";
import { InlineEditor } from "./InlineEditor.js";
import { KeyUsageFact } from "./KeyUsageFact.js";
import { KeyHistory } from "./KeyHistory.js";
import { RefusedNotice } from "./RefusedNotice.js";
import { StoppingNotice } from "./StoppingNotice.js";
import { importsHint } from "../../provider/importsHint.js";

/** The props of the panel with the details of one key. */
export interface KeyDetailsContentProps {
  /** The key as it was when the panel was opened. */
  apiKey: ApiKey;
  /** What can be done with a key, as its row's menu has it. */
  actionsOf: (key: ApiKey) => readonly KeyAction[];
  /** Does something with the key that a dialog of its own asks about; the panel closes first. */
  onAction: (type: "rotate" | "revoke" | "chart", key: ApiKey) => void;
  /** Creates a key with the name and the workspace of one that is refused. Absent: the page cannot create keys. */
  onReplace: ((key: ApiKey) => void) | undefined;
  onClose: () => void;
  returnFocus: () => HTMLElement | null;
}

type EditedPart = "name" | "description" | "attributes";

/** Everything that the page knows of one key, and what can be done with it. */
export function KeyDetailsContent(props: KeyDetailsContentProps) {
  const { apiKey, actionsOf, onAction, onReplace, onClose, returnFocus } = props;
  const { messages, format } = useI18n();
  const { details } = messages;
  const { now: clock, supports } = useData("<KeysTable>");
  const { slots } = useConfig("<KeysTable>");
  const now = useNow(clock);
  const access = useAccess().data;
  // A key that no list holds is known from its own answers alone.
  const [own, setOwn] = useState(apiKey);
  const { key: latest, refresh } = useLatestKey(own);
  useEffect(() => refresh(), [refresh]);
  const key = keyAt(latest, now);
  const [editing, setEditing] = useState<EditedPart>();
  const rename = useRef<HTMLButtonElement>(null);
  const describe = useRef<HTMLButtonElement>(null);
  const editAttributes = useRef<HTMLButtonElement>(null);
  const scopes = useScopes(key.scopes === undefined ? "" : key.workspaceId).data;
  const warnDays = access?.keyExpiry?.warnDays;
  const context = { messages, format, now, warnDays };
  const actions = actionsOf(key);
  const actionOf = (type: KeyAction["type"]) => actions.find((action) => action.type === type);
  const [renameAction, rotate, revoke] = [actionOf("rename"), actionOf("rotate"), actionOf("revoke")];
  const note = statusNoteOf(key, context);
  const named = (id: string, text: string) => (
    <bdi key={id} className="mak-text" translate="no">
      {text}
    </bdi>
  );
  const showsUsage = supports.getKeyUsage && access?.permissions.viewUsage.allowed === true;
  const canChart = actionOf("chart") !== undefined;
  const more = [
    ...(showsUsage
      ? [
          [
            importsHint({ messages, format }),
            <KeyUsageFact key="usage" keyId={key.id} onShow={canChart ? () => onAction("chart", key) : undefined} />,
          ] as const,
        ]
      : []),
    ...(key.replacedBy === undefined ? [] : [[details.replacedBy, named("replacement", key.replacedBy.name)] as const]),
    ...(access?.keyAttributes ?? []).flatMap((attribute) => {
      const value = key.attributes?.[attribute.name];
      const isShown = attribute.on.includes("details") || attribute.on.includes("row");
      if (!isShown || !hasText(value)) return [];
      return [[attribute.label, named(attribute.name, attributeText(attribute, value, context))] as const];
    }),
  ];

  const editable = (access?.keyAttributes ?? []).filter(({ on }) => on.includes("edit"));
  const buttons = { name: rename, description: describe, attributes: editAttributes };
  const stopEditing = (part: EditedPart, done: { key: ApiKey | undefined; by: "person" | "focus" }) => {
    setEditing(undefined);
    if (done.key !== undefined) setOwn(done.key);
    if (done.by === "person") queueMicrotask(() => buttons[part].current?.focus());
  };
  return (
    <Dialog
      open
      size="panel"
      title={
        <bdi className="mak-text" translate="no">
          {nameOf(key, messages)}
        </bdi>
      }
      description={
        <span className="mak-details-status">
          <StatusBadge tone={toneOf(key)}>{statusTextOf(key, messages)}</StatusBadge>
          {note === undefined ? null : (
            <span className="mak-status-note" data-tone={isEnding(key, context) ? "warning" : undefined}>
              {note}
            </span>
          )}
        </span>
      }
      onRequestClose={onClose}
      returnFocus={returnFocus}
      footer={
        renameAction === undefined && rotate === undefined && revoke === undefined ? undefined : (
          <>
            {renameAction === undefined ? null : (
              <Button
                ref={rename}
                variant="quiet"
                disabledReason={renameAction.disabledReason}
                onClick={() => setEditing("name")}
              >
                {renameAction.label}
              </Button>
            )}
            {rotate === undefined ? null : (
              <Button disabledReason={rotate.disabledReason} onClick={() => onAction("rotate", key)}>
                {rotate.label}
              </Button>
            )}
            {revoke === undefined ? null : (
              <Button
                className="mak-details-revoke"
                disabledReason={revoke.disabledReason}
                onClick={() => onAction("revoke", key)}
              >
                {revoke.label}
              </Button>
            )}
          </>
        )
      }
    >
      <div className="mak-details">
        {editing === "name" ? (
          <InlineEditor apiKey={key} field="name" onClose={(done) => stopEditing("name", done)} />
        ) : null}
        <RefusedNotice apiKey={key} end={endOf(key, context, "exact")} onReplace={onReplace} />
        <StoppingNotice
          apiKey={key}
          now={now}
          onChange={setOwn}
          onRevoke={revoke === undefined ? undefined : () => onAction("revoke", key)}
          disabledReason={revoke?.disabledReason}
        />
        <KeyDetailsList
          apiKey={key}
          workspace={access?.workspaces.find(({ id }) => id === key.workspaceId)?.name}
          lastUse={lastUseOf(key, context)}
          scopes={scopes}
          context={context}
          creatorNote={
            key.createdBy?.active !== false ? null : (
              <span className="mak-details-left">
                <span className="mak-choice-mark">{details.hasLeft}</span>
                {rotate === undefined ? null : (
                  <Button size="small" disabledReason={rotate.disabledReason} onClick={() => onAction("rotate", key)}>
                    {rotate.label}
                  </Button>
                )}
              </span>
            )
          }
          more={more}
        />
        {editable.length === 0 || renameAction === undefined ? null : editing === "attributes" ? (
          <AttributesEditor
            apiKey={key}
            declared={editable}
            onClose={(saved) => stopEditing("attributes", { key: saved, by: "person" })}
          />
        ) : (
          <Button
            ref={editAttributes}
            className="mak-details-action mak-details-edit"
            variant="quiet"
            size="small"
            disabledReason={renameAction.disabledReason}
            onClick={() => setEditing("attributes")}
          >
            {details.editAttributes}
          </Button>
        )}
        {key.description === undefined && !supports.updateKey ? null : (
          <DescriptionFact
            apiKey={key}
            editing={editing === "description"}
            button={describe}
            action={renameAction}
            onEdit={() => setEditing("description")}
            onClose={(done) => stopEditing("description", done)}
          />
        )}
        {slots.keyDetails === undefined ? null : (
          <SectionBoundary name="keyDetails">
            <div className="mak-details-slot">
              <Slot draw={slots.keyDetails} props={{ apiKey: key }} />
            </div>
          </SectionBoundary>
        )}
        {supports.getKeyEvents ? <KeyHistory keyId={key.id} /> : null}
      </div>
    </Dialog>
  );
}
