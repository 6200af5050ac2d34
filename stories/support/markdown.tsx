import type { ComponentPropsWithoutRef, ReactNode } from "react";

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

/** How Storybook draws the documents of `docs/`. */
export const markdownOptions = { overrides: { a: GuideLink, img: GuidePicture } };
