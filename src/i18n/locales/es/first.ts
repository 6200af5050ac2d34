import { pluralFor } from "../../format.js";
import type { FirstMessages } from "../../messagePieces.js";
import type { Amount } from "../../messages.js";

const plural = pluralFor("es");
const keyCount = ({ value, text }: Amount) =>
  plural(value, { one: `${text} clave`, many: `${text} de claves`, other: `${text} claves` });

/** What the first paint says. */
export const first: FirstMessages = {
  common: {
    cancel: "Cancelar",
    close: "Cerrar",
    retry: "Reintentar",
    loading: "Cargando…",
    requestId: ({ id }) => `Solicitud ${id}`,
    copyRequestId: "Copiar el número de solicitud",
    stale: ({ since }) => `No se ha podido actualizar. Última lectura: ${since}.`,
    opensInNewTab: "se abre en una pestaña nueva",
    chunkFailed: {
      title: "Esta parte de la página no se ha podido cargar",
      body: "Comprueba tu conexión e inténtalo de nuevo. Si el problema continúa, vuelve a cargar la página.",
    },
    partFailed: {
      title: "Esta parte de la página no se ha podido mostrar",
      body: "El resto de la página funciona. Inténtalo de nuevo o vuelve a cargar la página.",
    },
    unknown: "Desconocido",
  },
  page: {
    title: "Claves de API",
    lead: "Cada clave da a tus integraciones acceso a un solo espacio de trabajo.",
    apiReference: "Referencia de la API",
    terms: "Condiciones de uso",
    createKey: "Crear clave de API",
    createForbidden: "Puedes ver las claves, pero no crearlas. Consulta a tu administrador.",
    createLimitReached: ({ max }) =>
      plural(max.value, {
        one: `Tu empresa ya tiene ${max.text} clave activa, el máximo permitido. Revócala para crear otra.`,
        many: `Tu empresa ya tiene ${max.text} de claves activas, el máximo permitido. Revoca una para crear otra.`,
        other: `Tu empresa ya tiene ${max.text} claves activas, el máximo permitido. Revoca una para crear otra.`,
      }),
    createNoWorkspace: "Ninguno de tus espacios de trabajo tiene activada la función Desarrolladores.",
    offline:
      "Estás sin conexión. Es posible que los datos no estén al día, y no se enviará nada hasta que vuelvas a conectarte.",
  },
  access: {
    supportLink: ({ productName }) => `Soporte de ${productName}`,
    failed: "No se han podido comprobar tus permisos.",
  },
  quota: {
    title: "Importaciones a bases de conocimiento",
    scope: "Toda la empresa",
    usedOfLimit: ({ used, limit }) => `${used} de ${limit}`,
    usedUnlimited: ({ used }) =>
      plural(used.value, {
        one: `${used.text} documento importado`,
        many: `${used.text} de documentos importados`,
        other: `${used.text} documentos importados`,
      }),
    percent: ({ percent }) => percent,
    allWorkspaces: "Todos los espacios de trabajo juntos",
    period: ({ from, to }) => `Se cuentan del ${from} al ${to}`,
    resets: ({ date }) => `se reinicia el ${date}`,
    unlimited: "Tu plan no tiene límite",
    near: ({ left }) =>
      plural(left.value, {
        one: `Queda ${left.text} importación en este periodo.`,
        many: `Quedan ${left.text} de importaciones en este periodo.`,
        other: `Quedan ${left.text} importaciones en este periodo.`,
      }),
    reached: ({ date }) =>
      `Se ha alcanzado el límite. Las nuevas importaciones se rechazan hasta el ${date}. Para importar más antes, pide a tu administrador un plan mayor.`,
    over: ({ over, date }) =>
      `El límite se ha superado en ${over.text}. Las nuevas importaciones se rechazan hasta el ${date}. Para importar más antes, pide a tu administrador un plan mayor.`,
    pace: ({ date }) => `A este ritmo, el límite se alcanzará el ${date}.`,
    forbidden: "No tienes permiso para ver el uso de tu empresa.",
    failed: "No se ha podido cargar el número de importaciones.",
    meterLabel: "Importaciones de la empresa a bases de conocimiento",
    meterText: ({ used, limit, percent }) => `${used} de ${limit}, ${percent}`,
  },
  chart: {
    title: "Importaciones de los últimos 30 días",
  },
  table: {
    label: "Claves de API",
    name: "Nombre",
    key: "Clave",
    workspace: "Espacio de trabajo",
    created: "Creada el",
    lastUsed: "Último uso",
    status: "Estado",
    actions: "Acciones",
    statuses: { active: "Activa", revoked: "Revocada", expired: "Caducada" },
    search: "Buscar claves",
    statusFilter: "Estado",
    workspaceFilter: "Espacio de trabajo",
    all: "Todos",
    count: ({ keys }) => keyCount(keys),
    shown: ({ keys }) => `${keyCount(keys)} en esta página`,
    neverUsed: "Nunca usada",
    unknownUse: "Sin registro",
    idle: ({ days }) =>
      plural(days.value, {
        one: `Sin uso desde hace ${days.text} día`,
        many: `Sin uso desde hace ${days.text} de días`,
        other: `Sin uso desde hace ${days.text} días`,
      }),
    rowMenu: ({ keyName }) => `Acciones para ${keyName}`,
    revoke: "Revocar",
    rotate: "Reemplazar",
    createdBy: ({ person, date }) => `Creada por ${person} el ${date}`,
    createdOn: ({ date }) => `Creada el ${date}`,
    usedOn: ({ when }) => `Último uso: ${when}`,
    revokedOn: ({ date }) => `Revocada el ${date}`,
    revokedBy: ({ person, date }) => `Revocada por ${person} el ${date}`,
    expiresOn: ({ date }) => `Caduca el ${date}`,
    expiredOn: ({ date }) => `Caducó el ${date}`,
    revoking: "Revocando…",
    whyStopped: "¿La integración se detuvo?",
    emptyTitle: "Aún no hay claves",
    emptyBody:
      "Una clave da a una integración acceso a un espacio de trabajo. Crea una para cada integración y así podrás revocarla por separado.",
    noResultsTitle: "Ninguna clave coincide",
    noResultsBody: "Prueba otra búsqueda o borra los filtros.",
    clearFilters: "Borrar filtros",
    failed: "No se han podido cargar las claves. Es posible que existan de todos modos.",
    forbidden: "No tienes permiso para ver las claves.",
    previous: "Anterior",
    next: "Siguiente",
    pages: "Páginas de claves",
    page: ({ page }) => `Página ${page.text}`,
    pageSize: "Claves por página",
    sortBy: ({ column }) => `Ordenar por: ${column}`,
    repeatedCursor:
      "El servidor ha vuelto a enviar la misma página, por lo que la lista termina aquí. Es posible que falten claves.",
    unnamed: "Clave sin nombre",
    revokeForbidden: "Puedes ver las claves, pero no revocarlas. Consulta a tu administrador.",
    loading: "Cargando claves…",
    newKeyShown: ({ keyName }) => `La vista ha cambiado para mostrar la nueva clave ${keyName}.`,
    announceCount: ({ keys }) =>
      plural(keys.value, {
        one: `${keys.text} clave encontrada`,
        many: `${keys.text} de claves encontradas`,
        other: `${keys.text} claves encontradas`,
      }),
    announcePage: ({ page, shown }) => `${page}. ${shown}.`,
  },
  create: {
    workspaceDisabled: ({ workspace }) => `${workspace} (función Desarrolladores desactivada)`,
  },
  rotate: {
    reminder: ({ keyName, replacement, lastUsed }) =>
      `${keyName} se reemplaza por ${replacement}. ${lastUsed}. Revoca la antigua cuando sus integraciones estén actualizadas.`,
    revokeOld: "Revocar clave antigua",
  },
};
