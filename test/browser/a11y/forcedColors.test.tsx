import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { emulateMedia } from "../usage/emulateMedia.ts";
import { button, openCreate, openRevoke, press, showPage, userEvent } from "./stage.tsx";

beforeEach(() => page.viewport(1280, 900));
afterEach(() => emulateMedia({}));

/** A colour as the screen shows it: red, green, blue and alpha, 0 to 255. */
function pixel(colour: string): [number, number, number, number] {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("There is no canvas to read the colour from.");
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a];
}

function luminance(colour: string): number {
  const [r, g, b] = pixel(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** The contrast of two colours (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function groundOf(element: Element): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (pixel(backgroundColor)[3] > 0) return backgroundColor;
  }
  return "Canvas";
}

const controls = "button, input, select, summary, a, [role=menuitem]";

/** Controls whose text is not read on its ground, or that have neither an edge nor a ground nor a text of their own. */
function unseen(root: ParentNode): string[] {
  return [...root.querySelectorAll<HTMLElement>(controls)].flatMap((element) => {
    const style = getComputedStyle(element);
    const ground = groundOf(element);
    const around = groundOf(element.parentElement ?? element);
    const text = contrast(style.color, ground);
    const edge = style.borderTopStyle === "solid" ? contrast(style.borderTopColor, around) : contrast(ground, around);
    const disabled = element.matches("[aria-disabled=true], :disabled");
    const ok = (text >= 4.5 || disabled) && (edge >= 3 || !element.matches("input, select"));
    return ok ? [] : [`${element.outerHTML.slice(0, 120)}: text ${text.toFixed(2)}, edge ${edge.toFixed(2)}`];
  });
}

describe.each(["light", "dark"])("G15: forced colours, %s (1.4.1, 1.4.3, 1.4.11, 2.4.7)", (scheme) => {
  beforeEach(() => emulateMedia({ "forced-colors": "active", "prefers-color-scheme": scheme }));
  const show = () =>
    showPage({ scenario: "near", props: { colorScheme: "system", brand: { apiReferenceUrl: "/reference" } } });

  it("shows every control, the status and the meter", async () => {
    await show();
    expect(luminance("Canvas") > 0.5).toBe(scheme === "light");
    expect(unseen(document)).toEqual([]);
    const word = screen.getAllByText("Active", { selector: ".mak-row-status > *" })[0];
    const status = word?.parentElement as HTMLElement;
    const dot = getComputedStyle(status, "::before").backgroundColor;
    expect(contrast(dot, groundOf(status)), "the dot beside the word").toBeGreaterThanOrEqual(3);
    const meter = screen.getByRole("meter");
    const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(meter);
    expect(outlineStyle).toBe("solid");
    expect(contrast(outlineColor, backgroundColor)).toBeGreaterThanOrEqual(3);
    // The bar's filled part is drawn in its text colour.
    const { color: fill } = getComputedStyle(meter.querySelector("progress") as HTMLProgressElement);
    expect(contrast(fill, backgroundColor), "what is used of the limit").toBeGreaterThanOrEqual(3);
  });

  it("shows where the focus is, on a button, a field, a bar's day and in a menu", async () => {
    await show();
    await button("Create API Key");
    const seen = () => {
      const at = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
      expect([at.outerHTML.slice(0, 60), outlineStyle, outlineWidth]).toEqual([
        at.outerHTML.slice(0, 60),
        "solid",
        "2px",
      ]);
      expect(contrast(outlineColor, groundOf(at.parentElement ?? at)), at.className).toBeGreaterThanOrEqual(3);
    };
    for (let presses = 0; presses < 8; presses += 1) {
      await userEvent.tab();
      seen();
    }
    await press("Actions for Production");
    await screen.findByRole("menu");
    await userEvent.keyboard("{ArrowDown}");
    seen();
  });

  it("shows the dialogs, their edges and the button that destroys", async () => {
    await show();
    const dialog = (await openCreate("Zapier 2")).querySelector(".mak-dialog") as HTMLElement;
    expect(unseen(dialog)).toEqual([]);
    const { borderTopStyle, borderTopColor } = getComputedStyle(dialog);
    expect(borderTopStyle).toBe("solid");
    expect(contrast(borderTopColor, groundOf(dialog))).toBeGreaterThanOrEqual(3);
    await userEvent.keyboard("{Escape}");
    const confirmation = (await openRevoke("Production")).querySelector(".mak-dialog") as HTMLElement;
    expect(unseen(confirmation)).toEqual([]);
    const danger = within(confirmation).getByRole("button", { name: "Revoke key" });
    expect(contrast(groundOf(danger), groundOf(confirmation)), "it is filled").toBeGreaterThanOrEqual(3);
  });
});
