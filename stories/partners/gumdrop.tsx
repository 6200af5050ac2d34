import { createTheme } from "@mark-ai/api-keys";
import type { Partner } from "./partner.ts";

/** Gumdrop, a maker of chat companions: light, round, warm, with words of its own. */
export const gumdrop: Partner = {
  colorScheme: "light",
  density: "comfortable",
  theme: createTheme({
    accent: "#c2185b",
    radius: 22,
    font: '"Nunito Variable", "Nunito", ui-rounded, "Arial Rounded MT Bold", system-ui, sans-serif',
    tint: 3,
    tokens: {
      warning: { light: "#a85a00", dark: "#e0a64b" },
      radiusControl: "999px",
      controlHeight: "40px",
      shadow: "0 12px 40px rgb(120 20 60 / 20%)",
    },
  }),
  brand: {
    productName: "Gumdrop",
    apiReferenceUrl: "https://gumdrop.example/docs",
    supportUrl: "mailto:hello@gumdrop.example",
    administratorHint: "whoever invited you",
    logo: (
      <svg width="28" height="24" viewBox="0 0 28 24" role="img" aria-label="Gumdrop">
        <path d="M3 22a11 11 0 0 1 22 0z" fill="#c2185b" />
        <circle cx="14" cy="6" r="5" fill="#f48fb1" />
      </svg>
    ),
  },
  messages: { page: { title: "Your keys" } },
  snippets: { envName: "GUMDROP_KEY" },
  slots: {
    emptyState: ({ canCreate }) => (
      <p>{canCreate ? "No key yet. Make one, and your companion can start to read." : "No key yet."}</p>
    ),
  },
};
