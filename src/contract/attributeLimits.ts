/** The longest text that an attribute may have, in UTF-16 code units. */
export const maxAttributeTextLength = 1000;
