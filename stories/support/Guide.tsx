import { Markdown } from "@storybook/addon-docs/blocks";
import { markdownOptions } from "./markdown.tsx";
import { StoryWindow } from "./StoryWindow.tsx";

interface GuideProps {
  /** The guide's Markdown, from `docs/`. */
  text: string;
  /** A story that shows what the guide is about, above it. */
  example?: string | undefined;
}

/** The words behind a fence's language are for the tests that run the examples. */
const withoutFenceWords = (text: string) => text.replace(/^(```\w+)[^\n]*$/gmu, "$1");

/** A guide of `docs/`, readable beside the live page. */
export function Guide({ text, example }: GuideProps) {
  return (
    <>
      {example === undefined ? null : (
        <StoryWindow id={example} title="Live" globals="width:1100" width={1148} height={700} scale={0.6} />
      )}
      <Markdown options={markdownOptions}>{withoutFenceWords(text)}</Markdown>
    </>
  );
}
