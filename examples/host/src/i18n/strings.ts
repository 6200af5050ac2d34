import type { Language } from "../preferences/Preferences.tsx";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** Every sentence of the shell. What the API Keys page says is the package's own. */
export interface Strings {
  navigation: string;
  menu: string;
  home: string;
  developers: string;
  apiKeys: string;
  apiReference: string;
  newTab: string;
  workspace: string;
  account: string;
  person: string;
  personNote: string;
  administrator: string;
  member: string;
  /** Under the name of who is signed in. */
  roles: { administrator: string; member: string };
  language: string;
  appearance: string;
  schemes: { light: string; dark: string; system: string };
  loading: string;
  retry: string;
  sessionFailed: string;
  accessFailed: string;
  switchFailed: string;
  skip: string;
  copy: (what: string) => string;
  copyOutcomes: { copied: string; refused: string };
  theCommand: string;
  homeLead: (workspace: string, company: string) => string;
  activeKeys: string;
  keysScope: (company: string) => string;
  imports: string;
  importsScope: (company: string, until: string) => string;
  outOf: (used: string, limit: string) => string;
  documents: string;
  documentsScope: (workspace: string, bases: number) => string;
  firstCall: string;
  /** The middle one of the three is the link. */
  firstCallSteps: { key: readonly [string, string, string]; store: string; send: string };
  baseAddress: string;
  latestImports: string;
  latestImportsEmpty: string;
  latestImportsFailed: string;
  knowledgeBases: string;
  knowledgeBasesEmpty: string;
  knowledgeBasesFailed: string;
  name: string;
  id: string;
  lastImport: string;
  never: string;
  notFoundTitle: string;
  notFoundBody: string;
  backHome: string;
  pageFailed: string;
  pageFailedBody: string;
  reload: string;
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

export const strings: Record<Language, Strings> = { en, fr };
