import { createElement, Fragment } from "react";
import { createRoot } from "react-dom/client";
import { ApiKeysPage, type ApiKeysPageProps } from "../ApiKeysPage.js";
import { assertAdapter } from "../contract/assertAdapter.js";
import { randomId } from "../utils/randomId.js";
import { StylesheetCheck } from "./StylesheetCheck.js";

/** A page that was mounted into an element. */
export interface MountedApiKeysPage {
  /** Changes options and leaves the others as they are; `undefined` takes one back. Throws after `unmount()`. */
  update: (changes: Partial<ApiKeysPageProps>) => void;
  /** Takes the page away and empties the element. Calling it again does nothing. */
  unmount: () => void;
}

const taken = new WeakSet<Element>();

/**
 * Mounts the page into an element, for hosts without React. It takes the options of `<ApiKeysPage>`. What the element
 * contained before is replaced.
 *
 * Throws where the element is none, is not in the document or holds a page already, and where the adapter is none.
 *
 * @example
 * const page = mountApiKeysPage(document.querySelector("#api-keys"), {
 *   adapter: createRestAdapter({ baseUrl: "/api/management/v1" }),
 * });
 * page.update({ colorScheme: "dark" });
 * page.unmount();
 */
export function mountApiKeysPage(element: Element | null, options: ApiKeysPageProps): MountedApiKeysPage {
  assertPlace(element);
  assertAdapter((options as Partial<ApiKeysPageProps> | undefined)?.adapter, "mountApiKeysPage()");
  element.replaceChildren();
  // Two pages, and a host's own React, must not give the same ids.
  const root = createRoot(element, { identifierPrefix: `mak-${randomId().slice(0, 8)}-` });
  taken.add(element);
  let current = options;
  let mounted = true;

  const render = () =>
    root.render(
      createElement(
        Fragment,
        null,
        createElement(ApiKeysPage, current),
        createElement(StylesheetCheck, { place: element }),
      ),
    );
  render();

  return {
    update: (changes) => {
      if (!mounted) {
        throw new Error(
          "update() was called after unmount(), so there is no page to change. Mount a new one with mountApiKeysPage().",
        );
      }
      const next = { ...current, ...changes };
      assertAdapter(next.adapter, "update()");
      current = next;
      render();
    },
    unmount: () => {
      if (!mounted) return;
      mounted = false;
      taken.delete(element);
      root.unmount();
    },
  };
}

function assertPlace(element: unknown): asserts element is Element {
  const user = "mountApiKeysPage()";
  if (typeof element === "string") {
    const text = JSON.stringify(element);
    throw new TypeError(
      `${user} needs an element, and was given the text ${text}. Pass document.querySelector(${text}).`,
    );
  }
  if (typeof element !== "object" || element === null || (element as Partial<Node>).nodeType !== 1) {
    const found = element === null || element === undefined ? String(element) : "something else";
    throw new TypeError(
      `${user} needs an element, and was given ${found}. Check that the selector matches, and that the script runs after the element is in the page (type="module" or defer).`,
    );
  }
  if (!(element as Element).isConnected) {
    throw new Error(
      `${user} was given an element that is not in the document, so nobody would see the page. Append it first, or use <mak-api-keys>, which waits until it is connected.`,
    );
  }
  if (taken.has(element as Element)) {
    throw new Error(
      `${user} was given an element that holds an API keys page already. Change that one with its update(), or take it away with its unmount() first.`,
    );
  }
}
