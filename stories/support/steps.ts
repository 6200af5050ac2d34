import type { Messages } from "@mark-ai/api-keys";
import { fireEvent, screen, userEvent, waitFor, within } from "storybook/test";
import { clock } from "./clock.ts";
import { localeIn, readToolbar } from "./toolbar.ts";

/** What a step needs to know of its story. */
export interface StoryAt {
  readonly globals: Readonly<Record<string, unknown>>;
}

/** The words on the page, in the language of the toolbar. */
export const wordsOf = ({ globals }: StoryAt): Messages => localeIn(readToolbar(globals)).messages;

const later = 4 * 60_000;

/** Presses the button of a name, once it is there. */
export async function press(name: string, inside: HTMLElement = document.body): Promise<void> {
  await userEvent.click(await within(inside).findByRole("button", { name }));
}

/** Fills a field. It does not need the focus, which the windows of a sheet take from each other. */
export async function fill(field: HTMLElement, text: string): Promise<void> {
  await fireEvent.change(field, { target: { value: text } });
}

/** What stands in the dialog that is open. */
export async function openDialog(role: "dialog" | "alertdialog" = "dialog"): Promise<HTMLElement> {
  return screen.findByRole(role);
}

export async function openCreateDialog(story: StoryAt): Promise<HTMLElement> {
  const button = await screen.findByRole("button", { name: wordsOf(story).page.createKey });
  await waitFor(() => {
    if (button.getAttribute("aria-disabled") === "true") throw new Error("The button is not ready.");
  });
  await userEvent.click(button);
  return openDialog();
}

/** Opens the create dialog and asks for a key of this name. */
export async function submitKey(story: StoryAt, name: string): Promise<HTMLElement> {
  const { create } = wordsOf(story);
  const dialog = await openCreateDialog(story);
  const field = await within(dialog).findByRole("textbox", { name: new RegExp(`^${create.nameLabel}`, "u") });
  await fill(field, name);
  await press(create.submit, dialog);
  return dialog;
}

/** Creates a key of this name: its secret is on the screen then. */
export async function createKey(story: StoryAt, name: string): Promise<HTMLElement> {
  const { reveal } = wordsOf(story);
  const dialog = await submitKey(story, name);
  await within(dialog).findByRole("textbox", { name: reveal.secretLabel });
  return dialog;
}

/** Asks for a key whose answer is lost on the way, and waits until the page says so. */
export async function loseAnswer(story: StoryAt, name: string): Promise<HTMLElement> {
  const dialog = await submitKey(story, name);
  await within(dialog).findByText(wordsOf(story).unknownOutcome.cause);
  return dialog;
}

const inView = (element: Element) => element.getBoundingClientRect().top < window.innerHeight;

/** Waits until nothing loads that is in view, but for the states of a sheet that load for ever. */
export async function settled(canvas: HTMLElement): Promise<void> {
  await waitFor(() => {
    const loading = [...canvas.querySelectorAll(".mak-skeleton, [aria-busy=true]")].filter(inView);
    if (loading.some((element) => element.closest("[data-settles=never]") === null)) {
      throw new Error("Something still loads.");
    }
  });
}

/** Four minutes pass and the person comes back to the tab: what can be read again is read again. */
export async function comeBackLater(story: StoryAt, canvas: HTMLElement): Promise<void> {
  await settled(canvas);
  clock.advance(later);
  await fireEvent(window, new Event("visibilitychange"));
  const [before = ""] = wordsOf(story).common.stale({ since: "\u0000" }).split("\u0000");
  await within(canvas).findAllByText((text) => text.startsWith(before));
}
