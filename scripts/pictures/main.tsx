import { createRoot } from "react-dom/client";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "@mark-ai/api-keys/styles.css";
import { drawnText } from "./drawnText.ts";
import { PictureScene } from "./PictureScene.tsx";
import "./scene.css";

Object.assign(globalThis, { drawnText: () => drawnText(document.querySelector("dialog") ?? document.body) });

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root to draw into.");
createRoot(root).render(<PictureScene />);
