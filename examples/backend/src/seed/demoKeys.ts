const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

export interface DemoKey {
  readonly id: string;
  readonly name: string;
  readonly workspaceId: string;
  /** What people see of it. It belongs to no secret that anybody knows. */
  readonly preview: string;
  readonly createdAt: number;
  /** @default the administrator */
  readonly createdBy?: string;
  readonly lastUsedAt?: number;
  readonly expiresAt?: number;
  readonly revokedAt?: number;
  readonly replacedBy?: string;
}

/**
 * A handful of keys in every state, the successor before the one it replaced, and some older ones to clean up: not used
 * for 90 days, about to expire, made by somebody who left. Times are milliseconds before now, negative ones after it.
 */
export const demoKeys: readonly DemoKey[] = [
  {
    id: "key_demo_production",
    name: "Production",
    workspaceId: "ws_marketing",
    preview: "mk_live_AbCd…wxyz",
    createdAt: 20 * dayMs,
    lastUsedAt: 2 * minuteMs,
  },
  {
    id: "key_demo_zapier",
    name: "Zapier Integration",
    workspaceId: "ws_sales",
    preview: "mk_live_9fQ2…k3Lm",
    createdAt: 6 * dayMs,
  },
  {
    id: "key_demo_crm",
    name: "CRM sync",
    workspaceId: "ws_sales",
    preview: "mk_live_Vt6e…R81a",
    createdAt: 31 * dayMs,
    lastUsedAt: 4 * 60 * minuteMs,
  },
  {
    id: "key_demo_staging",
    name: "Staging",
    workspaceId: "ws_marketing",
    preview: "mk_live_h0Yw…2mQd",
    createdAt: 48 * dayMs,
    lastUsedAt: 41 * dayMs,
  },
  {
    id: "key_demo_agency",
    name: "Agency trial",
    workspaceId: "ws_marketing",
    preview: "mk_live_Zk3B…u7Fs",
    createdAt: 75 * dayMs,
    lastUsedAt: 46 * dayMs,
    expiresAt: 45 * dayMs,
  },
  {
    id: "key_demo_crm_old",
    name: "CRM sync (2025)",
    workspaceId: "ws_sales",
    preview: "mk_live_4nPx…Gc9T",
    createdAt: 310 * dayMs,
    lastUsedAt: 30 * dayMs,
    revokedAt: 29 * dayMs,
    replacedBy: "key_demo_crm",
  },
  {
    id: "key_demo_fair",
    name: "Fair stand",
    workspaceId: "ws_marketing",
    preview: "mk_live_sT4n…d0Fa",
    createdAt: 80 * dayMs,
    lastUsedAt: 38 * dayMs,
    expiresAt: -3 * dayMs,
  },
  {
    id: "key_demo_pilot",
    name: "Pilot customer",
    workspaceId: "ws_sales",
    preview: "mk_live_pL1o…t7Xc",
    createdAt: 83 * dayMs,
    lastUsedAt: 40 * dayMs,
    expiresAt: -11 * dayMs,
  },
  {
    id: "key_demo_sheet",
    name: "Spreadsheet import",
    workspaceId: "ws_sales",
    preview: "mk_live_Sh3e…t5Qz",
    createdAt: 140 * dayMs,
  },
  {
    id: "key_demo_report",
    name: "Monthly report",
    workspaceId: "ws_sales",
    preview: "mk_live_rP0m…o8Ye",
    createdAt: 160 * dayMs,
    createdBy: "person_dana",
    lastUsedAt: 2 * dayMs,
  },
  {
    id: "key_demo_relaunch",
    name: "Website relaunch",
    workspaceId: "ws_marketing",
    preview: "mk_live_wR3l…a4Nc",
    createdAt: 290 * dayMs,
    createdBy: "person_dana",
    lastUsedAt: 131 * dayMs,
  },
  {
    id: "key_demo_newsletter",
    name: "Newsletter form",
    workspaceId: "ws_marketing",
    preview: "mk_live_nL9f…r2Mw",
    createdAt: 330 * dayMs,
    lastUsedAt: 190 * dayMs,
  },
  {
    id: "key_demo_script",
    name: "Old script",
    workspaceId: "ws_marketing",
    preview: "mk_live_77aB…0pQr",
    createdAt: 262 * dayMs,
    lastUsedAt: 101 * dayMs,
    revokedAt: 98 * dayMs,
  },
];
