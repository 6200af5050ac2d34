import { joinMessages } from "../joinMessages.js";
import type { Locale } from "../messages.js";
import { chart } from "./ja/chart.js";
import { first } from "./ja/first.js";
import { later } from "./ja/later.js";

/** 日本語。 */
export const ja: Locale = { code: "ja", dir: "ltr", messages: joinMessages({ first, chart, later }) };
