import { createLazyPart } from "../../ui/createLazyPart.js";

/** The row menu, loaded when somebody comes near one. One for the whole table, mounted while it is open. */
export const menuPart = createLazyPart(async () => (await import("../../ui/Menu.js")).Menu);
