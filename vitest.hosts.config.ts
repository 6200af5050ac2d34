import { defineConfig } from "vitest/config";
import browser from "./vitest.browser.config.ts";

/** The page inside the layers of other libraries: apart from the other browser tests, since those libraries are large. */
export default defineConfig({
  ...browser,
  optimizeDeps: {
    include: [
      ...(browser.optimizeDeps?.include ?? []),
      "@base-ui/react/dialog",
      "@headlessui/react",
      "@mui/material/Dialog",
      "@mui/material/Drawer",
      "radix-ui",
      "react-aria-components",
      "vaul",
    ],
  },
  test: { ...browser.test, name: "hosts", include: ["test/hosts/**/*.test.tsx"], testTimeout: 15_000 },
});
