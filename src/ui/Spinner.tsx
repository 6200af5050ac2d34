/** Says nothing by itself: what is busy says so in words or by `aria-busy`. */
export function Spinner() {
  return (
    <svg className="mak-spinner" viewBox="0 0 16 16" width={16} height={16} fill="none" aria-hidden="true">
      <circle cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="1.75" opacity="0.25" />
      <path d="M14 8a6 6 0 0 0-6-6" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}
