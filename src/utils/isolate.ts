const rtlOrControl =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const controls = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Whether a text has characters of another direction, so that it could turn round what stands beside it. */
export const hasRtlCharacters = (text: string): boolean => rtlOrControl.test(text);

/**
 * A name for a sentence that it must not turn round: where it has characters of another direction, it stands between
 * isolates (Unicode UAX #9, FSI and PDI), without the controls that it brought itself.
 */
export function isolate(name: string): string {
  return rtlOrControl.test(name) ? `\u2068${name.replace(controls, "")}\u2069` : name;
}
