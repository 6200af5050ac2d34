import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import page from "../../docs/pictures/page.txt?raw";
import reveal from "../../docs/pictures/reveal.txt?raw";
import { drawnText } from "../../scripts/pictures/drawnText.ts";
import { PictureScene } from "../../scripts/pictures/PictureScene.tsx";

const hint = "The README's pictures are older than the page. Run `npm run pictures`, look at them, and commit them.";

test("the README's pictures show the words that the page and a new key show today", async () => {
  render(<PictureScene />);
  await screen.findByRole("rowheader", { name: /^Production/ });
  await screen.findByRole("slider");
  await waitFor(() => expect(drawnText(document.body), hint).toBe(page));

  await userEvent.click(screen.getByRole("button", { name: "Create API Key" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.type(await within(dialog).findByLabelText("Key name"), "Nightly import");
  await userEvent.click(within(dialog).getByRole("button", { name: "Create" }));
  await within(dialog).findByLabelText("Your new key");
  await waitFor(() => expect(drawnText(dialog), hint).toBe(reveal));
});
