import {
  AccessGate,
  createTheme,
  CreateKeyButton,
  CreateKeyDialog,
  Guidance,
  KeysTable,
  PageHeader,
  PageLayout,
  QuotaCard,
} from "@mark-ai/api-keys";
import { fr } from "@mark-ai/api-keys/locales/fr";
import type { Partner } from "./partner.ts";

/** The page by hand: the guidance comes before the keys, and the chart is left out. */
function Page() {
  return (
    <>
      <PageLayout>
        <PageHeader actions={<CreateKeyButton />} />
        <AccessGate>
          <Guidance />
          <QuotaCard />
          <KeysTable />
        </AccessGate>
      </PageLayout>
      <CreateKeyDialog />
    </>
  );
}

/** Guichet, a public service: French, its own form controls and focus, no chart, composed by hand. */
export const guichet: Partner = {
  locale: fr,
  timeZone: "Europe/Paris",
  theme: createTheme({
    accent: { light: "#00519e", dark: "#3d8bd4" },
    radius: 0,
    tint: 0,
    tokens: {
      focus: { light: "#0b0c0c", dark: "#ffdd00" },
      controlBorder: { light: "#0b0c0c", dark: "#e8e8e8" },
      controlHeight: "44px",
      fontSize: "16px",
    },
  }),
  classNames: { input: "guichet-control", select: "guichet-control", button: "guichet-button" },
  css: `
    .guichet-control { border-width: 2px; }
    .guichet-control:focus-visible,
    .guichet-button:focus-visible { outline: 3px solid #ffdd00; outline-offset: 0; box-shadow: inset 0 0 0 3px #0b0c0c; }
  `,
  brand: {
    productName: "Guichet",
    apiReferenceUrl: "https://guichet.example/api",
    supportUrl: "https://guichet.example/aide",
    administratorHint: "la direction du numérique",
    termsUrl: "https://guichet.example/cgu",
    logo: (
      <svg width="24" height="20" viewBox="0 0 24 20" role="img" aria-label="Guichet">
        <path d="M2 18h20M4 18V8M12 18V8M20 18V8M2 8l10-6 10 6z" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
    ),
  },
  snippets: { envName: "GUICHET_CLE" },
  Page,
};
