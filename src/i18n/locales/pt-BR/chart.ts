import { pluralFor } from "../../format.js";
import type { ChartMessages } from "../../messagePieces.js";
import type { Amount } from "../../messages.js";

const plural = pluralFor("pt-BR");
const imports = ({ value, text }: Amount) =>
  plural(value, { one: `${text} importação`, many: `${text} de importações`, other: `${text} importações` });

/** What the chart says once it has its numbers. */
export const chart: ChartMessages = {
  chart: {
    workspaceLabel: "Espaço de trabalho do gráfico",
    summary: ({ total, workspace }) => `${imports(total)} em ${workspace}`,
    peak: ({ value, date }) => `máximo de ${value} em ${date}`,
    summaryAndPeak: ({ summary, peak }) => `${summary}, ${peak}`,
    imports: (p) => imports(p.imports),
    today: "Hoje",
    todaySoFar: "até agora",
    empty: "Nenhuma importação nos últimos 30 dias",
    emptyHint: "Crie uma chave e envie um documento para uma base de conhecimento deste espaço de trabalho.",
    day: (p) => `${p.date}: ${imports(p.imports)}`,
    dayToday: (p) => `Hoje, ${p.date}: ${imports(p.imports)} até agora`,
    dayPeak: ({ day }) => `${day}, o dia mais alto`,
    label: ({ workspace }) => `Importações por dia em ${workspace}, últimos 30 dias`,
    instructions:
      "Use as setas para a esquerda e para a direita para ler cada dia, e Home e End para ir ao primeiro e ao último.",
    counts: ({ timeZone }) => `Somente este espaço de trabalho. Dias no fuso horário ${timeZone}.`,
    showTable: "Ver como tabela",
    downloadCsv: "CSV",
    tableCaption: ({ workspace }) => `Importações por dia em ${workspace}`,
    tableDay: "Dia",
    tableImports: "Importações",
    loadingWorkspace: ({ workspace }) => `Carregando ${workspace}…`,
    forbidden: "Você não tem permissão para ver as importações deste espaço de trabalho.",
    failed: "Não foi possível carregar o gráfico.",
  },
};
