/** Whether the browser is sure that there is no network. It may be wrong the other way round. */
export function isOffline(): boolean {
  return typeof navigator !== "undefined" && (navigator as { onLine?: boolean }).onLine === false;
}
