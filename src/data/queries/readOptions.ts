import { toApiKeysError } from "../../contract/errors.js";

const longestAutomaticWait = 5;
/** Milliseconds. */
const staleAfter = 10_000;

/**
 * How every read behaves, whatever the defaults of a host's shared client are: it is sent also when the browser
 * believes that it is offline, tried again only where the error says that this may help, and refreshed when the
 * person comes back.
 */
export const readOptions = {
  networkMode: "always",
  staleTime: staleAfter,
  // On a server nothing may outlive the request, neither a timer nor what it holds.
  gcTime: typeof window === "undefined" ? Infinity : 300_000,
  retry: (failures: number, thrown: unknown) => {
    const error = toApiKeysError(thrown);
    return (
      failures < 2 && error.retryable && error.code !== "offline" && (error.retryAfter ?? 0) <= longestAutomaticWait
    );
  },
  retryDelay: (failures: number, thrown: unknown) => (toApiKeysError(thrown).retryAfter ?? 0.4 * 2 ** failures) * 1000,
  refetchOnReconnect: true,
  refetchOnWindowFocus: true,
  refetchOnMount: true,
  // A part that appears because of a failure must not ask again by appearing: it would vanish, and come back, for ever.
  retryOnMount: ({ state }: { readonly state: { readonly errorUpdatedAt: number } }) =>
    Date.now() - state.errorUpdatedAt > staleAfter,
  throwOnError: false,
} as const;
