import type { Access, KeyList } from "@mark-ai/api-keys/contract";
import type { Faults } from "@mark-ai/api-keys/testing";

const long = [
  "Nightly synchronisation of the customer knowledge base with the intranet search of the northern region",
  "x".repeat(255),
  "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
  "Ünïcödé ✨ 会議室の予約システム 🚀 بوابة الدعم",
  '<script>alert("name")</script>',
];

const rightToLeft = [
  "الإنتاج",
  "بيئة الاختبار",
  "تكامل Zapier",
  "מפתח של צוות הנתונים",
  "البحث الداخلي",
  "نسخة تجريبية",
];

const workspaceName =
  "Regional marketing for the north, the south, the east and the west, with all of its agencies, partners, freelancers, campaigns, channels, languages, translations, reviews, approvals and drafts of 2026";

const named = (names: readonly string[]): Faults => ({
  listKeys: {
    type: "change",
    change: (list: KeyList): KeyList => ({
      ...list,
      items: list.items.map((key, index) => ({ ...key, name: names[index] ?? key.name })),
    }),
  },
});

const workspacesNamed = (names: readonly string[]): Faults => ({
  getAccess: {
    type: "change",
    change: (access: Access): Access => ({
      ...access,
      workspaces: access.workspaces.map((workspace, index) => ({ ...workspace, name: names[index] ?? workspace.name })),
    }),
  },
});

/** Keys with names that are long, unbreakable, mixed or markup. */
export const longNames: Faults = named(long);

/** Workspaces with names of 200 characters. */
export const longWorkspaceNames: Faults = workspacesNamed([workspaceName, `${workspaceName.slice(0, 198)} 2`]);

/** Keys and workspaces with names that are read from the right. */
export const rightToLeftNames: Faults = { ...named(rightToLeft), ...workspacesNamed(["التسويق", "المبيعات", "الدعم"]) };
