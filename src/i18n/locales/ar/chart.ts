import { pluralFor } from "../../format.js";
import type { ChartMessages } from "../../messagePieces.js";
import type { Amount } from "../../messages.js";

const plural = pluralFor("ar");
const imports = ({ value, text }: Amount) =>
  plural(value, {
    zero: "لا عمليات استيراد",
    one: "عملية استيراد واحدة",
    two: "عمليتا استيراد",
    few: `${text} عمليات استيراد`,
    many: `${text} عملية استيراد`,
    other: `${text} عملية استيراد`,
  });

/** What the chart says once it has its numbers. */
export const chart: ChartMessages = {
  chart: {
    workspaceLabel: "مساحة عمل الرسم البياني",
    summary: ({ total, workspace }) => `${imports(total)} في ${workspace}`,
    peak: ({ value, date }) => `الأعلى ${value} في ${date}`,
    summaryAndPeak: ({ summary, peak }) => `${summary}، ${peak}`,
    imports: (p) => imports(p.imports),
    today: "اليوم",
    todaySoFar: "حتى الآن",
    empty: "لا عمليات استيراد في آخر 30 يومًا",
    emptyHint: "أنشئ مفتاحًا وأرسل مستندًا إلى إحدى قواعد المعرفة في مساحة العمل هذه.",
    day: (p) => `${p.date}: ${imports(p.imports)}`,
    dayToday: (p) => `اليوم، ${p.date}: ${imports(p.imports)} حتى الآن`,
    dayPeak: ({ day }) => `${day}، وهو أعلى يوم`,
    label: ({ workspace }) => `عمليات الاستيراد اليومية في ${workspace}، آخر 30 يومًا`,
    instructions:
      "استخدم مفتاحي السهمين الأيمن والأيسر لقراءة كل يوم، ومفتاحي Home وEnd للانتقال إلى اليوم الأول والأخير.",
    counts: ({ timeZone }) => `مساحة العمل هذه فقط. الأيام حسب المنطقة الزمنية ${timeZone}.`,
    showTable: "عرض كجدول",
    downloadCsv: "CSV",
    tableCaption: ({ workspace }) => `عمليات الاستيراد اليومية في ${workspace}`,
    tableDay: "اليوم",
    tableImports: "عمليات الاستيراد",
    loadingWorkspace: ({ workspace }) => `جارٍ تحميل ${workspace}…`,
    forbidden: "لا تملك صلاحية الاطلاع على عمليات الاستيراد في مساحة العمل هذه.",
    failed: "تعذّر تحميل الرسم البياني.",
  },
};
