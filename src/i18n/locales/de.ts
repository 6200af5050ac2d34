import { joinMessages } from "../joinMessages.js";
import type { Locale } from "../messages.js";
import { chart } from "./de/chart.js";
import { first } from "./de/first.js";
import { later } from "./de/later.js";

/** Deutsch. */
export const de: Locale = { code: "de", dir: "ltr", messages: joinMessages({ first, chart, later }) };
