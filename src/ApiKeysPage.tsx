"use client";
import type { ReactElement } from "react";
import { AccessGate } from "./components/access-gate/AccessGate.js";
import { CreateKeyButton } from "./components/create-key-dialog/CreateKeyButton.js";
import { CreateKeyDialog } from "./components/create-key-dialog/CreateKeyDialog.js";
import { Guidance } from "./components/guidance/Guidance.js";
import { KeysTable } from "./components/keys-table/KeysTable.js";
import { PageHeader } from "./components/page-header/PageHeader.js";
import { PageLinks } from "./components/page-header/PageLinks.js";
import { PageLayout, SummaryLayout } from "./components/page-layout/PageLayout.js";
import { QuotaCard } from "./components/quota-card/QuotaCard.js";
import { UsageChart } from "./components/usage-chart/UsageChart.js";
import type { KeyAttributes } from "./contract/attributes.js";
import type { KeysView } from "./data/queries/keysView.js";
import { normalizeOptions } from "./provider/normalizeOptions.js";
import { ApiKeysProvider, type ApiKeysProviderProps } from "./provider/ApiKeysProvider.js";

/** A part of the page that a host can leave out. */
export type Section = "header" | "createButton" | "quota" | "chart" | "table" | "guidance" | "links";

/**
 * The props of `<ApiKeysPage>`: those of the provider, and which sections it shows. Null counts as not given.
 *
 * @typeParam Attributes what the host's keys carry in `ApiKey.attributes`
 */
export interface ApiKeysPageProps<Attributes extends object = KeyAttributes> extends Omit<
  ApiKeysProviderProps<Attributes>,
  "children"
> {
  /** Parts to leave out. @default none */
  hide?: readonly Section[] | undefined;
  /** The table's search, filters and sort, for hosts that keep them in the URL. @default kept by the table */
  view?: KeysView | undefined;
  /** Called with the next view; without it `view` is only where the table starts. */
  onViewChange?: ((view: KeysView) => void) | undefined;
}

const nothing: readonly Section[] = [];

/**
 * The page on which people create, watch and revoke the keys of an API, on any backend that an adapter speaks to.
 *
 * @typeParam Attributes what the host's keys carry in `ApiKey.attributes`; the adapter's type says it
 */
export function ApiKeysPage<Attributes extends object>(props: ApiKeysPageProps<Attributes>): ReactElement;
/** The same with attributes of any kind: what createElement() and ComponentProps see. */
export function ApiKeysPage(props: ApiKeysPageProps): ReactElement;
export function ApiKeysPage(props: ApiKeysPageProps): ReactElement {
  const { hide = nothing, view, onViewChange, ...provider } = normalizeOptions(props);
  const shows = (section: Section) => !hide.includes(section);
  return (
    <ApiKeysProvider {...provider}>
      <PageLayout>
        {shows("header") && <PageHeader actions={shows("createButton") && <CreateKeyButton />} />}
        <AccessGate>
          <SummaryLayout>
            {shows("quota") && <QuotaCard />}
            {shows("chart") && <UsageChart />}
          </SummaryLayout>
          {shows("table") && <KeysTable view={view} onViewChange={onViewChange} />}
        </AccessGate>
        {shows("guidance") && <Guidance />}
        {shows("links") && <PageLinks />}
      </PageLayout>
      {/* Beside the sections and never below a condition: it may hold a secret, whatever becomes of them. */}
      <CreateKeyDialog />
    </ApiKeysProvider>
  );
}
