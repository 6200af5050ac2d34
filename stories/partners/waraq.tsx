import { createTheme } from "@mark-ai/api-keys";
import { ar } from "@mark-ai/api-keys/locales/ar";
import type { Partner } from "./partner.ts";

/** Waraq (ورق), a library of digital books: Arabic, right to left, set in serif on paper. */
export const waraq: Partner = {
  locale: ar,
  colorScheme: "light",
  density: "comfortable",
  timeZone: "Asia/Riyadh",
  theme: createTheme({
    accent: { light: "#7a3b12", dark: "#a8612f" },
    radius: 6,
    font: '"Amiri", "Noto Naskh Arabic", "Times New Roman", Georgia, serif',
    tint: 3,
    tokens: { background: { light: "#faf5ea", dark: "#191410" } },
  }),
  brand: {
    productName: "ورق",
    apiReferenceUrl: "https://waraq.example/api",
    supportUrl: "https://waraq.example/help",
    administratorHint: "أمين المكتبة",
    termsUrl: "https://waraq.example/terms",
    logo: (
      <svg width="24" height="24" viewBox="0 0 24 24" role="img" aria-label="ورق">
        <path d="M12 5C9 3 5 3 2 4v15c3-1 7-1 10 1 3-2 7-2 10-1V4c-3-1-7-1-10 1z" fill="currentColor" />
      </svg>
    ),
  },
  snippets: { envName: "WARAQ_API_KEY" },
};
