"use client";
import { CreateKeyButton } from "./components/create-key-dialog/CreateKeyButton.js";
import { CreateKeyDialog } from "./components/create-key-dialog/CreateKeyDialog.js";
import { UnsavedKeyNotice } from "./components/create-key-dialog/UnsavedKeyNotice.js";
import { Guidance } from "./components/guidance/Guidance.js";
import { KeysTable } from "./components/keys-table/KeysTable.js";
import { FeatureOff } from "./components/access-gate/FeatureOff.js";
import { OfflineNotice } from "./components/access-gate/OfflineNotice.js";
import { PageLinks } from "./components/page-header/PageLinks.js";
import { PageHeader } from "./components/page-header/PageHeader.js";
import { QuotaCard } from "./components/quota-card/QuotaCard.js";
import { UsageChart } from "./components/usage-chart/UsageChart.js";
import { useReportSectionError } from "./data/failures/useReportSectionError.js";
import { useAccess } from "./data/queries/useAccess.js";
import { useHeldFailure } from "./data/failures/useHeldFailure.js";
import { useKeysListStatus } from "./data/queries/useKeysListStatus.js";
import type { KeysView } from "./data/queries/keysView.js";
import { useI18n } from "./i18n/context.js";
import { ApiKeysProvider, type ApiKeysProviderProps } from "./provider/ApiKeysProvider.js";
import { useAnnouncement } from "./provider/useAnnouncement.js";
import { useConfig } from "./provider/config.js";
import { useGuidance } from "./provider/guidance.js";
import { FailureNotice } from "./ui/FailureNotice.js";
import { SectionErrorBoundary } from "./ui/SectionErrorBoundary.js";

/** A part of the page that a host can leave out. */
export type Section = "header" | "createButton" | "quota" | "chart" | "table" | "guidance" | "links";

export interface ApiKeysPageProps extends Omit<ApiKeysProviderProps, "children"> {
  /** Parts to leave out. @default none */
  hide?: readonly Section[] | undefined;
  /** The table's search, filters and sort, for hosts that keep them in the URL. @default kept by the table */
  view?: KeysView | undefined;
  /** Called with the next view; without it `view` is only where the table starts. */
  onViewChange?: ((view: KeysView) => void) | undefined;
}

const nothing: readonly Section[] = [];

/** The page on which people create, watch and revoke the keys of an API, on any backend that an adapter speaks to. */
export function ApiKeysPage({ hide = nothing, view, onViewChange, ...provider }: ApiKeysPageProps) {
  return (
    <ApiKeysProvider {...provider}>
      <PageSections hide={hide} view={view} onViewChange={onViewChange} />
      {/* Beside the sections and never below a condition: it may hold a secret, whatever becomes of them. */}
      <CreateKeyDialog />
    </ApiKeysProvider>
  );
}

type PageSectionsProps = Pick<ApiKeysPageProps, "view" | "onViewChange"> & { hide: readonly Section[] };

function PageSections({ hide, view, onViewChange }: PageSectionsProps) {
  const { access: texts } = useI18n().messages;
  const report = useReportSectionError();
  const access = useAccess();
  const shows = (section: Section) => !hide.includes(section);
  const failure = useHeldFailure(access);
  useAnnouncement(failure && texts.failed, failure?.error);
  const open = access.data?.featureEnabled !== false && failure === undefined;
  // What stands below something appears when that has its height: nothing that arrives pushes it away.
  const lists = useKeysListStatus();
  const settled = lists !== "waiting" || !shows("table") || !open;
  const guided = settled && shows("guidance");
  const { slots } = useConfig("<ApiKeysPage>");
  useGuidance("<ApiKeysPage>").expect(guided && slots.guidance === undefined);
  return (
    <div className="mak-page">
      {shows("header") ? <PageHeader actions={open && shows("createButton") ? <CreateKeyButton /> : null} /> : null}
      <OfflineNotice />
      {failure === undefined ? null : <FailureNotice failure={{ ...failure, title: texts.failed }} />}
      {access.data?.featureEnabled === false ? <FeatureOff workspace={access.data.current} /> : null}
      {open ? <UnsavedKeyNotice /> : null}
      {open ? (
        <>
          {shows("quota") || shows("chart") ? (
            <div className="mak-summary">
              {shows("quota") ? (
                <SectionErrorBoundary name="quota" onError={report}>
                  <QuotaCard />
                </SectionErrorBoundary>
              ) : null}
              {shows("chart") ? (
                <SectionErrorBoundary name="chart" onError={report}>
                  <UsageChart />
                </SectionErrorBoundary>
              ) : null}
            </div>
          ) : null}
          {shows("table") ? (
            <SectionErrorBoundary name="table" onError={report}>
              <KeysTable view={view} onViewChange={onViewChange} />
            </SectionErrorBoundary>
          ) : null}
        </>
      ) : null}
      {guided ? <Guidance /> : null}
      {shows("links") && settled && open ? <PageLinks /> : null}
    </div>
  );
}
