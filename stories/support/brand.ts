import type { Brand, Snippets } from "@mark-ai/api-keys";

/** What the Mark AI app configures. */
export const brand: Brand = {
  productName: "Mark AI",
  apiReferenceUrl: "https://docs.mark-ai.example/api",
  supportUrl: "https://mark-ai.example/support",
  administratorHint: "Ada Moreau",
  termsUrl: "https://mark-ai.example/terms",
};

export const snippets: Snippets = {
  envName: "MARK_AI_API_KEY",
  curl: 'curl -H "X-API-Key: {key}" https://api.mark-ai.example/api/v1/knowledge-bases',
};
