export interface SpinnerProps {
  /** Edge length in px. @default 16 */
  size?: number | undefined;
}

/** Says nothing by itself: what is busy says so in words or by `aria-busy`. */
export function Spinner({ size = 16 }: SpinnerProps) {
  return (
    <svg className="mak-spinner" viewBox="0 0 16 16" width={size} height={size} fill="none" aria-hidden="true">
      <circle cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="1.75" opacity="0.25" />
      <path d="M14 8a6 6 0 0 0-6-6" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}
