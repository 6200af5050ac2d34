const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

interface DemoKey {
  readonly id: string;
  readonly name: string;
  readonly workspaceId: string;
  /** What people see of it. It belongs to no secret that anybody knows. */
  readonly preview: string;
  readonly createdAt: number;
  readonly lastUsedAt?: number;
  readonly expiresAt?: number;
  readonly revokedAt?: number;
  readonly replacedBy?: string;
}

/** A handful of keys in every state, the successor before the one it replaced. Times are milliseconds before now. */
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
    id: "key_demo_script",
    name: "Old script",
    workspaceId: "ws_marketing",
    preview: "mk_live_77aB…0pQr",
    createdAt: 262 * dayMs,
    lastUsedAt: 101 * dayMs,
    revokedAt: 98 * dayMs,
  },
];
