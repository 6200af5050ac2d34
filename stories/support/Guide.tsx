import { Markdown } from "@storybook/addon-docs/blocks";
import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { StoryWindow } from "./StoryWindow.tsx";

interface GuideProps {
  /** The guide's Markdown, from `docs/`. */
  text: string;
  /** A story that shows what the guide is about, above it. */
  example?: string | undefined;
}

/** Where a guide's link leads: to another guide, to a place on the same page, or out of Storybook. */
function addressOf(href: string): string | undefined {
  if (/^(?:https?:|mailto:|#)/u.test(href)) return href;
  const guide = /^(?:\.\/|\.\.\/(?![A-Z])|contributing\/(?=storybook\.))?(?<name>[a-z][\w-]*)\.md(?:#.*)?$/u.exec(href)
    ?.groups?.name;
  return guide === undefined ? undefined : `./?path=/docs/guides-${guide}--docs`;
}

/** A link to another guide, or plain words where the file is only in the repository. */
function GuideLink({ href = "", children, ...rest }: ComponentPropsWithoutRef<"a">) {
  const address = addressOf(href);
  if (address === undefined) return <span>{children}</span>;
  return (
    <a {...rest} href={address} target={address.startsWith("#") ? undefined : "_top"}>
      {children}
    </a>
  );
}

/** A picture of the repository's is not there in Storybook: the page itself is one click away. */
const GuidePicture = (): ReactNode => null;

/** The words behind a fence's language are for the tests that run the examples. */
const withoutFenceWords = (text: string) => text.replace(/^(```\w+)[^\n]*$/gmu, "$1");

/** A guide of `docs/`, readable beside the live page. */
export function Guide({ text, example }: GuideProps) {
  return (
    <>
      {example === undefined ? null : (
        <StoryWindow id={example} title="Live" globals="width:1100" width={1148} height={700} scale={0.6} />
      )}
      <Markdown options={{ overrides: { a: GuideLink, img: GuidePicture } }}>{withoutFenceWords(text)}</Markdown>
    </>
  );
}
