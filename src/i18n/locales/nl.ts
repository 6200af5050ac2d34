import { joinMessages } from "../joinMessages.js";
import type { Locale } from "../messages.js";
import { chart } from "./nl/chart.js";
import { first } from "./nl/first.js";
import { later } from "./nl/later.js";

/** Nederlands. */
export const nl: Locale = { code: "nl", dir: "ltr", messages: joinMessages({ first, chart, later }) };
