"use client";
import { useMemo, useState } from "react";
import type { KeyAttribute, KeyAttributes, KeyAttributeValue } from "../../contract/attributes.js";
import { useConfig } from "../../provider/config.js";
import { attributeProblem, isEmptyValue, usableValue, type AttributeProblem } from "../shared/attributeDraft.js";

/** The attributes of a draft. */
export interface DraftAttributes {
  /** Those that the form asks for. */
  readonly declared: readonly KeyAttribute[];
  readonly values: KeyAttributes;
  /** By the names of the attributes. */
  readonly problems: ReadonlyMap<string, AttributeProblem>;
  /** Undefined: nothing is filled in. */
  readonly sent: KeyAttributes | undefined;
  readonly isChanged: boolean;
  /** Sets a value, or takes it away. */
  readonly setValue: (name: string, value: KeyAttributeValue | undefined) => void;
}

const none: readonly KeyAttribute[] = [];

/** What a new key shall carry. It starts with what the replaced key carries, as far as the form can ask for it. */
export function useDraftAttributes(
  all: readonly KeyAttribute[] = none,
  replaced: KeyAttributes | undefined,
): DraftAttributes {
  const { slots } = useConfig("<CreateKeyDialog>");
  const [changes, setChanges] = useState<Readonly<Record<string, KeyAttributeValue | undefined>>>({});
  const declared = useMemo(() => all.filter(({ on }) => on.includes("create")), [all]);
  const given = {
    // What is not declared is the slot's to ask for.
    ...(slots.createFields === undefined ? {} : replaced),
    ...Object.fromEntries(declared.map((one) => [one.name, replaced?.[one.name]])),
    ...changes,
  };
  const usableValues = Object.fromEntries(declared.map((one) => [one.name, usableValue(one, given[one.name])]));
  const entries = Object.entries({ ...given, ...usableValues }).filter(([, value]) => value !== undefined);
  const filled = entries
    .filter(([, value]) => !isEmptyValue(value))
    .map(([name, value]) => [name, typeof value === "string" ? value.trim() : value]);
  return {
    declared,
    values: Object.fromEntries(entries) as KeyAttributes,
    problems: new Map(
      declared.flatMap((one) => {
        const problem = attributeProblem(one, usableValues[one.name]);
        return problem === undefined ? [] : [[one.name, problem] as const];
      }),
    ),
    sent: filled.length === 0 ? undefined : (Object.fromEntries(filled) as KeyAttributes),
    isChanged: Object.keys(changes).length > 0,
    setValue: (name, value) => setChanges((before) => ({ ...before, [name]: value })),
  };
}
