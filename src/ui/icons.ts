import { arc, circle, roundRect } from "./arc.js";
import { icon } from "./icon.js";

export const CheckIcon = /* @__PURE__ */ icon("Check", () => ["3.25,8.5 6.25,11.5 12.75,4.5"]);
export const ExternalIcon = /* @__PURE__ */ icon("External", () => ["5.5,3.75 12.25,3.75 12.25,10.5", "12,4 4,12"]);
export const ChevronDownIcon = /* @__PURE__ */ icon("ChevronDown", () => ["4,6.25 8,10.25 12,6.25"]);
export const ChevronStartIcon = /* @__PURE__ */ icon("ChevronStart", () => ["9.75,4 5.75,8 9.75,12"]);
export const ChevronEndIcon = /* @__PURE__ */ icon("ChevronEnd", () => ["6.25,4 10.25,8 6.25,12"]);
export const SearchIcon = /* @__PURE__ */ icon("Search", () => [circle(7.25, 7.25, 4.75), "10.75,10.75 13.75,13.75"]);
export const AlertIcon = /* @__PURE__ */ icon("Alert", () => [
  `${arc(8, 3.55, 1.27, 210, 330)} ${arc(13, 12.23, 1.27, -30, 90)} ${arc(3, 12.23, 1.27, 90, 210)} 6.9,2.92`,
  "8,6 8,9",
  "8,11.25 8,11.26",
]);
export const InfoIcon = /* @__PURE__ */ icon("Info", () => [circle(8, 8, 6), "8,7.5 8,10.75", "8,5.25 8,5.26"]);
export const KeyIcon = /* @__PURE__ */ icon("Key", () => [
  `${arc(10.25, 5.75, 3.5, 127, -197)} 2.25,11.4 2.25,13.75 4.75,13.75 4.75,12 6.5,12 6.5,10.25 8.14,8.55`,
  "11,5 11,5.01",
]);
export const LockIcon = /* @__PURE__ */ icon("Lock", () => [
  `5,7 ${arc(8, 5, 3, 180, 360)} 11,7`,
  roundRect(3, 7, 10, 6.5, 1),
]);
export const CopyIcon = /* @__PURE__ */ icon("Copy", () => [
  `5.75,5.75 ${arc(7, 3.5, 1.25, 180, 270)} ${arc(12.5, 3.5, 1.25, 270, 360)} ${arc(12.5, 9, 1.25, 0, 90)} 10.25,10.25`,
  roundRect(2.25, 5.75, 8, 8, 1.25),
]);
export const CloseIcon = /* @__PURE__ */ icon("Close", () => ["4,4 12,12", "12,4 4,12"]);
export const DownloadIcon = /* @__PURE__ */ icon("Download", () => [
  "8,2.5 8,9.75",
  "5,6.75 8,9.75 11,6.75",
  "2.75,12.75 13.25,12.75",
]);
