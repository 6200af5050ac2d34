"use client";

/** Stands in the sentence where the number goes: a private-use character, which no language writes. */
export const numberPlace = "\uE000";

export interface BigNumberProps {
  /** The sentence, with {@link numberPlace} where its language puts the number. */
  sentence: string;
  number: string;
}

/** One sentence whose number is written large, wherever in it the language puts it. */
export function BigNumber({ sentence, number }: BigNumberProps) {
  const [before, ...after] = sentence.split(numberPlace);
  if (after.length === 0) return <p className="mak-quota-figure">{sentence}</p>;
  return (
    <p className="mak-quota-figure">
      <span className="mak-text">{before}</span>
      <span className="mak-quota-number">{number}</span>
      <span className="mak-text">{after.join(number)}</span>
    </p>
  );
}
