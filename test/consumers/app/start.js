import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { adapterFor, HostPage } from "./page.js";

const adapter = await adapterFor(location.search);
createRoot(document.getElementById("root")).render(createElement(HostPage, { adapter }));
