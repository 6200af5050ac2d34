import { ApiKeyManager, DefaultApiKeyManagerProvider } from "@zuplo/react-api-key-manager";
import "@zuplo/react-api-key-manager/index.css";
import { createRoot } from "react-dom/client";
import { compare } from "./shared.ts";

// As its README says, without Tailwind.
const provider = new DefaultApiKeyManagerProvider("/zuplo", "token");

compare({
  row: 'button[title="Copy Key"]',
  draw: (place) => createRoot(place).render(<ApiKeyManager provider={provider} />),
});
