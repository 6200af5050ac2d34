import { createTheme } from "@mark-ai/api-keys";
import type { Partner } from "./partner.ts";

/** Hexfall, a game: neon on almost black, always dark, with chart colours and buttons of its own. */
export const hexfall: Partner = {
  colorScheme: "dark",
  theme: createTheme({
    accent: "#39ff14",
    radius: 4,
    tint: 2,
    font: '"JetBrains Mono Variable", ui-monospace, monospace',
    tokens: {
      background: { light: "#f4fff2", dark: "#050807" },
      surface: { light: "#ffffff", dark: "#0a100d" },
      radiusButton: "0px",
      chartBar: { light: "#0a7a00", dark: "#39ff14" },
      chartSeries2: { light: "#8a0f6b", dark: "#ff4fd8" },
      chartSeries3: { light: "#006a80", dark: "#25e5ff" },
      chartSeries4: { light: "#8a5a00", dark: "#ffd319" },
      shadow: "0 0 24px rgb(57 255 20 / 25%)",
    },
  }),
  classNames: { createButton: "hexfall-create", title: "hexfall-title" },
  css: `
    .hexfall-create { text-transform: uppercase; letter-spacing: 0.08em; }
    .hexfall-title { text-shadow: 0 0 12px rgb(57 255 20 / 60%); }
    .hexfall-title::before { content: "> "; content: "> " / ""; }
  `,
  brand: {
    productName: "Hexfall",
    apiReferenceUrl: "https://hexfall.example/api",
    supportUrl: "https://hexfall.example/discord",
    administratorHint: "your guild leader",
    logo: (
      <svg width="24" height="24" viewBox="0 0 24 24" role="img" aria-label="Hexfall">
        <path d="M12 2 21 7v10l-9 5-9-5V7z" fill="none" stroke="#39ff14" strokeWidth="2" />
      </svg>
    ),
  },
  messages: { page: { title: "Server keys" } },
  snippets: { envName: "HEXFALL_KEY" },
  hide: ["guidance"],
};
