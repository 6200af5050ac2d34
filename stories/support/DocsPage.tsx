import { Controls, Description, Primary, Subtitle, Title, useOf } from "@storybook/addon-docs/blocks";
import { SectionAnatomy, SectionWords } from "../anatomy/SectionDocs.tsx";

/**
 * A part's page: what it is, one live example, its props, when to use it and what it is made of. Each state has a story
 * of its own.
 */
export function DocsPage() {
  const { preparedMeta } = useOf("meta", ["meta"]);
  return (
    <>
      <Title />
      <Subtitle />
      <Description />
      <Primary />
      <Controls />
      <SectionWords title={preparedMeta.title} />
      <SectionAnatomy title={preparedMeta.title} />
    </>
  );
}
