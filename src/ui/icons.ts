import { icon } from "./icon.js";

export const CheckIcon = /* @__PURE__ */ icon("Check", "m3.25 8.5 3 3 6.5-7");
export const ExternalIcon = /* @__PURE__ */ icon("External", "M5.5 3.75h6.75v6.75M12 4 4 12");
export const ChevronDownIcon = /* @__PURE__ */ icon("ChevronDown", "m4 6.25 4 4 4-4");
export const ChevronStartIcon = /* @__PURE__ */ icon("ChevronStart", "M9.75 4l-4 4 4 4");
export const ChevronEndIcon = /* @__PURE__ */ icon("ChevronEnd", "m6.25 4 4 4-4 4");
export const SearchIcon = /* @__PURE__ */ icon(
  "Search",
  "M7.25 12a4.75 4.75 0 1 0 0-9.5 4.75 4.75 0 0 0 0 9.5Zm3.5-1.25 3 3",
);
export const AlertIcon = /* @__PURE__ */ icon(
  "Alert",
  "M8 6v3m0 2.25v.01M6.9 2.9 1.9 11.7c-.48.84.13 1.8 1.1 1.8h10c.97 0 1.58-.96 1.1-1.8L9.1 2.9c-.48-.85-1.72-.85-2.2 0Z",
);
export const InfoIcon = /* @__PURE__ */ icon("Info", "M8 7.5v3.25M8 5.25v.01M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z");
export const KeyIcon = /* @__PURE__ */ icon(
  "Key",
  "M10.25 9.25a3.5 3.5 0 1 0-3.36-2.5L2.25 11.4v2.35h2.5v-1.75h1.75v-1.75l1.27-1.27a3.5 3.5 0 0 0 2.48.27Zm.75-4.25v.01",
);
export const LockIcon = /* @__PURE__ */ icon(
  "Lock",
  "M5 7V5a3 3 0 0 1 6 0v2M4 7h8c.55 0 1 .45 1 1v4.5c0 .55-.45 1-1 1H4c-.55 0-1-.45-1-1V8c0-.55.45-1 1-1Z",
);
export const CopyIcon = /* @__PURE__ */ icon(
  "Copy",
  "M5.75 5.75V3.5c0-.7.55-1.25 1.25-1.25h5.5c.7 0 1.25.55 1.25 1.25V9c0 .7-.55 1.25-1.25 1.25h-2.25M3.5 5.75H9c.7 0 1.25.55 1.25 1.25v5.5c0 .7-.55 1.25-1.25 1.25H3.5c-.7 0-1.25-.55-1.25-1.25V7c0-.7.55-1.25 1.25-1.25Z",
);
export const CloseIcon = /* @__PURE__ */ icon("Close", "m4 4 8 8M12 4l-8 8");
export const DownloadIcon = /* @__PURE__ */ icon("Download", "M8 2.5v7.25m-3-3 3 3 3-3M2.75 12.75h10.5");
