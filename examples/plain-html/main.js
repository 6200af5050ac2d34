import { createMemoryAdapter, defineApiKeysElement } from "/api-keys/standalone/index.js";

defineApiKeysElement();

const page = document.querySelector("mak-api-keys");
// A backend of your own: leave this line out and write base-url="/api/management/v1" on the element.
page.adapter = createMemoryAdapter();

document.querySelector("#language").addEventListener("change", async ({ target }) => {
  const loaded = await import(`/api-keys/standalone/locales/${target.value}.js`);
  page.locale = loaded[target.value];
  document.documentElement.lang = target.value;
  document.documentElement.dir = page.locale.dir;
});

document.querySelector("#scheme").addEventListener("change", ({ target }) => {
  page.setAttribute("color-scheme", target.value);
  document.documentElement.dataset.scheme = target.value;
});
