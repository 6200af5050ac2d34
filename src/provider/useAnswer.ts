"use client";
import { useData } from "../data/context/context.js";
import { useConfig } from "./config.js";

/**
 * Returns a function that says how something that the person did ended: by the page's live region, and in the line
 * below the table. What was begun under one tenant is answered there.
 */
export function useAnswer(consumer: string): (text: string) => void {
  const { announce } = useConfig(consumer);
  const { store } = useData(consumer);
  return (text) => {
    announce(text);
    store.update(() => ({ answer: { text } }));
  };
}
