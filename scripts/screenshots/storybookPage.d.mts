import type { Browser, Page } from "playwright";

export function openStorybook(browser: Browser, url: string, first: string): Promise<Page>;
export function showStory(
  page: Page,
  id: string,
  globals: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>>;
