"use client";
import type { ReactNode } from "react";
import { useAccess } from "../../data/queries/useAccess.js";
import { useI18n } from "../../i18n/context.js";
import { useLoadEvents } from "../../provider/useLoadEvents.js";
import { SharedTroubles } from "../../provider/sharedTrouble.js";
import { useRegionFailure } from "../../provider/useRegionFailure.js";
import { FailureNotice } from "../../ui/FailureNotice.js";
import { UnsavedKeyNotice } from "../create-key-dialog/UnsavedKeyNotice.js";
import { FeatureOff } from "./FeatureOff.js";
import { InterruptedRevocation } from "./InterruptedRevocation.js";
import { OfflineNotice } from "./OfflineNotice.js";
import { SlowNotice } from "./SlowNotice.js";

/** The props of `<AccessGate>`. */
export interface AccessGateProps {
  /** The sections that show key data. They are drawn, as skeletons, while access is still being read. */
  children?: ReactNode;
}

/**
 * Shows what comes before any key data: that the browser is offline, that the backend is slow, that access could not be checked, that the
 * workspace lacks the feature, and which keys were never saved. Its sections are left out where they have nothing to show.
 */
export function AccessGate({ children }: AccessGateProps) {
  const { access: texts } = useI18n().messages;
  const access = useAccess();
  const failure = useRegionFailure(access, { source: "access", title: texts.failed });
  useLoadEvents(access, "access", { isLast: access.data?.featureEnabled === false });
  return (
    <>
      <OfflineNotice />
      <SlowNotice />
      <InterruptedRevocation />
      {failure !== undefined ? (
        <FailureNotice failure={failure} />
      ) : access.data?.featureEnabled === false ? (
        <FeatureOff workspace={access.data.current} />
      ) : (
        <>
          <UnsavedKeyNotice />
          <SharedTroubles>{children}</SharedTroubles>
        </>
      )}
    </>
  );
}
