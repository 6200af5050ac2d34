import { joinMessages } from "../joinMessages.js";
import { mapMessages } from "../mapMessages.js";
import type { Locale } from "../messages.js";
import { chart } from "./ar/chart.js";
import { first } from "./ar/first.js";
import { later } from "./ar/later.js";

const messages = joinMessages({ first, chart, later });

/** Unicode UAX #9, FSI and PDI: `Zapier (2)` keeps its order in a sentence that is read from the right. */
const isolated = mapMessages(messages, {
  parameter: (text) => (/\p{L}/u.test(text) ? `\u2068${text}\u2069` : text),
  sentence: (text) => text,
});

/** العربية. */
export const ar: Locale = {
  code: "ar",
  dir: "rtl",
  // The name that is proposed for a key is sent to the backend as it is.
  messages: { ...isolated, rotate: { ...isolated.rotate, proposedName: messages.rotate.proposedName } },
};
