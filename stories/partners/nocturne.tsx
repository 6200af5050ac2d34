import { createTheme } from "@mark-ai/api-keys";
import type { Partner } from "./partner.ts";

/** Nocturne, a console for engineers: always dark, dense, square, and typed confirmations. */
export const nocturne: Partner = {
  colorScheme: "dark",
  density: "compact",
  theme: createTheme({
    accent: "#0f8a74",
    radius: 2,
    font: '"IBM Plex Sans", "Inter Variable", system-ui, sans-serif',
    fontMono: '"IBM Plex Mono", "JetBrains Mono Variable", ui-monospace, monospace',
    density: "compact",
    tint: 1.5,
  }),
  brand: {
    productName: "Nocturne",
    apiReferenceUrl: "https://nocturne.example/reference",
    supportUrl: "https://nocturne.example/support",
    administratorHint: "the platform team",
    termsUrl: "https://nocturne.example/terms",
    logo: (
      <svg width="20" height="20" viewBox="0 0 20 20" role="img" aria-label="Nocturne">
        <path d="M14 18A8.5 8.5 0 1 1 14 2a7 7 0 0 0 0 16z" fill="currentColor" />
      </svg>
    ),
  },
  messages: { page: { title: "Access tokens" } },
  snippets: {
    envName: "NOCTURNE_TOKEN",
    curl: 'curl -H "X-API-Key: {key}" https://api.nocturne.example/v1/knowledge-bases',
  },
  revokeConfirmation: "name",
  hide: ["guidance"],
};
