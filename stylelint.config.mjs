/** @type {import("stylelint").Config} */
export default {
  rules: {
    "declaration-no-important": true,
    "selector-max-id": 0,
    "block-no-empty": true,
    "declaration-block-no-duplicate-properties": true,
    "font-family-no-duplicate-names": true,
    "function-no-unknown": [true, { ignoreFunctions: ["light-dark", "color-mix"] }],
    "keyframe-declaration-no-important": true,
    "no-duplicate-at-import-rules": true,
    "property-no-unknown": true,
    "selector-pseudo-class-no-unknown": true,
    "selector-pseudo-element-no-unknown": true,
    "unit-no-unknown": true,
    "declaration-property-value-no-unknown": null,
  },
  overrides: [
    {
      // What a host cannot override, or would meet in its own elements, has no place in the package.
      files: ["src/**/*.css"],
      rules: {
        // One class, and a pseudo-element of it.
        "selector-max-specificity": "0,1,1",
        "selector-class-pattern": "^mak-[a-z0-9-]+$",
        "keyframes-name-pattern": "^mak-",
        "custom-property-pattern": "^_mak-",
        "unit-disallowed-list": [["rem", "em", "vw", "vh"], { ignoreProperties: { em: ["letter-spacing"] } }],
        "selector-nested-pattern": "^$",
        "property-disallowed-list": [
          "/^(margin|padding|border)-(left|right|top|bottom)/",
          "/^border-(top|bottom)-(left|right)-radius$/",
          "/^(min-|max-)?(width|height)$/",
          "/^(left|right|top|bottom)$/",
          "/^overflow-[xy]$/",
        ],
        "declaration-property-value-disallowed-list": { "/^(text-align|float|clear)$/": ["left", "right"] },
        // Colours are tokens: only tokens.css and what is mixed from them.
        "color-no-hex": true,
      },
    },
    {
      // The only file that reads the public properties. That it declares none is tested on the built sheet.
      files: ["src/theme/styles/tokens.css"],
      rules: { "custom-property-pattern": "^_?mak-" },
    },
  ],
};
