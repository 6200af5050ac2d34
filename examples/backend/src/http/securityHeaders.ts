/** On every answer. Framing is left to the same origin. */
export const securityHeaders: readonly (readonly [string, string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "SAMEORIGIN"],
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
];

const hostPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/**
 * The policy of the host's page: nothing inline, nothing from elsewhere, no nonce, no text that becomes markup or
 * script. `reportUrl` is told of each violation at once (`report-to` would keep them for a minute).
 */
export function contentSecurityPolicy(reportUrl: string | undefined): string {
  return [...hostPolicy, ...(reportUrl === undefined ? [] : [`report-uri ${reportUrl}`])].join("; ");
}
