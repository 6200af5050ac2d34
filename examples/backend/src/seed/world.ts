/** Who and what every seeded database has. */
export const companies = [
  {
    id: "co_acme",
    name: "Acme",
    keyExpiry: { presetDays: [30, 90, 365], allowNever: true, maxDays: 730, warnDays: 14 },
    hasKeyScopes: true,
    scheduledRevokeHours: 168,
  },
  // Without any policy: its people see the page that the help article describes.
  { id: "co_globex", name: "Globex", keyExpiry: null, hasKeyScopes: false, scheduledRevokeHours: null },
] as const;

export const workspaces = [
  { id: "ws_marketing", companyId: "co_acme", name: "Marketing", developersEnabled: true },
  { id: "ws_sales", companyId: "co_acme", name: "Sales", developersEnabled: true },
  { id: "ws_support", companyId: "co_acme", name: "Support", developersEnabled: false },
  { id: "ws_globex", companyId: "co_globex", name: "Globex Research", developersEnabled: true },
] as const;

export const people = [
  { id: "person_ada", companyId: "co_acme", name: "Ada Okafor", role: "administrator", active: true },
  { id: "person_ben", companyId: "co_acme", name: "Ben Ortiz", role: "member", active: true },
  { id: "person_grace", companyId: "co_globex", name: "Grace Lindqvist", role: "administrator", active: true },
  // Has left, and some keys of the demonstration have not.
  { id: "person_dana", companyId: "co_acme", name: "Dana Weber", role: "administrator", active: false },
] as const;

export interface KnowledgeBase {
  readonly id: string;
  readonly workspaceId: (typeof workspaces)[number]["id"];
  readonly name: string;
}

/** One for each workspace. */
export const knowledgeBases: readonly KnowledgeBase[] = [
  { id: "kb_marketing", workspaceId: "ws_marketing", name: "Brand and campaigns" },
  { id: "kb_sales", workspaceId: "ws_sales", name: "Sales playbook" },
  { id: "kb_support", workspaceId: "ws_support", name: "Help center" },
  { id: "kb_globex", workspaceId: "ws_globex", name: "Research notes" },
];

/** What a company has besides once it has worked with the product for a while. */
export const demoKnowledgeBases: readonly KnowledgeBase[] = [
  { id: "kb_marketing_blog", workspaceId: "ws_marketing", name: "Blog archive" },
  { id: "kb_sales_pricing", workspaceId: "ws_sales", name: "Pricing and offers" },
];
