/** How the tests in a browser and the stories look for texts. */
export const lookupOptions = {
  // Two cores and a build beside it: one second is too short to tell a slow machine from a failure.
  asyncUtilTimeout: 10_000,
  // What the live region says stands on the screen too, and a dialog that has closed leaves a picture for 80 ms: texts are
  // looked for where they are seen and stay.
  defaultIgnore: "script, style, .mak-said, [data-mak-leaving] *",
};
