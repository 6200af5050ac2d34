import { joinMessages } from "../joinMessages.js";
import type { Locale } from "../messages.js";
import { chart } from "./fr/chart.js";
import { first } from "./fr/first.js";
import { later } from "./fr/later.js";

/** Français. */
export const fr: Locale = { code: "fr", dir: "ltr", messages: joinMessages({ first, chart, later }) };
