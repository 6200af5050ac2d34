import { pluralFor } from "../../format.js";
import type { FirstMessages } from "../../messagePieces.js";

const plural = pluralFor("fr");

/** What the first paint says. */
export const first: FirstMessages = {
  common: {
    cancel: "Annuler",
    close: "Fermer",
    retry: "Réessayer",
    loading: "Chargement…",
    requestId: ({ id }) => `Requête ${id}`,
    copyRequestId: "Copier le numéro de requête",
    stale: ({ since }) => `Actualisation impossible. Dernière lecture\u00A0: ${since}.`,
    opensInNewTab: "s’ouvre dans un nouvel onglet",
    chunkFailed: {
      title: "Cette partie de la page n’a pas pu être chargée",
      body: "Vérifiez votre connexion et réessayez. Si le problème persiste, rechargez la page.",
    },
    partFailed: {
      title: "Cette partie de la page n’a pas pu s’afficher",
      body: "Le reste de la page fonctionne. Réessayez ou rechargez la page.",
    },
    unknown: "Inconnu",
  },
  page: {
    title: "Clés API",
    lead: "Chaque clé donne à vos intégrations l’accès à un seul espace de travail.",
    apiReference: "Référence de l’API",
    terms: "Conditions d’utilisation",
    createKey: "Créer une clé API",
    createForbidden: "Vous pouvez voir les clés, mais pas en créer. Adressez-vous à votre administrateur.",
    createLimitReached: ({ max }) =>
      plural(max.value, {
        one: `Votre entreprise a déjà ${max.text} clé active, le maximum permis. Révoquez-la pour en créer une autre.`,
        many: `Votre entreprise a déjà ${max.text} de clés actives, le maximum permis. Révoquez-en une pour en créer une autre.`,
        other: `Votre entreprise a déjà ${max.text} clés actives, le maximum permis. Révoquez-en une pour en créer une autre.`,
      }),
    createNoWorkspace: "Aucun de vos espaces de travail ne dispose de la fonction Développeurs.",
    offline:
      "Vous êtes hors ligne. Ces informations ne sont peut-être plus à jour, et rien ne sera envoyé tant que la connexion n’est pas rétablie.",
  },
  access: {
    supportLink: ({ productName }) => `Assistance ${productName}`,
    failed: "Vos droits d’accès n’ont pas pu être vérifiés.",
  },
  quota: {
    title: "Imports dans les bases de connaissances",
    scope: "Toute l’entreprise",
    usedOfLimit: ({ used, limit }) => `${used} sur ${limit}`,
    usedUnlimited: ({ used }) =>
      plural(used.value, {
        one: `${used.text} document importé`,
        many: `${used.text} de documents importés`,
        other: `${used.text} documents importés`,
      }),
    percent: ({ percent }) => percent,
    allWorkspaces: "Tous les espaces de travail réunis",
    period: ({ from, to }) => `Imports comptés du ${from} au ${to}`,
    resets: ({ date }) => `remise à zéro le ${date}`,
    unlimited: "Votre formule est sans limite",
    near: ({ left }) =>
      plural(left.value, {
        one: `Il reste ${left.text} import pour cette période.`,
        many: `Il reste ${left.text} d’imports pour cette période.`,
        other: `Il reste ${left.text} imports pour cette période.`,
      }),
    reached: ({ date }) =>
      `La limite est atteinte. Les nouveaux imports sont refusés jusqu’au ${date}. Pour importer davantage d’ici là, demandez une formule plus large à votre administrateur.`,
    over: ({ over, date }) =>
      `La limite est dépassée de ${over.text}. Les nouveaux imports sont refusés jusqu’au ${date}. Pour importer davantage d’ici là, demandez une formule plus large à votre administrateur.`,
    pace: ({ date }) => `À ce rythme, la limite sera atteinte le ${date}.`,
    forbidden: "Vous n’êtes pas autorisé à voir la consommation de votre entreprise.",
    failed: "Le nombre d’imports n’a pas pu être chargé.",
    meterLabel: "Imports de l’entreprise dans les bases de connaissances",
    meterText: ({ used, limit, percent }) => `${used} sur ${limit}, ${percent}`,
  },
  chart: {
    title: "Imports des 30 derniers jours",
  },
  table: {
    label: "Clés API",
    name: "Nom",
    key: "Clé",
    workspace: "Espace de travail",
    created: "Créée le",
    lastUsed: "Dernière utilisation",
    status: "État",
    actions: "Actions",
    statuses: { active: "Active", revoked: "Révoquée", expired: "Expirée" },
    search: "Rechercher une clé",
    statusFilter: "État",
    workspaceFilter: "Espace de travail",
    all: "Tous",
    count: ({ keys }) =>
      plural(keys.value, { one: `${keys.text} clé`, many: `${keys.text} de clés`, other: `${keys.text} clés` }),
    shown: ({ keys }) =>
      plural(keys.value, {
        one: `${keys.text} clé sur cette page`,
        many: `${keys.text} de clés sur cette page`,
        other: `${keys.text} clés sur cette page`,
      }),
    neverUsed: "Jamais utilisée",
    unknownUse: "Non suivie",
    idle: ({ days }) =>
      plural(days.value, {
        one: `Inutilisée depuis ${days.text} jour`,
        many: `Inutilisée depuis ${days.text} de jours`,
        other: `Inutilisée depuis ${days.text} jours`,
      }),
    rowMenu: ({ keyName }) => `Actions pour ${keyName}`,
    revoke: "Révoquer",
    rotate: "Remplacer",
    createdBy: ({ person, date }) => `Créée par ${person} le ${date}`,
    createdOn: ({ date }) => `Créée le ${date}`,
    usedOn: ({ when }) => `Dernière utilisation\u00A0: ${when}`,
    revokedOn: ({ date }) => `Révoquée le ${date}`,
    revokedBy: ({ person, date }) => `Révoquée par ${person} le ${date}`,
    expiresOn: ({ date }) => `Expire le ${date}`,
    expiredOn: ({ date }) => `Expirée le ${date}`,
    revoking: "Révocation…",
    whyStopped: "Intégration interrompue\u202F?",
    emptyTitle: "Aucune clé pour l’instant",
    emptyBody:
      "Une clé donne à une intégration l’accès à un espace de travail. Créez-en une par intégration, pour pouvoir la révoquer seule.",
    noResultsTitle: "Aucune clé ne correspond",
    noResultsBody: "Essayez une autre recherche, ou effacez les filtres.",
    clearFilters: "Effacer les filtres",
    failed: "Les clés n’ont pas pu être chargées. Elles existent peut-être malgré tout.",
    forbidden: "Vous n’êtes pas autorisé à voir les clés.",
    previous: "Précédent",
    next: "Suivant",
    pages: "Pages de clés",
    page: ({ page }) => `Page ${page.text}`,
    pageSize: "Clés par page",
    sortBy: ({ column }) => `Trier par\u00A0: ${column}`,
    repeatedCursor:
      "Le serveur a renvoyé la même page\u00A0: la liste s’arrête donc ici. Il manque peut-être des clés.",
    unnamed: "Clé sans nom",
    revokeForbidden: "Vous pouvez voir les clés, mais pas les révoquer. Adressez-vous à votre administrateur.",
    loading: "Chargement des clés…",
    newKeyShown: ({ keyName }) => `L’affichage a changé pour montrer la nouvelle clé ${keyName}.`,
    announceCount: ({ keys }) =>
      plural(keys.value, {
        one: `${keys.text} clé trouvée`,
        many: `${keys.text} de clés trouvées`,
        other: `${keys.text} clés trouvées`,
      }),
    announcePage: ({ page, shown }) => `${page}. ${shown}.`,
  },
  create: {
    workspaceDisabled: ({ workspace }) => `${workspace} (fonction Développeurs désactivée)`,
  },
  rotate: {
    reminder: ({ keyName, replacement, lastUsed }) =>
      `${keyName} est remplacée par ${replacement}. ${lastUsed}. Révoquez-la une fois ses intégrations à jour.`,
    revokeOld: "Révoquer l’ancienne clé",
  },
};
