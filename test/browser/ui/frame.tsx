import type { ReactNode } from "react";
import { en } from "@mark-ai/api-keys/locales/en";
import { I18nProvider } from "../../../src/i18n/context.ts";
import { createI18n } from "../../../src/i18n/createI18n.ts";
import { ThemeContextProvider, type ThemeContextValue } from "../../../src/theme/ThemeContext.ts";
import { useSurfaceProps } from "../../../src/theme/useSurfaceProps.ts";

function Root({ children }: { children: ReactNode }) {
  return <div {...useSurfaceProps<HTMLDivElement>()}>{children}</div>;
}

export interface FrameProps extends Partial<ThemeContextValue> {
  dir?: "ltr" | "rtl" | undefined;
  children: ReactNode;
}

/** What the provider puts around every part, without data. */
export function Frame({ dir = "ltr", children, ...theme }: FrameProps) {
  const i18n = createI18n({ locale: { ...en, dir }, timeZone: "Asia/Kathmandu" });
  return (
    <I18nProvider value={i18n}>
      <ThemeContextProvider value={{ colorScheme: "light", density: "comfortable", classNames: {}, ...theme }}>
        <Root>{children}</Root>
      </ThemeContextProvider>
    </I18nProvider>
  );
}
