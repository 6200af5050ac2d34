import { joinMessages } from "../joinMessages.js";
import type { Locale } from "../messages.js";
import { chart } from "./en/chart.js";
import { first } from "./en/first.js";
import { later } from "./en/later.js";

/** English. The page itself takes its three pieces each at its time. */
export const en: Locale = { code: "en", dir: "ltr", messages: joinMessages({ first, chart, later }) };
