"use client";
import { useI18n } from "../../i18n/context.js";
import { useConfig } from "../../provider/config.js";
import { anchors } from "../../provider/guidance.js";
import type { AnchorProps } from "./useOwnsAnchors.js";
import { historyDays } from "../../data/queries/readHistory.js";

/** What people ask of the page, each with an id that a help article can lead to. */
export function Answers({ at }: { at: AnchorProps }) {
  const { messages, format } = useI18n();
  const { safety } = messages;
  const { brand } = useConfig("<Guidance>");
  const hidden = safety.hiddenAnswer({ productName: brand.productName, hint: brand.administratorHint });
  const answers = [
    { id: anchors.lost, question: safety.lostQuestion, answer: safety.lostAnswer },
    { id: anchors.stopped, question: safety.stoppedQuestion, answer: safety.stoppedAnswer },
    {
      id: anchors.counts,
      question: safety.countsQuestion,
      answer: safety.countsAnswer({ days: format.amount(historyDays) }),
    },
    { id: anchors.hidden, question: safety.hiddenQuestion, answer: hidden },
  ];
  return (
    <div className="mak-guidance-body">
      {answers.map(({ id, question, answer }) => (
        <div className="mak-guidance-answer" key={id}>
          <h3 className="mak-guidance-heading" {...at(id)} tabIndex={-1}>
            {question}
          </h3>
          <p className="mak-guidance-text">{answer}</p>
        </div>
      ))}
    </div>
  );
}
