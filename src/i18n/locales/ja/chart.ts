import { pluralFor } from "../../format.js";
import type { ChartMessages } from "../../messagePieces.js";
import type { Amount } from "../../messages.js";

const plural = pluralFor("ja");
const imports = ({ value, text }: Amount) => plural(value, { other: `インポート${text}件` });

/** What the chart says once it has its numbers. */
export const chart: ChartMessages = {
  chart: {
    workspaceLabel: "グラフのワークスペース",
    summary: ({ total, workspace }) => `${workspace}：${imports(total)}`,
    peak: ({ value, date }) => `最多は${date}の${value}件`,
    summaryAndPeak: ({ summary, peak }) => `${summary}、${peak}`,
    imports: (p) => imports(p.imports),
    today: "今日",
    todaySoFar: "現時点",
    empty: "過去30日間のインポートはありません",
    emptyHint: "キーを作成し、このワークスペースのナレッジベースにドキュメントを送信してください。",
    day: (p) => `${p.date}：${imports(p.imports)}`,
    dayToday: (p) => `今日、${p.date}：現時点で${imports(p.imports)}`,
    dayPeak: ({ day }) => `${day}、最も多い日`,
    label: ({ workspace }) => `${workspace}の1日ごとのインポート、過去30日間`,
    instructions: "左右の矢印キーで各日を読み、HomeキーとEndキーで最初の日と最後の日に移動します。",
    counts: ({ timeZone }) => `このワークスペースのみ。日付のタイムゾーンは${timeZone}です。`,
    showTable: "表で表示",
    downloadCsv: "CSV",
    tableCaption: ({ workspace }) => `${workspace}の1日ごとのインポート`,
    tableDay: "日付",
    tableImports: "インポート",
    loadingWorkspace: ({ workspace }) => `${workspace}を読み込み中…`,
    forbidden: "このワークスペースのインポートを表示する権限がありません。",
    failed: "グラフを読み込めませんでした。",
  },
};
