import type { Browser } from "playwright";
import type { Drawing } from "./set.d.mts";

export interface DrawJob {
  browser: Browser;
  url: string;
  stories: readonly { id: string; title: string; name: string }[];
  look: Readonly<Record<string, unknown>>;
  out: string;
}

export function drawStories(job: DrawJob): Promise<Drawing[]>;
