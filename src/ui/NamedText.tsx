/** Stands in a sentence where a name goes: a private-use character, which no language writes. */
const namePlace = "\uE001";

export interface NamedTextProps {
  /** The sentence around the name, as the language puts it. */
  sentence: (name: string) => string;
  name: string;
}

/** A sentence with a name in it that a browser's translator leaves as it is. */
export function NamedText({ sentence, name }: NamedTextProps) {
  const [before = "", after] = sentence(namePlace).split(namePlace);
  if (after === undefined) return <span className="mak-text">{sentence(name)}</span>;
  // Spaces, those that do not break too, stand between the elements: Testing Library trims what is inside of each.
  const start = before.trimEnd();
  const end = after.trimStart();
  return (
    <>
      <span className="mak-text">{start}</span>
      {before.slice(start.length)}
      <bdi className="mak-text" translate="no">
        {name}
      </bdi>
      {after.slice(0, after.length - end.length)}
      <span className="mak-text">{end}</span>
    </>
  );
}
