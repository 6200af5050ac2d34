import { joinMessages } from "../joinMessages.js";
import type { Locale } from "../messages.js";
import { chart } from "./es/chart.js";
import { first } from "./es/first.js";
import { later } from "./es/later.js";

/** Español. */
export const es: Locale = { code: "es", dir: "ltr", messages: joinMessages({ first, chart, later }) };
