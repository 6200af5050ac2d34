import { icon } from "./icon.js";

export const CopyIcon = /* @__PURE__ */ icon(
  "Copy",
  "M5.75 5.75V3.5c0-.7.55-1.25 1.25-1.25h5.5c.7 0 1.25.55 1.25 1.25V9c0 .7-.55 1.25-1.25 1.25h-2.25M3.5 5.75H9c.7 0 1.25.55 1.25 1.25v5.5c0 .7-.55 1.25-1.25 1.25H3.5c-.7 0-1.25-.55-1.25-1.25V7c0-.7.55-1.25 1.25-1.25Z",
);
export const CloseIcon = /* @__PURE__ */ icon("Close", "m4 4 8 8M12 4l-8 8");
export const DownloadIcon = /* @__PURE__ */ icon("Download", "M8 2.5v7.25m-3-3 3 3 3-3M2.75 12.75h10.5");
