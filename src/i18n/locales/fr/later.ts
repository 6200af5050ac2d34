import { pluralFor } from "../../format.js";
import type { LaterMessages } from "../../messagePieces.js";

const plural = pluralFor("fr");

/** What dialogs, guidance and failures say. */
export const later: LaterMessages = {
  access: {
    workspaceUnknown: "Cet espace de travail ne vous est pas accessible",
    featureOffTitle: ({ workspace }) => `Les clés API ne sont pas activées pour ${workspace}`,
    featureOffBody: ({ productName }) =>
      `La fonction Développeurs de ${productName} est désactivée pour cet espace de travail. Il y a deux moyens de l’obtenir\u00A0:`,
    featureOffAdministrator: ({ hint }) =>
      hint === undefined
        ? "Demandez à votre administrateur de l’activer."
        : `Demandez à votre administrateur (${hint}) de l’activer.`,
    featureOffSupport: ({ productName }) => `Ou contactez l’équipe de ${productName}.`,
  },
  create: {
    title: "Créer une clé API",
    body: "Une clé est liée à un seul espace de travail et n’atteint que ses ressources.",
    workspaceLabel: "Espace de travail",
    workspaceHint: ({ workspace }) => `La clé atteindra ${workspace} et rien d’autre.`,
    workspaceGone: "Cet espace de travail n’est plus disponible. Choisissez-en un autre.",
    nameLabel: "Nom de la clé",
    nameHint:
      "Il sert seulement à reconnaître la clé. Indiquez ce qui l’utilise, par exemple Production, Préproduction ou Intégration Zapier.",
    namePlaceholder: "Intégration Zapier",
    nameEmpty: "Donnez un nom à la clé, pour que chacun sache ce qui l’utilise.",
    nameTooLong: ({ length, max }) => `Le nom compte ${length.text} caractères. Raccourcissez-le à ${max.text}.`,
    nameTaken:
      "Une autre clé porte déjà ce nom. Vous pouvez le reprendre, mais les deux seront difficiles à distinguer.",
    submit: "Créer",
    submitting: "Création…",
    waitToClose: "La clé est en cours de création. Attendez la réponse\u00A0: fermer maintenant la ferait perdre.",
    failed: "La clé n’a pas été créée.",
    offline: "Vous êtes hors ligne. Rien n’a été envoyé. Réessayez une fois la connexion rétablie.",
  },
  reveal: {
    title: "Votre clé est prête",
    announce: ({ keyName }) => `La clé ${keyName} est créée. Copiez-la maintenant.`,
    forKey: ({ keyName, workspace }) => `${keyName} dans ${workspace}`,
    secretLabel: "Votre nouvelle clé",
    onlyOnce: "C’est la seule fois qu’elle s’affiche. Elle n’est conservée nulle part où l’on pourrait la relire.",
    keepSafe: "Gardez-la en lieu sûr\u00A0: un gestionnaire de mots de passe ou de secrets.",
    ifLost: "Si vous la perdez, révoquez-la et créez-en une autre.",
    copy: "Copier",
    copied: "Copiée",
    copiedAnnounce: "Copiée dans le presse-papiers.",
    copyRefused: ({ shortcut }) =>
      `Le navigateur a refusé la copie. La clé est sélectionnée\u00A0: appuyez sur ${shortcut}.`,
    saved: "Je l’ai enregistrée",
    done: "Terminé",
    moreFormats: "Autres formats",
    copyEnv: "Copier la ligne .env",
    downloadEnv: "Télécharger .env",
    copyCurl: "Copier curl",
    envCopied: "La ligne .env est copiée.",
    curlCopied: "La commande curl est copiée.",
    envDownloaded: "Le fichier .env a été transmis à votre navigateur. Vérifiez qu’il est bien enregistré.",
    closeTitle: "Fermer sans enregistrer la clé\u202F?",
    closeBody: "Vous ne l’avez pas encore copiée, et elle ne pourra plus être affichée.",
    closeKeep: "Revenir à la clé",
    closeAnyway: "Fermer sans elle",
  },
  unknownOutcome: {
    title: "Nous ne savons pas si la clé a été créée",
    body: "La réponse s’est perdue en route. Rien n’est renvoyé sans votre accord.",
    cause: "Ce qui s’est passé",
    tryAgain: "Réessayer sans risque",
    check: "Chercher des clés plus récentes",
    checkAgain: "Chercher encore",
    checking: "Recherche des clés plus récentes que votre tentative…",
    suspectsTitle: "Ces clés sont plus récentes que votre tentative",
    suspectsBody:
      "Si l’une d’elles est la vôtre, sa valeur secrète est perdue\u00A0: révoquez-la, puis créez-en une autre.",
    suspectsNone:
      "Aucune clé n’est plus récente que votre tentative. La vôtre n’a sans doute pas été créée. Vérifiez encore dans un instant avant d’en créer une autre.",
    suspectsFailed: "Les clés les plus récentes n’ont pas pu être lues non plus.",
    close: "Fermer",
    shownElsewhereTitle: "La clé existe, mais sa valeur secrète est perdue",
    shownElsewhereBody: ({ keyName }) =>
      `La clé ${keyName} a été créée lors de votre première tentative. Sa valeur secrète, envoyée une seule fois, n’est jamais arrivée et ne peut plus être affichée.`,
    revokeAndCreate: "La révoquer et en créer une autre",
    revokingAndCreating: "Révocation…",
    revokeFailed: "La clé n’a pas été révoquée.",
    lostTitle: "Une clé n’a jamais été enregistrée",
    lostBody: ({ keyName }) =>
      `La page a été fermée avant que la clé ${keyName} soit enregistrée. Sa valeur secrète ne peut plus être affichée.`,
    lostDismiss: "Je l’ai enregistrée",
  },
  revoke: {
    title: ({ keyName }) => `Révoquer ${keyName}\u202F?`,
    body: "C’est immédiat, définitif et irréversible. Tout ce qui utilise la clé cesse aussitôt de fonctionner.",
    regain: "L’accès ne revient qu’avec une nouvelle clé, placée dans chaque intégration qui utilisait celle-ci.",
    key: "Clé",
    workspace: "Espace de travail",
    createdBy: "Créée par",
    created: "Créée le",
    lastUsed: "Dernière utilisation",
    usedRecently: ({ when }) => `Dernière utilisation\u00A0: ${when}. Quelque chose dépend de cette clé.`,
    useUnknown: "On ignore quand cette clé a servi pour la dernière fois. Quelque chose peut en dépendre.",
    notUsedRecently: "Inutilisée ces 7 derniers jours.",
    typeName: ({ keyName }) => `Saisissez ${keyName} pour confirmer`,
    typeNameMismatch: "Ce n’est pas le nom de la clé.",
    submit: "Révoquer la clé",
    submitting: "Révocation…",
    keep: "Garder la clé",
    failed: "La clé n’a pas été révoquée. Elle fonctionne toujours.",
    failedUnknown: "On ne sait pas si la clé a été révoquée. La révoquer de nouveau est sans risque.",
    done: ({ keyName }) => `La clé ${keyName} est révoquée.`,
    alreadyDone: ({ keyName }) => `La clé ${keyName} était déjà révoquée.`,
  },
  rotate: {
    title: ({ keyName }) => `Remplacer ${keyName}`,
    body: "L’ancienne clé fonctionne jusqu’à sa révocation\u00A0: rien n’a besoin de s’arrêter.",
    step1: "Créez ici la nouvelle clé.",
    step2: "Placez-la dans chaque intégration qui utilise l’ancienne.",
    step3: "Révoquez l’ancienne clé.",
    proposedName: ({ keyName }) => `${keyName} (nouvelle)`,
    nameLabel: "Nom de la nouvelle clé",
    submit: "Créer la nouvelle clé",
  },
  safety: {
    keepTitle: "Gardez vos clés en sécurité",
    keepNever: "Ne mettez jamais une clé dans une conversation, un e-mail, un canal, du code source ou un dépôt.",
    keepStore: "Conservez-la dans des variables d’environnement ou un gestionnaire de secrets.",
    keepRotate: "Remplacez vos clés régulièrement, et quand une personne qui en connaissait une s’en va.",
    keepRevoke: "Au moindre doute, révoquez la clé aussitôt.",
    rotateTitle: "Remplacer une clé sans interruption",
    rotateSteps: {
      create: "Créez la nouvelle clé.",
      update: "Mettez à jour chaque intégration qui utilise l’ancienne.",
      revoke: "Révoquez l’ancienne clé.",
    },
    questionsTitle: "Questions",
    lostQuestion: "J’ai perdu ma clé",
    lostAnswer:
      "Une clé ne s’affiche qu’une fois et ne peut pas être relue. Révoquez la clé perdue, puis créez-en une nouvelle.",
    stoppedQuestion: "Mon intégration s’est arrêtée",
    stoppedAnswer:
      "Regardez l’état de la clé dans le tableau. Si elle est Révoquée, elle ne fonctionnera plus jamais\u00A0: créez-en une autre et placez-la dans l’intégration.",
    countsQuestion: "Que compte le graphique\u202F?",
    countsAnswer:
      "Le graphique compte les documents importés dans un espace de travail, pour chacun des 30 derniers jours. La carte compte tous les espaces de votre entreprise pour la période en cours\u00A0: les graphiques ne donnent donc pas forcément le total de la carte.",
    hiddenQuestion: "Pourquoi quelqu’un ne voit-il pas la page Développeurs\u202F?",
    hiddenAnswer: ({ productName, hint }) =>
      `La page n’existe que là où la fonction Développeurs est activée pour l’espace de travail. Votre administrateur${hint === undefined ? "" : ` (${hint})`} ou l’assistance ${productName} peut l’activer.`,
  },
  errors: {
    aborted: "La demande a été annulée.",
    bad_response: "Le serveur a envoyé une réponse illisible. Réessayez dans un instant.",
    conflict: "Quelqu’un d’autre a fait un changement au même moment. Rechargez la page et réessayez.",
    contract: "La réponse du serveur n’a pas la forme convenue. Prévenez les responsables de cette page.",
    feature_disabled: "La fonction Développeurs est désactivée pour cet espace de travail.",
    forbidden: "Vous n’êtes pas autorisé à faire cela. Adressez-vous à votre administrateur.",
    idempotency_mismatch: "Cette tentative a déjà servi à une autre demande. Recommencez.",
    in_progress: "La même demande est encore en cours. Réessayez dans un instant.",
    limit_reached: "Votre entreprise a toutes les clés actives permises. Révoquez-en une d’abord.",
    network: "Le serveur est injoignable. Vérifiez votre connexion et réessayez.",
    not_found: "Cet élément n’existe plus. Rechargez la page.",
    offline: "Vous êtes hors ligne. Rien n’a été envoyé. Réessayez une fois la connexion rétablie.",
    rate_limited: "Trop de demandes. Patientez un instant, puis réessayez.",
    secret_already_shown: "La clé existe déjà, et sa valeur secrète ne peut plus être affichée.",
    timeout: "Le serveur a mis trop de temps à répondre. Réessayez.",
    too_large: "Ce qui a été envoyé est trop volumineux.",
    unauthenticated: "Votre session est terminée. Reconnectez-vous.",
    unavailable: "Le serveur rencontre un problème. Réessayez dans un instant.",
    unknown:
      "Une erreur inattendue s’est produite. Réessayez, et prévenez les responsables de cette page si elle persiste.",
    validation: "Le serveur a refusé la saisie. Vérifiez-la et réessayez.",
  },
  retryIn: ({ seconds }) =>
    plural(seconds.value, {
      one: `Réessayez dans ${seconds.text} seconde.`,
      many: `Réessayez dans ${seconds.text} de secondes.`,
      other: `Réessayez dans ${seconds.text} secondes.`,
    }),
};
