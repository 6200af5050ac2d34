/**
 * A text as a person sees it, so that what is typed can be compared with what is shown: composed (Unicode NFC),
 * without characters that are not drawn, with one space for many, trimmed.
 */
export function visibleText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
