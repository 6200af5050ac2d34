"use client";
import type { ComponentPropsWithoutRef, Ref } from "react";
import { usePartClassName } from "../theme/ThemeContext.js";
import { enterKey, outsideForms } from "./outsideForms.js";
import { FieldFrame, type FieldProps } from "./FieldFrame.js";

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  inputProps?: Omit<ComponentPropsWithoutRef<"input">, "value" | "onChange" | "id"> | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  /** Enter was pressed in the field. */
  onEnter?: (() => void) | undefined;
}

/** One line of text. */
export function TextField({ value, onChange, inputProps, inputRef, onEnter, ...frame }: TextFieldProps) {
  const part = usePartClassName("input", inputProps?.className);
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <input
          type="text"
          // An empty field keeps the page's direction, which its placeholder is written in.
          dir={value === "" ? undefined : "auto"}
          {...inputProps}
          {...control}
          {...outsideForms}
          onKeyDown={enterKey(onEnter)}
          ref={inputRef}
          className={part}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
