import { toApiKeysError } from "../contract/errors.js";

const longestAutomaticWait = 5;

/**
 * How every read behaves, whatever the defaults of a host's shared client are: it is sent also when the browser
 * believes that it is offline, tried again only where the error says that this may help, and refreshed when the
 * person comes back.
 */
export const readOptions = {
  networkMode: "always",
  staleTime: 10_000,
  gcTime: 300_000,
  retry: (failures: number, thrown: unknown) => {
    const error = toApiKeysError(thrown);
    return failures < 2 && error.retryable && error.code !== "offline" && (error.retryAfter ?? 0) <= longestAutomaticWait;
  },
  retryDelay: (failures: number, thrown: unknown) => (toApiKeysError(thrown).retryAfter ?? 0.4 * 2 ** failures) * 1000,
  refetchOnReconnect: true,
  refetchOnWindowFocus: true,
  refetchOnMount: true,
  throwOnError: false,
} as const;
