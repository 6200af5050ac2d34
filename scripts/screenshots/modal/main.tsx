import { ApiKeysPage } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { Dialog } from "radix-ui";
import { createRoot } from "react-dom/client";
import "@mark-ai/api-keys/styles.css";
import "./modal.css";

const clock = () => Date.parse("2026-11-16T10:30:00Z");
const scheme = new URLSearchParams(location.search).get("scheme") === "dark" ? "dark" : "light";
document.documentElement.dataset["scheme"] = scheme;
const adapter = createMemoryAdapter({ clock, seed: 7, scenario: "policies" });

/** The dialog of shadcn/ui: its markup, and what its classes come to. */
function Settings() {
  return (
    <Dialog.Root defaultOpen>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="content" aria-describedby={undefined}>
          <header className="head">
            <Dialog.Title className="title">Settings</Dialog.Title>
            <Dialog.Close className="close" aria-label="Close settings">
              ×
            </Dialog.Close>
          </header>
          <div className="body">
            <ApiKeysPage adapter={adapter} now={clock} timeZone="Europe/Paris" colorScheme={scheme} />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root to draw into.");
createRoot(root).render(<Settings />);
