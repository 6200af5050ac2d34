import { pluralFor } from "../../format.js";
import type { ChartMessages } from "../../messagePieces.js";
import type { Amount } from "../../messages.js";

const plural = pluralFor("es");
const imports = ({ value, text }: Amount) =>
  plural(value, { one: `${text} importación`, many: `${text} de importaciones`, other: `${text} importaciones` });

/** What the chart says once it has its numbers. */
export const chart: ChartMessages = {
  chart: {
    workspaceLabel: "Espacio de trabajo del gráfico",
    summary: ({ total, workspace }) => `${imports(total)} en ${workspace}`,
    peak: ({ value, date }) => `máximo ${value} el ${date}`,
    summaryAndPeak: ({ summary, peak }) => `${summary}, ${peak}`,
    imports: (p) => imports(p.imports),
    today: "Hoy",
    todaySoFar: "hasta ahora",
    empty: "Ninguna importación en los últimos 30 días",
    emptyHint: "Crea una clave y envía un documento a una base de conocimiento de este espacio de trabajo.",
    day: (p) => `${p.date}: ${imports(p.imports)}`,
    dayToday: (p) => `Hoy, ${p.date}: ${imports(p.imports)} hasta ahora`,
    dayPeak: ({ day }) => `${day}, el día más alto`,
    label: ({ workspace }) => `Importaciones por día en ${workspace}, últimos 30 días`,
    instructions:
      "Usa las flechas izquierda y derecha para leer cada día, e Inicio y Fin para ir al primero y al último.",
    counts: ({ timeZone }) => `Solo este espacio de trabajo. Días en la zona horaria ${timeZone}.`,
    showTable: "Ver como tabla",
    downloadCsv: "CSV",
    tableCaption: ({ workspace }) => `Importaciones por día en ${workspace}`,
    tableDay: "Día",
    tableImports: "Importaciones",
    loadingWorkspace: ({ workspace }) => `Cargando ${workspace}…`,
    forbidden: "No tienes permiso para ver las importaciones de este espacio de trabajo.",
    failed: "No se ha podido cargar el gráfico.",
  },
};
