import { pluralFor } from "../../format.js";
import type { FirstMessages } from "../../messagePieces.js";
import type { Amount } from "../../messages.js";

const plural = pluralFor("ar");
const keyCount = ({ value, text }: Amount) =>
  plural(value, {
    zero: "لا مفاتيح",
    one: "مفتاح واحد",
    two: "مفتاحان",
    few: `${text} مفاتيح`,
    many: `${text} مفتاحًا`,
    other: `${text} مفتاح`,
  });

/** What the first paint says. */
export const first: FirstMessages = {
  common: {
    cancel: "إلغاء",
    close: "إغلاق",
    retry: "إعادة المحاولة",
    loading: "جارٍ التحميل…",
    requestId: ({ id }) => `الطلب ${id}`,
    copyRequestId: "نسخ رقم الطلب",
    stale: ({ since }) => `تعذّر التحديث. آخر قراءة: ${since}.`,
    opensInNewTab: "يُفتح في علامة تبويب جديدة",
    chunkFailed: {
      title: "تعذّر تحميل هذا الجزء من الصفحة",
      body: "تحقق من اتصالك وأعد المحاولة. إذا استمرت المشكلة، فأعد تحميل الصفحة.",
    },
    partFailed: {
      title: "تعذّر عرض هذا الجزء من الصفحة",
      body: "باقي الصفحة يعمل. أعد المحاولة أو أعد تحميل الصفحة.",
    },
    unknown: "غير معروف",
  },
  page: {
    title: "مفاتيح API",
    lead: "يمنح كل مفتاح عمليات التكامل لديك حق الوصول إلى مساحة عمل واحدة.",
    apiReference: "مرجع API",
    terms: "شروط الاستخدام",
    createKey: "إنشاء مفتاح API",
    createForbidden: "يمكنك رؤية المفاتيح، لكن لا يمكنك إنشاؤها. راجع المسؤول لديك.",
    createLimitReached: ({ max }) =>
      plural(max.value, {
        zero: `الحد الأقصى للمفاتيح النشطة في شركتك هو ${max.text}.`,
        one: "لدى شركتك مفتاح نشط واحد، وهو الحد الأقصى المسموح به. أبطِله لإنشاء مفتاح آخر.",
        two: "لدى شركتك مفتاحان نشطان، وهو الحد الأقصى المسموح به. أبطِل أحدهما لإنشاء مفتاح آخر.",
        few: `لدى شركتك ${max.text} مفاتيح نشطة، وهو الحد الأقصى المسموح به. أبطِل أحدها لإنشاء مفتاح آخر.`,
        many: `لدى شركتك ${max.text} مفتاحًا نشطًا، وهو الحد الأقصى المسموح به. أبطِل أحدها لإنشاء مفتاح آخر.`,
        other: `لدى شركتك ${max.text} مفتاح نشط، وهو الحد الأقصى المسموح به. أبطِل أحدها لإنشاء مفتاح آخر.`,
      }),
    createNoWorkspace: "ميزة «المطوّرون» غير مفعّلة في أي من مساحات عملك.",
    offline: "أنت غير متصل بالإنترنت. قد لا تكون المعلومات المعروضة محدّثة، ولن يُرسَل شيء حتى يعود الاتصال.",
  },
  access: {
    supportLink: ({ productName }) => `دعم ${productName}`,
    failed: "تعذّر التحقق من صلاحياتك.",
  },
  quota: {
    title: "عمليات الاستيراد إلى قواعد المعرفة",
    scope: "الشركة بأكملها",
    usedOfLimit: ({ used, limit }) => `${used} من أصل ${limit}`,
    usedUnlimited: ({ used }) => `المستندات المستوردة: ${used.text}`,
    percent: ({ percent }) => percent,
    allWorkspaces: "جميع مساحات العمل معًا",
    period: ({ from, to }) => `محسوبة من ${from} إلى ${to}`,
    resets: ({ date }) => `يبدأ العدّ من جديد في ${date}`,
    unlimited: "لا حدّ في خطتك",
    near: ({ left }) =>
      plural(left.value, {
        zero: "لم تبقَ أي عملية استيراد في هذه الفترة.",
        one: "بقيت عملية استيراد واحدة في هذه الفترة.",
        two: "بقيت عمليتا استيراد في هذه الفترة.",
        few: `بقيت ${left.text} عمليات استيراد في هذه الفترة.`,
        many: `بقيت ${left.text} عملية استيراد في هذه الفترة.`,
        other: `بقيت ${left.text} عملية استيراد في هذه الفترة.`,
      }),
    reached: ({ date }) =>
      `تم بلوغ الحد. تُرفض عمليات الاستيراد الجديدة حتى ${date}. لاستيراد المزيد قبل ذلك، اطلب من المسؤول لديك خطة أكبر.`,
    over: ({ over, date }) =>
      `تم تجاوز الحد بمقدار ${over.text}. تُرفض عمليات الاستيراد الجديدة حتى ${date}. لاستيراد المزيد قبل ذلك، اطلب من المسؤول لديك خطة أكبر.`,
    pace: ({ date }) => `بهذه الوتيرة سيتم بلوغ الحد في ${date}.`,
    forbidden: "لا تملك صلاحية الاطلاع على استخدام شركتك.",
    failed: "تعذّر تحميل عدد عمليات الاستيراد.",
    meterLabel: "عمليات استيراد الشركة إلى قواعد المعرفة",
    meterText: ({ used, limit, percent }) => `${used} من أصل ${limit}، ${percent}`,
  },
  chart: {
    title: "عمليات الاستيراد في آخر 30 يومًا",
  },
  table: {
    label: "مفاتيح API",
    name: "الاسم",
    key: "المفتاح",
    workspace: "مساحة العمل",
    created: "تاريخ الإنشاء",
    lastUsed: "آخر استخدام",
    status: "الحالة",
    actions: "الإجراءات",
    statuses: { active: "نشط", revoked: "مُبطَل", expired: "منتهي الصلاحية" },
    search: "البحث في المفاتيح",
    statusFilter: "الحالة",
    workspaceFilter: "مساحة العمل",
    all: "الكل",
    count: ({ keys }) => keyCount(keys),
    shown: ({ keys }) => `${keyCount(keys)} في هذه الصفحة`,
    neverUsed: "لم يُستخدم قط",
    unknownUse: "غير مسجّل",
    idle: ({ days }) =>
      plural(days.value, {
        zero: "استُخدم اليوم",
        one: "غير مستخدم منذ يوم واحد",
        two: "غير مستخدم منذ يومين",
        few: `غير مستخدم منذ ${days.text} أيام`,
        many: `غير مستخدم منذ ${days.text} يومًا`,
        other: `غير مستخدم منذ ${days.text} يوم`,
      }),
    rowMenu: ({ keyName }) => `إجراءات المفتاح «${keyName}»`,
    revoke: "إبطال",
    rotate: "استبدال",
    createdBy: ({ person, date }) => `أنشأه ${person} في ${date}`,
    createdOn: ({ date }) => `أُنشئ في ${date}`,
    usedOn: ({ when }) => `آخر استخدام: ${when}`,
    revokedOn: ({ date }) => `أُبطل في ${date}`,
    revokedBy: ({ person, date }) => `أبطله ${person} في ${date}`,
    expiresOn: ({ date }) => `تنتهي صلاحيته في ${date}`,
    expiredOn: ({ date }) => `انتهت صلاحيته في ${date}`,
    revoking: "جارٍ الإبطال…",
    whyStopped: "هل توقف التكامل؟",
    emptyTitle: "لا توجد مفاتيح بعد",
    emptyBody:
      "يمنح المفتاح أحد عمليات التكامل حق الوصول إلى مساحة عمل واحدة. أنشئ مفتاحًا لكل تكامل كي تتمكن من إبطاله وحده.",
    noResultsTitle: "لا يوجد مفتاح مطابق",
    noResultsBody: "جرّب بحثًا آخر أو امسح عوامل التصفية.",
    clearFilters: "مسح عوامل التصفية",
    failed: "تعذّر تحميل المفاتيح. قد تكون موجودة رغم ذلك.",
    forbidden: "لا تملك صلاحية الاطلاع على المفاتيح.",
    previous: "السابق",
    next: "التالي",
    pages: "صفحات المفاتيح",
    page: ({ page }) => `الصفحة ${page.text}`,
    pageSize: "عدد المفاتيح في الصفحة",
    sortBy: ({ column }) => `الترتيب حسب: ${column}`,
    repeatedCursor: "أرسل الخادم الصفحة نفسها مرة أخرى، لذلك تنتهي القائمة هنا. قد تكون بعض المفاتيح ناقصة.",
    unnamed: "مفتاح بلا اسم",
    revokeForbidden: "يمكنك رؤية المفاتيح، لكن لا يمكنك إبطالها. راجع المسؤول لديك.",
    loading: "جارٍ تحميل المفاتيح…",
    newKeyShown: ({ keyName }) => `تغيّر العرض لإظهار المفتاح الجديد «${keyName}».`,
    announceCount: ({ keys }) =>
      plural(keys.value, {
        zero: "لم يُعثر على أي مفتاح",
        one: "عُثر على مفتاح واحد",
        two: "عُثر على مفتاحين",
        few: `عُثر على ${keys.text} مفاتيح`,
        many: `عُثر على ${keys.text} مفتاحًا`,
        other: `عُثر على ${keys.text} مفتاح`,
      }),
    announcePage: ({ page, shown }) => `${page}. ${shown}.`,
  },
  create: {
    workspaceDisabled: ({ workspace }) => `${workspace} (ميزة «المطوّرون» متوقفة)`,
  },
  rotate: {
    reminder: ({ keyName, replacement, lastUsed }) =>
      `يحل «${replacement}» محل «${keyName}». ${lastUsed}. أبطِل المفتاح القديم بعد تحديث عمليات التكامل التي تستخدمه.`,
    revokeOld: "إبطال المفتاح القديم",
  },
};
