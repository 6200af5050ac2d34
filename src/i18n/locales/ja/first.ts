import { pluralFor } from "../../format.js";
import type { FirstMessages } from "../../messagePieces.js";
import type { Amount } from "../../messages.js";

const plural = pluralFor("ja");
const keyCount = ({ value, text }: Amount) => plural(value, { other: `キー${text}件` });

/** What the first paint says. */
export const first: FirstMessages = {
  common: {
    cancel: "キャンセル",
    close: "閉じる",
    retry: "再試行",
    loading: "読み込み中…",
    requestId: ({ id }) => `リクエスト ${id}`,
    copyRequestId: "リクエストIDをコピー",
    stale: ({ since }) => `更新できませんでした。最終取得：${since}`,
    opensInNewTab: "新しいタブで開きます",
    chunkFailed: {
      title: "ページのこの部分を読み込めませんでした",
      body: "接続を確認して、もう一度お試しください。解決しない場合は、ページを再読み込みしてください。",
    },
    partFailed: {
      title: "ページのこの部分を表示できませんでした",
      body: "ページの他の部分は使えます。もう一度お試しいただくか、ページを再読み込みしてください。",
    },
    unknown: "不明",
  },
  page: {
    title: "APIキー",
    lead: "キーごとに、連携先が1つのワークスペースにアクセスできるようになります。",
    apiReference: "APIリファレンス",
    terms: "利用規約",
    createKey: "APIキーを作成",
    createForbidden: "キーの閲覧はできますが、作成はできません。管理者にお問い合わせください。",
    createLimitReached: ({ max }) =>
      plural(max.value, {
        other: `有効なキーが会社の上限の${max.text}件に達しています。新しく作成するには、いずれかのキーを無効化してください。`,
      }),
    createNoWorkspace: "「開発者」機能が有効なワークスペースがありません。",
    offline: "オフラインです。表示内容は最新でない可能性があります。接続が戻るまで何も送信されません。",
  },
  access: {
    supportLink: ({ productName }) => `${productName}サポート`,
    failed: "アクセス権限を確認できませんでした。",
  },
  quota: {
    title: "ナレッジベースへのインポート",
    scope: "会社全体",
    usedOfLimit: ({ used, limit }) => `${limit}件中${used}件`,
    usedUnlimited: ({ used }) => plural(used.value, { other: `${used.text}件のドキュメントをインポート済み` }),
    percent: ({ percent }) => percent,
    allWorkspaces: "すべてのワークスペースの合計",
    period: ({ from, to }) => `集計期間：${from}～${to}`,
    resets: ({ date }) => `${date}にリセット`,
    unlimited: "ご利用のプランには上限がありません",
    near: ({ left }) => plural(left.value, { other: `この期間の残りは${left.text}件です。` }),
    reached: ({ date }) =>
      `上限に達しました。${date}まで新しいインポートは受け付けられません。それまでにインポートを増やすには、上位のプランを管理者に依頼してください。`,
    over: ({ over, date }) =>
      `上限を${over.text}件超えています。${date}まで新しいインポートは受け付けられません。それまでにインポートを増やすには、上位のプランを管理者に依頼してください。`,
    pace: ({ date }) => `このペースでは、${date}に上限に達します。`,
    forbidden: "会社の利用状況を表示する権限がありません。",
    failed: "インポート件数を読み込めませんでした。",
    meterLabel: "会社全体のナレッジベースへのインポート",
    meterText: ({ used, limit, percent }) => `${limit}件中${used}件、${percent}`,
  },
  chart: {
    title: "過去30日間のインポート",
  },
  table: {
    label: "APIキー",
    name: "名前",
    key: "キー",
    workspace: "ワークスペース",
    created: "作成日",
    lastUsed: "最終使用",
    status: "ステータス",
    actions: "操作",
    statuses: { active: "有効", revoked: "無効化済み", expired: "期限切れ" },
    search: "キーを検索",
    statusFilter: "ステータス",
    workspaceFilter: "ワークスペース",
    all: "すべて",
    count: ({ keys }) => keyCount(keys),
    shown: ({ keys }) => plural(keys.value, { other: `このページに${keys.text}件のキー` }),
    neverUsed: "未使用",
    unknownUse: "記録なし",
    idle: ({ days }) => plural(days.value, { other: `${days.text}日間使用なし` }),
    rowMenu: ({ keyName }) => `「${keyName}」の操作`,
    revoke: "無効化",
    rotate: "置き換え",
    createdBy: ({ person, date }) => `${date}に${person}が作成`,
    createdOn: ({ date }) => `${date}に作成`,
    usedOn: ({ when }) => `最終使用：${when}`,
    revokedOn: ({ date }) => `${date}に無効化`,
    revokedBy: ({ person, date }) => `${date}に${person}が無効化`,
    expiresOn: ({ date }) => `有効期限：${date}`,
    expiredOn: ({ date }) => `${date}に期限切れ`,
    revoking: "無効化しています…",
    whyStopped: "連携が止まりましたか？",
    emptyTitle: "キーはまだありません",
    emptyBody:
      "キーを使うと、連携が1つのワークスペースにアクセスできます。連携ごとに作成すると、個別に無効化できます。",
    noResultsTitle: "一致するキーがありません",
    noResultsBody: "別の語で検索するか、フィルターをクリアしてください。",
    clearFilters: "フィルターをクリア",
    failed: "キーを読み込めませんでした。キーが存在しないという意味ではありません。",
    forbidden: "キーを表示する権限がありません。",
    previous: "前へ",
    next: "次へ",
    pages: "キーのページ",
    page: ({ page }) => `${page.text}ページ目`,
    pageSize: "1ページのキー数",
    sortBy: ({ column }) => `並べ替え：${column}`,
    repeatedCursor:
      "サーバーから同じページが再び送られたため、一覧はここで終わります。表示されていないキーがあるかもしれません。",
    unnamed: "名前のないキー",
    revokeForbidden: "キーの閲覧はできますが、無効化はできません。管理者にお問い合わせください。",
    loading: "キーを読み込み中…",
    newKeyShown: ({ keyName }) => `新しいキー「${keyName}」が見えるように表示を切り替えました。`,
    announceCount: ({ keys }) => plural(keys.value, { other: `${keys.text}件のキーが見つかりました` }),
    announcePage: ({ page, shown }) => `${page}。${shown}。`,
  },
  create: {
    workspaceDisabled: ({ workspace }) => `${workspace}（「開発者」機能がオフ）`,
  },
  rotate: {
    reminder: ({ keyName, replacement, lastUsed }) =>
      `「${keyName}」は「${replacement}」に置き換えられます。${lastUsed}。連携の更新が済んだら、古いキーを無効化してください。`,
    revokeOld: "古いキーを無効化",
  },
};
