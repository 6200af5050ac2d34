"use client";
import type { QueryClient } from "@tanstack/react-query";
import { Children, useEffect, useMemo, useState, type HTMLAttributes, type ReactElement, type ReactNode } from "react";
import type { ApiKeysAdapter } from "../contract/adapter.js";
import type { KeyAttributes } from "../contract/attributes.js";
import { cacheKeys } from "../data/cache/cacheKeys.js";
import { DataProvider } from "../data/context/context.js";
import type { ApiKeysEvent } from "../data/context/events.js";
import type { PrefetchedApiKeys } from "../data/prefetch/prefetched.js";
import { useReportSectionError } from "../data/failures/useReportSectionError.js";
import { usePrefetched } from "../data/prefetch/usePrefetched.js";
import { useDataContext } from "../data/context/useDataContext.js";
import { I18nProvider } from "../i18n/context.js";
import { createI18n } from "../i18n/createI18n.js";
import type { LocaleChoice, MessageOverrides } from "../i18n/messages.js";
import { useLocale } from "../i18n/useLocale.js";
import { useLocaleCheck } from "../i18n/useLocaleCheck.js";
import type { OnStepUp } from "../data/stepUp/onStepUp.js";
import type { Theme } from "../theme/theme.js";
import type { Part } from "../theme/parts.js";
import { ThemeContextProvider, usePartClassName } from "../theme/ThemeContext.js";
import { useSurfaceProps } from "../theme/useSurfaceProps.js";
import { warnOfUnknown } from "../theme/warnOfUnknown.js";
import { AnnouncerProvider, LiveRegion } from "../ui/LiveRegion.js";
import { RecoveryProvider } from "../ui/Recovery.js";
import { SectionErrorBoundary } from "../ui/SectionErrorBoundary.js";
import { createAnnouncer } from "../utils/createAnnouncer.js";
import { envNameOfProduct } from "../utils/envLine.js";
import { useStableCallback } from "../utils/useStableCallback.js";
import type { Brand } from "./brand.js";
import { useControllerHandlers, type ApiKeysController } from "./controller.js";
import { ConfigProvider, type Config } from "./config.js";
import { CreateFlowProvider, useCreateFlowState } from "./createFlow.js";
import { normalizeOptions } from "./normalizeOptions.js";
import type { Slots, Snippets } from "./slots.js";
import { useResolvedTimeZone } from "./useResolvedTimeZone.js";
import { useRecoveryOf, useSession, type OnSignedOut } from "./useSignedOut.js";

/**
 * The props of `<ApiKeysProvider>`: the adapter, and what the whole page has in common. Null counts as not given.
 *
 * @typeParam Attributes what the host's keys carry in `ApiKey.attributes`
 */
export interface ApiKeysProviderProps<Attributes extends object = KeyAttributes> {
  /** The host's backend. A new object on every render is fine: the latest is used, and nothing is asked again. */
  adapter: ApiKeysAdapter<Attributes>;
  /** The host's current workspace. @default the first that has the Developers feature */
  workspaceId?: string | undefined;
  /** The tenant or account; part of every cache key. Required with a shared `queryClient`. @default "default" */
  scope?: string | undefined;
  /** The partner's name and links. */
  brand?: Brand | undefined;
  /**
   * The language: a catalogue (`import { fr } from "@mark-ai/api-keys/locales/fr"`), a BCP 47 code such as `"fr"`, which is
   * loaded when it is needed, or `"auto"` for the reader's own language. @default English
   */
  locale?: LocaleChoice | undefined;
  /** Any string, over the locale's. */
  messages?: MessageOverrides | undefined;
  /** The IANA zone that days and times are shown in. @default the browser's */
  timeZone?: string | undefined;
  /** @default "system" */
  colorScheme?: "light" | "dark" | "system" | undefined;
  /** The partner's tokens, from `createTheme()`. */
  theme?: Theme | undefined;
  /** Rows of 48 or 40 px. @default "comfortable" */
  density?: "comfortable" | "compact" | undefined;
  /** A class of the host's for any part. */
  classNames?: Partial<Record<Part, string>> | undefined;
  /** Parts that the host draws itself. */
  slots?: Slots<Attributes> | undefined;
  /** Templates of the ways to take a secret away. */
  snippets?: Snippets | undefined;
  /** How a revocation is confirmed: by one button, or by typing the key's name. @default "button" */
  revokeConfirmation?: "button" | "name" | undefined;
  /**
   * For so many days a key is not used until the page says so, and counts it among the keys to clean up. A whole number,
   * 8 to 3650: a key used in the last 7 days is never one of them. @default 90
   */
  unusedAfterDays?: number | undefined;
  /** Where dialogs, panels and menus are rendered. @default where the page is */
  portalContainer?: HTMLElement | null | undefined;
  /**
   * The host's own React Query client; `scope` is then required. The page keeps the one that it mounts with.
   * @default a private one, cleared on unmount
   */
  queryClient?: QueryClient | undefined;
  /** Drives the page from outside: `useApiKeysController()` or `createApiKeysController()`. @default nothing does */
  controller?: ApiKeysController | undefined;
  /** Facts about keys and failures: metadata, never a secret. */
  onEvent?: ((event: ApiKeysEvent) => void) | undefined;
  /** Says when a secret is on screen that nobody has saved yet, for the host's router to block on. */
  onUnsavedChange?: ((state: { unsaved: boolean }) => void) | undefined;
  /**
   * Called when an answer says that nobody is signed in, and when the person presses "Sign in again", which the page
   * offers only where this is given. @default the page says so without a button
   */
  onSignedOut?: OnSignedOut | undefined;
  /**
   * Asks the person for a fresh proof of their identity, because the backend wants one before it creates, changes or
   * revokes a key (`step_up_required`). Resolve with true once they have given it: the same call is then sent again,
   * once. Anything else means that they have not, and nothing happens. @default the page says what the backend wants
   */
  onStepUp?: OnStepUp | undefined;
  /** What `prefetchApiKeys()` read on the server, for this `scope`: the first HTML then has it. @default nothing */
  prefetched?: PrefetchedApiKeys | null | undefined;
  /** The clock that relative times are counted from, in epoch milliseconds. @default Date.now */
  now?: (() => number) | undefined;
  /** The parts of the page, in any order and in any markup of yours. */
  children: ReactNode;
}

const noSlots: Slots = {};
const noSnippets: Snippets = {};

function Root(props: HTMLAttributes<HTMLDivElement> & { "data-mak-language": "loading" | undefined }) {
  const { className, ...surface } = useSurfaceProps<HTMLDivElement>();
  return <div {...surface} {...props} className={usePartClassName("root", className)} />;
}

function Guarded({ children }: { children: ReactNode }) {
  return (
    <SectionErrorBoundary name="child of <ApiKeysProvider>" onError={useReportSectionError()}>
      {children}
    </SectionErrorBoundary>
  );
}

/**
 * Carries adapter, language and theme to the sections inside it, and is their root element.
 *
 * @typeParam Attributes what the host's keys carry in `ApiKey.attributes`; the adapter's type says it
 */
export function ApiKeysProvider<Attributes extends object>(props: ApiKeysProviderProps<Attributes>): ReactElement;
/** The same with attributes of any kind: what createElement() and ComponentProps see. */
export function ApiKeysProvider(props: ApiKeysProviderProps): ReactElement;
export function ApiKeysProvider(given: ApiKeysProviderProps): ReactElement {
  const props = normalizeOptions(given);
  const { messages, brand, classNames, portalContainer, theme } = props;
  const { revokeConfirmation = "button" } = props;
  const { controller } = props;
  const { slots = noSlots, snippets = noSnippets } = props;
  const { colorScheme = "system", density = theme?.density ?? "comfortable" } = props;
  const [announcer] = useState(createAnnouncer);
  const prefetched = usePrefetched(props.prefetched, props.scope);
  const timeZone = useResolvedTimeZone(props.timeZone, prefetched?.timeZone);
  const session = useSession();
  const onUnsavedChange = useStableCallback((state: { unsaved: boolean }) => {
    session.setUnsaved(state.unsaved);
    props.onUnsavedChange?.(state);
  });
  const onEvent = (event: ApiKeysEvent) => {
    session.note(event);
    props.onEvent?.(event);
  };
  const data = useDataContext({ ...props, onEvent, prefetched, timeZone });
  const recovery = useRecoveryOf(session, data, props.onSignedOut);
  const flow = useCreateFlowState(data);

  useControllerHandlers(controller, {
    ready: true,
    refresh: () => void data.client.invalidateQueries({ queryKey: cacheKeys.all(data.scope) }),
  });

  const { locale, isPending } = useLocale(props.locale);
  useLocaleCheck(locale, messages);
  const i18n = useMemo(() => createI18n({ locale, overrides: messages, timeZone }), [locale, messages, timeZone]);
  const productName = brand?.productName ?? "Mark AI";
  const config = useMemo<Config>(
    () => ({
      brand: { ...brand, productName },
      slots,
      snippets: { ...snippets, envName: snippets.envName ?? envNameOfProduct(productName) },
      revokeConfirmation,
      onUnsavedChange,
      controller,
      announce: announcer.announce,
    }),
    [brand, productName, slots, snippets, revokeConfirmation, onUnsavedChange, controller, announcer],
  );
  useEffect(() => warnOfUnknown({ theme, classNames }), [theme, classNames]);
  const themeContext = useMemo(
    () => ({ colorScheme, density, theme, classNames: classNames ?? {}, portalContainer }),
    [colorScheme, density, theme, classNames, portalContainer],
  );

  return (
    <I18nProvider value={i18n}>
      <ThemeContextProvider value={themeContext}>
        <DataProvider value={data}>
          <ConfigProvider value={config}>
            <CreateFlowProvider value={flow}>
              <AnnouncerProvider value={announcer}>
                <RecoveryProvider value={recovery}>
                  <Root data-mak-language={isPending ? "loading" : undefined}>
                    {Children.map(props.children, (child) => (
                      // A child that throws must not take the create dialog beside it along: it may hold a key.
                      <Guarded>{child}</Guarded>
                    ))}
                    <LiveRegion />
                  </Root>
                </RecoveryProvider>
              </AnnouncerProvider>
            </CreateFlowProvider>
          </ConfigProvider>
        </DataProvider>
      </ThemeContextProvider>
    </I18nProvider>
  );
}
