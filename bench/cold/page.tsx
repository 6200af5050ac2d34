import { ApiKeysPage } from "@mark-ai/api-keys";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import "@mark-ai/api-keys/styles.css";
import { createRoot } from "react-dom/client";
import { measure } from "./measured.ts";

const isThere = (selector: string) => document.querySelector(selector) !== null;

measure(25, () => isThere("canvas") && !isThere(".mak-skeleton"));
const place = document.body.appendChild(document.createElement("div"));
createRoot(place).render(<ApiKeysPage adapter={createRestAdapter({ baseUrl: "/api" })} />);
