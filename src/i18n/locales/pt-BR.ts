import { joinMessages } from "../joinMessages.js";
import type { Locale } from "../messages.js";
import { chart } from "./pt-BR/chart.js";
import { first } from "./pt-BR/first.js";
import { later } from "./pt-BR/later.js";

/** Português do Brasil. */
export const ptBR: Locale = { code: "pt-BR", dir: "ltr", messages: joinMessages({ first, chart, later }) };
