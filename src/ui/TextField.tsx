"use client";
import type { ComponentPropsWithoutRef, Ref } from "react";
import { usePartClassName } from "../theme/ThemeContext.js";
import { FieldFrame, type FieldProps } from "./FieldFrame.js";

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  inputProps?: Omit<ComponentPropsWithoutRef<"input">, "value" | "onChange" | "id"> | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** One line of text. */
export function TextField({ value, onChange, inputProps, inputRef, ...frame }: TextFieldProps) {
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
          ref={inputRef}
          className={part}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
