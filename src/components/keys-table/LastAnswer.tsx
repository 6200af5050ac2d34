"use client";
import { useEffect, useState } from "react";
import { usePageStore } from "../../data/cache/usePageStore.js";

/** For how long the line is there, in milliseconds. What it says stays in the rows. */
const shownFor = 10_000;

/**
 * Says below the table how what the person did last ended. It has room between the table and what follows, so that it
 * moves nothing. It is no live region: the same sentence was announced.
 */
export function LastAnswer() {
  const answer = usePageStore("answer");
  const [over, setOver] = useState(answer);
  useEffect(() => {
    if (answer === undefined) return undefined;
    const timer = setTimeout(() => setOver(answer), shownFor);
    return () => clearTimeout(timer);
  }, [answer]);
  if (answer === undefined || answer === over) return null;
  return (
    <p className="mak-answer" data-long="" title={answer.text}>
      {answer.text}
    </p>
  );
}
