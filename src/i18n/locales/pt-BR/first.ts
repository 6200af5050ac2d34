import { pluralFor } from "../../format.js";
import type { FirstMessages } from "../../messagePieces.js";
import type { Amount } from "../../messages.js";

const plural = pluralFor("pt-BR");
const keyCount = ({ value, text }: Amount) =>
  plural(value, { one: `${text} chave`, many: `${text} de chaves`, other: `${text} chaves` });

/** What the first paint says. */
export const first: FirstMessages = {
  common: {
    cancel: "Cancelar",
    close: "Fechar",
    retry: "Tentar novamente",
    loading: "Carregando…",
    requestId: ({ id }) => `Solicitação ${id}`,
    copyRequestId: "Copiar número da solicitação",
    stale: ({ since }) => `Não foi possível atualizar. Última leitura: ${since}.`,
    opensInNewTab: "abre em uma nova aba",
    chunkFailed: {
      title: "Não foi possível carregar esta parte da página",
      body: "Verifique sua conexão e tente novamente. Se o problema continuar, recarregue a página.",
    },
    partFailed: {
      title: "Não foi possível mostrar esta parte da página",
      body: "O restante da página funciona. Tente novamente ou recarregue a página.",
    },
    unknown: "Desconhecido",
  },
  page: {
    title: "Chaves de API",
    lead: "Cada chave dá às suas integrações acesso a um único espaço de trabalho.",
    apiReference: "Referência da API",
    terms: "Termos de uso",
    createKey: "Criar chave de API",
    createForbidden: "Você pode ver as chaves, mas não criá-las. Fale com o administrador.",
    createLimitReached: ({ max }) =>
      plural(max.value, {
        one: `Sua empresa já tem ${max.text} chave ativa, o máximo permitido. Revogue-a para criar outra.`,
        many: `Sua empresa já tem ${max.text} de chaves ativas, o máximo permitido. Revogue uma para criar outra.`,
        other: `Sua empresa já tem ${max.text} chaves ativas, o máximo permitido. Revogue uma para criar outra.`,
      }),
    createNoWorkspace: "Nenhum dos seus espaços de trabalho tem o recurso Desenvolvedores.",
    offline: "Você está offline. As informações podem estar desatualizadas, e nada será enviado até a conexão voltar.",
  },
  access: {
    supportLink: ({ productName }) => `Suporte de ${productName}`,
    failed: "Não foi possível verificar suas permissões.",
  },
  quota: {
    title: "Importações para bases de conhecimento",
    scope: "Toda a empresa",
    usedOfLimit: ({ used, limit }) => `${used} de ${limit}`,
    usedUnlimited: ({ used }) =>
      plural(used.value, {
        one: `${used.text} documento importado`,
        many: `${used.text} de documentos importados`,
        other: `${used.text} documentos importados`,
      }),
    percent: ({ percent }) => percent,
    allWorkspaces: "Todos os espaços de trabalho juntos",
    period: ({ from, to }) => `Contadas de ${from} a ${to}`,
    resets: ({ date }) => `reinicia em ${date}`,
    unlimited: "Seu plano não tem limite",
    near: ({ left }) =>
      plural(left.value, {
        one: `Resta ${left.text} importação neste período.`,
        many: `Restam ${left.text} de importações neste período.`,
        other: `Restam ${left.text} importações neste período.`,
      }),
    reached: ({ date }) =>
      `O limite foi atingido. Novas importações são recusadas até ${date}. Para importar mais antes disso, peça ao administrador um plano maior.`,
    over: ({ over, date }) =>
      `O limite foi ultrapassado em ${over.text}. Novas importações são recusadas até ${date}. Para importar mais antes disso, peça ao administrador um plano maior.`,
    pace: ({ date }) => `Neste ritmo, o limite será atingido em ${date}.`,
    forbidden: "Você não tem permissão para ver o uso da sua empresa.",
    failed: "Não foi possível carregar o número de importações.",
    meterLabel: "Importações da empresa para bases de conhecimento",
    meterText: ({ used, limit, percent }) => `${used} de ${limit}, ${percent}`,
  },
  chart: {
    title: "Importações dos últimos 30 dias",
  },
  table: {
    label: "Chaves de API",
    name: "Nome",
    key: "Chave",
    workspace: "Espaço de trabalho",
    created: "Criada em",
    lastUsed: "Último uso",
    status: "Status",
    actions: "Ações",
    statuses: { active: "Ativa", revoked: "Revogada", expired: "Expirada" },
    search: "Buscar chaves",
    statusFilter: "Status",
    workspaceFilter: "Espaço de trabalho",
    all: "Todos",
    count: ({ keys }) => keyCount(keys),
    shown: ({ keys }) => `${keyCount(keys)} nesta página`,
    neverUsed: "Nunca usada",
    unknownUse: "Não registrado",
    idle: ({ days }) =>
      plural(days.value, {
        one: `Sem uso há ${days.text} dia`,
        many: `Sem uso há ${days.text} de dias`,
        other: `Sem uso há ${days.text} dias`,
      }),
    rowMenu: ({ keyName }) => `Ações de ${keyName}`,
    revoke: "Revogar",
    rotate: "Substituir",
    createdBy: ({ person, date }) => `Criada por ${person} em ${date}`,
    createdOn: ({ date }) => `Criada em ${date}`,
    usedOn: ({ when }) => `Último uso: ${when}`,
    revokedOn: ({ date }) => `Revogada em ${date}`,
    revokedBy: ({ person, date }) => `Revogada por ${person} em ${date}`,
    expiresOn: ({ date }) => `Expira em ${date}`,
    expiredOn: ({ date }) => `Expirou em ${date}`,
    revoking: "Revogando…",
    whyStopped: "A integração parou?",
    emptyTitle: "Ainda não há chaves",
    emptyBody:
      "Uma chave dá a uma integração acesso a um espaço de trabalho. Crie uma para cada integração, para poder revogá-la sozinha.",
    noResultsTitle: "Nenhuma chave corresponde",
    noResultsBody: "Tente outra busca ou limpe os filtros.",
    clearFilters: "Limpar filtros",
    failed: "Não foi possível carregar as chaves. Elas podem existir mesmo assim.",
    forbidden: "Você não tem permissão para ver as chaves.",
    previous: "Anterior",
    next: "Próxima",
    pages: "Páginas de chaves",
    page: ({ page }) => `Página ${page.text}`,
    pageSize: "Chaves por página",
    sortBy: ({ column }) => `Ordenar por: ${column}`,
    repeatedCursor:
      "O servidor enviou a mesma página outra vez, por isso a lista termina aqui. Podem estar faltando chaves.",
    unnamed: "Chave sem nome",
    revokeForbidden: "Você pode ver as chaves, mas não revogá-las. Fale com o administrador.",
    loading: "Carregando chaves…",
    newKeyShown: ({ keyName }) => `A visualização mudou para mostrar a nova chave ${keyName}.`,
    announceCount: ({ keys }) =>
      plural(keys.value, {
        one: `${keys.text} chave encontrada`,
        many: `${keys.text} de chaves encontradas`,
        other: `${keys.text} chaves encontradas`,
      }),
    announcePage: ({ page, shown }) => `${page}. ${shown}.`,
  },
  create: {
    workspaceDisabled: ({ workspace }) => `${workspace} (recurso Desenvolvedores desativado)`,
  },
  rotate: {
    reminder: ({ keyName, replacement, lastUsed }) =>
      `${keyName} é substituída por ${replacement}. ${lastUsed}. Revogue a antiga quando as integrações estiverem atualizadas.`,
    revokeOld: "Revogar chave antiga",
  },
};
