import type { Language } from "../preferences/Preferences.tsx";

/** Every sentence of the shell. What the page says is the package's own. */
export interface Strings {
  navigation: string;
  menu: string;
  home: string;
  developers: string;
  apiKeys: string;
  apiReference: string;
  workspace: string;
  person: string;
  personNote: string;
  administrator: string;
  member: string;
  language: string;
  appearance: string;
  schemes: { light: string; dark: string; system: string };
  loading: string;
  retry: string;
  sessionFailed: string;
  accessFailed: string;
  switchFailed: string;
  skip: string;
  knowledgeBases: string;
  knowledgeBasesLead: (workspace: string) => string;
  knowledgeBasesEmpty: string;
  knowledgeBasesFailed: string;
  name: string;
  id: string;
  documents: string;
  notFoundTitle: string;
  notFoundBody: string;
  backHome: string;
  leaveTitle: string;
  leaveBody: string;
  stay: string;
  leave: string;
  proofTitle: string;
  proofBody: string;
  proofShown: string;
  proofUnread: string;
  proofCode: string;
  proofFailures: { wrong: string; tooMany: string; failed: string };
  cancel: string;
  confirm: string;
  docsLanguage: string | undefined;
}

export const strings: Record<Language, Strings> = {
  en: {
    navigation: "Main",
    menu: "Menu",
    home: "Home",
    developers: "Developers",
    apiKeys: "API Keys",
    apiReference: "API reference",
    workspace: "Workspace",
    person: "Person",
    personNote: "Stands in for signing in: choose who you are.",
    administrator: "admin",
    member: "member",
    language: "Language",
    appearance: "Appearance",
    schemes: { light: "Light", dark: "Dark", system: "System" },
    loading: "Loading…",
    retry: "Try again",
    sessionFailed: "Mark AI could not be reached. Check that the server runs, then try again.",
    accessFailed: "Part of the menu could not be loaded.",
    switchFailed: "The person could not be changed. Try again.",
    skip: "Skip to content",
    knowledgeBases: "Knowledge bases",
    knowledgeBasesLead: (workspace) => `What assistants in ${workspace} answer from.`,
    knowledgeBasesEmpty: "This workspace has no knowledge base.",
    knowledgeBasesFailed: "The knowledge bases could not be loaded.",
    name: "Name",
    id: "Id",
    documents: "Documents",
    notFoundTitle: "There is no page at this address",
    notFoundBody: "The address may be mistyped, or the page has moved.",
    backHome: "Go to Home",
    leaveTitle: "Leave without saving the key?",
    leaveBody: "A new key is on this page, and nobody has copied it yet. It cannot be shown again.",
    stay: "Stay on the page",
    leave: "Leave without it",
    proofTitle: "Confirm that it is you",
    proofBody: "Mark AI asks for a code before keys are created, changed or revoked. Nothing has happened yet.",
    proofShown: "A real product would send it to your phone. This demo shows it here:",
    proofUnread: "The code could not be loaded. Cancel, then try again.",
    proofCode: "Code",
    proofFailures: {
      wrong: "This is not the code, or it has changed. Enter the code above.",
      tooMany: "Too many tries. Wait a minute, then try again.",
      failed: "The code could not be checked. Try again.",
    },
    cancel: "Cancel",
    confirm: "Confirm",
    docsLanguage: undefined,
  },
  fr: {
    navigation: "Navigation principale",
    menu: "Menu",
    home: "Accueil",
    developers: "Développeurs",
    apiKeys: "Clés API",
    apiReference: "Référence de l’API",
    workspace: "Espace de travail",
    person: "Personne",
    personNote: "Remplace la connexion : choisissez qui vous êtes.",
    administrator: "admin",
    member: "membre",
    language: "Langue",
    appearance: "Apparence",
    schemes: { light: "Clair", dark: "Sombre", system: "Système" },
    loading: "Chargement…",
    retry: "Réessayer",
    sessionFailed: "Mark AI est injoignable. Vérifiez que le serveur fonctionne, puis réessayez.",
    accessFailed: "Une partie du menu n’a pas pu être chargée.",
    switchFailed: "Le changement de personne a échoué. Réessayez.",
    skip: "Aller au contenu",
    knowledgeBases: "Bases de connaissances",
    knowledgeBasesLead: (workspace) => `Ce sur quoi s’appuient les assistants de ${workspace}.`,
    knowledgeBasesEmpty: "Cet espace de travail n’a aucune base de connaissances.",
    knowledgeBasesFailed: "Les bases de connaissances n’ont pas pu être chargées.",
    name: "Nom",
    id: "Identifiant",
    documents: "Documents",
    notFoundTitle: "Aucune page à cette adresse",
    notFoundBody: "L’adresse est peut-être mal saisie, ou la page a été déplacée.",
    backHome: "Aller à l’accueil",
    leaveTitle: "Quitter sans enregistrer la clé ?",
    leaveBody: "Une nouvelle clé est affichée ici et personne ne l’a encore copiée. Elle ne pourra plus être affichée.",
    stay: "Rester sur la page",
    leave: "Quitter sans elle",
    proofTitle: "Confirmez votre identité",
    proofBody: "Mark AI demande un code avant de créer, de modifier ou de révoquer une clé. Rien n’a encore été fait.",
    proofShown: "Un vrai produit l’enverrait sur votre téléphone. Cette démonstration l’affiche ici :",
    proofUnread: "Le code n’a pas pu être chargé. Annulez, puis réessayez.",
    proofCode: "Code",
    proofFailures: {
      wrong: "Ce n’est pas le code, ou il a changé. Saisissez le code ci-dessus.",
      tooMany: "Trop de tentatives. Patientez une minute, puis réessayez.",
      failed: "Le code n’a pas pu être vérifié. Réessayez.",
    },
    cancel: "Annuler",
    confirm: "Confirmer",
    docsLanguage: "Cette référence est rédigée en anglais.",
  },
};
