import { useEffect } from "react";
import { warnOfMissingStylesheet } from "../theme/warnOfMissingStylesheet.js";
import { isLocalPage } from "./isLocalPage.js";

/** Stands beside the page and looks whether it has its stylesheet. It draws nothing. */
export function StylesheetCheck({ place }: { place: Element }) {
  useEffect(() => {
    const surface = place.querySelector<HTMLElement>(".mak-root");
    if (surface !== null && isLocalPage()) warnOfMissingStylesheet(surface);
  }, [place]);
  return null;
}
