import { Controls, Description, Primary, Subtitle, Title } from "@storybook/addon-docs/blocks";

/** A part's page: what it is, one live example, its props. Each state has a story of its own. */
export function DocsPage() {
  return (
    <>
      <Title />
      <Subtitle />
      <Description />
      <Primary />
      <Controls />
    </>
  );
}
