import { joinMessages } from "../joinMessages.js";
import type { Locale } from "../messages.js";
import { chart } from "./it/chart.js";
import { first } from "./it/first.js";
import { later } from "./it/later.js";

/** Italiano. */
export const it: Locale = { code: "it", dir: "ltr", messages: joinMessages({ first, chart, later }) };
