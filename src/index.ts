export { ApiKeysPage } from "./ApiKeysPage.js";
export type { ApiKeysPageProps, Section } from "./ApiKeysPage.js";
export { AccessGate } from "./components/access-gate/AccessGate.js";
export type { AccessGateProps } from "./components/access-gate/AccessGate.js";
export { CreateKeyButton } from "./components/create-key-dialog/CreateKeyButton.js";
export { CreateKeyDialog } from "./components/create-key-dialog/CreateKeyDialog.js";
export { UnsavedKeyNotice } from "./components/create-key-dialog/UnsavedKeyNotice.js";
export { Guidance } from "./components/guidance/Guidance.js";
export { KeysTable } from "./components/keys-table/KeysTable.js";
export { FeatureOff } from "./components/access-gate/FeatureOff.js";
export type { FeatureOffProps } from "./components/access-gate/FeatureOff.js";
export { OfflineNotice } from "./components/access-gate/OfflineNotice.js";
export { PageHeader } from "./components/page-header/PageHeader.js";
export type { PageHeaderProps } from "./components/page-header/PageHeader.js";
export { PageLinks } from "./components/page-header/PageLinks.js";
export { PageLayout, SummaryLayout } from "./components/page-layout/PageLayout.js";
export { QuotaCard } from "./components/quota-card/QuotaCard.js";
export { RevokeKeyDialog } from "./components/revoke-key-dialog/RevokeKeyDialog.js";
export { RotationReminder } from "./components/keys-table/RotationReminder.js";
export { UsageChart } from "./components/usage-chart/UsageChart.js";
export { ApiKeysError, isApiKeysError } from "./contract/errors.js";
export type { ApiKeysErrorCode } from "./contract/errors.js";
export { defineAdapter } from "./contract/defineAdapter.js";
export type { ApiKeysAdapter } from "./contract/adapter.js";
export type { ApiKey, KeySort, KeyStatus, KnownKeyStatus, Workspace } from "./contract/types.js";
export type { ApiKeysEvent, EventSource } from "./data/context/events.js";
export type { QueryState } from "./data/queries/queryState.js";
export { useAccess } from "./data/queries/useAccess.js";
export type { AccessView } from "./data/queries/accessView.js";
export { useCreateKey } from "./provider/useCreateKey.js";
export { useDevelopersAccess } from "./data/queries/useDevelopersAccess.js";
export type { DevelopersAccess, UseDevelopersAccessOptions } from "./data/queries/useDevelopersAccess.js";
export { useImportHistory } from "./data/queries/useImportHistory.js";
export type { WorkspaceHistory } from "./data/queries/readHistory.js";
export { useImportQuota } from "./data/queries/useImportQuota.js";
export { defaultKeysView } from "./data/queries/keysView.js";
export type { KeysView } from "./data/queries/keysView.js";
export type { PrefetchedApiKeys } from "./data/prefetch/prefetched.js";
export { useKeys } from "./data/queries/useKeys.js";
export type { KeysQueryState } from "./data/queries/useKeys.js";
export type { OnStepUp, StepUpAction, StepUpChallenge } from "./data/stepUp/onStepUp.js";
export { useRevokeKey } from "./data/revocation/useRevokeKey.js";
export type { RevokeResult } from "./data/revocation/revokeKey.js";
export type { ScheduleResult } from "./data/revocation/scheduleRevocation.js";
export type { RevokeKey } from "./data/revocation/useRevokeKey.js";
export { pluralFor } from "./i18n/format.js";
export type { PluralForms } from "./i18n/pluralForms.js";
export type { Locale, LocaleChoice, MessageOverrides, Messages } from "./i18n/messages.js";
export { createApiKeysController, useApiKeysController } from "./provider/controller.js";
export type { ApiKeysController } from "./provider/controller.js";
export { useKeyCount } from "./data/queries/useKeyCount.js";
export type { KeyCount, UseKeyCountOptions } from "./data/queries/useKeyCount.js";
export { viewFromParams, viewToParams } from "./data/queries/viewParams.js";
export { ApiKeysProvider } from "./provider/ApiKeysProvider.js";
export type { ApiKeysProviderProps } from "./provider/ApiKeysProvider.js";
export type { Brand } from "./provider/brand.js";
export type { OnSignedOut, SignedOut } from "./provider/useSignedOut.js";
export { anchors } from "./provider/guidance.js";
export type { Anchor } from "./provider/guidance.js";
export type {
  CreateFieldsProps,
  KeySlotProps,
  SlotColumn,
  SlotMenuItem,
  Slots,
  Snippets,
  SnippetSample,
} from "./provider/slots.js";
export { checkTheme } from "./theme/checkTheme.js";
export type { CheckThemeOptions, ContrastFinding } from "./theme/checkTheme.js";
export { createTheme } from "./theme/createTheme.js";
export type { CreateThemeOptions } from "./theme/createTheme.js";
export type { Theme } from "./theme/theme.js";
export { presets } from "./theme/presets.js";
export { tokens } from "./theme/tokens.js";
export { tokenDocs } from "./theme/tokenDocs.js";
export type { TokenDoc } from "./theme/tokenDocs.js";
export type { ColorInfo, TokenInfo, ValueInfo } from "./theme/tokenInfo.js";
export type { Token } from "./theme/tokens.js";
export { parts } from "./theme/parts.js";
export type { Part } from "./theme/parts.js";
