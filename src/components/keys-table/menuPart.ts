import { createLazyComponent } from "../../ui/createLazyComponent.js";

/** The row menu, loaded when somebody comes near one. One for the whole table, mounted while it is open. */
export const menuPart = createLazyComponent(async () => (await import("../../ui/Menu.js")).Menu);
