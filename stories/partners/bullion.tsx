import { createTheme } from "@mark-ai/api-keys";
import type { Partner } from "./partner.ts";

/** Bullion, a bank: square, dense, titles in serif, always light, and contrast at level AAA. */
export const bullion: Partner = {
  colorScheme: "light",
  density: "compact",
  theme: createTheme({
    accent: "#0b2a4a",
    level: "AAA",
    radius: 0,
    tint: 0.5,
    density: "compact",
    font: '"Inter Variable", "Helvetica Neue", Arial, sans-serif',
    tokens: {
      fontHeading: '"Amiri", Georgia, "Times New Roman", serif',
      background: { light: "#ffffff", dark: "#0c1117" },
      tableHead: { light: "#0b2a4a", dark: "#0b2a4a" },
      tableHeadText: { light: "#ffffff", dark: "#ffffff" },
      shadow: "0 0 0 1px rgb(11 42 74 / 20%)",
    },
  }),
  brand: {
    productName: "Bullion",
    apiReferenceUrl: "https://bullion.example/developers",
    supportUrl: "https://bullion.example/contact",
    administratorHint: "your relationship manager",
    termsUrl: "https://bullion.example/terms",
    logo: (
      <svg width="28" height="20" viewBox="0 0 28 20" role="img" aria-label="Bullion">
        <path d="M4 17 8 5h12l4 12z" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
    ),
  },
  messages: { page: { title: "API credentials" } },
  snippets: { envName: "BULLION_API_KEY" },
  revokeConfirmation: "name",
  unusedAfterDays: 30,
};
