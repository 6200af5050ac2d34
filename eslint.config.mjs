import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "**/dist/",
      ".dist-*/",
      "**/node_modules/",
      "storybook-static/",
      "coverage/",
      ".cache/",
      "test-results/",
      // Next.js checks its types, with packages that are not installed here.
      "examples/next/",
      "examples/angular/",
      "examples/astro/",
      "examples/react-router/",
      "examples/vue/",
      "examples/backend/.build/",
    ],
  },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}", "examples/host/**/*.{ts,tsx}", "stories/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "react-hooks/exhaustive-deps": ["error", { additionalHooks: "useLayoutEffectInBrowser" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/utils/useLayoutEffectInBrowser.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          name: "react",
          importNames: ["useLayoutEffect"],
          message: "React 18 warns of it on a server. Take useLayoutEffectInBrowser.",
        },
      ],
    },
  },
  { files: ["**/*.{mjs,js}"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
);
