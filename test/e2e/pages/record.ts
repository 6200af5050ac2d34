import type { HostOptions } from "./options.ts";

/** Everything that rrweb recorded, with its default settings. */
export const recording: unknown[] = [];

export async function startRecording(kind: HostOptions["record"]): Promise<void> {
  if (kind === undefined) return;
  if (kind === "unmarked") {
    // Registered before rrweb's own observer, so that rrweb sees the node without its mark.
    new MutationObserver(() => {
      for (const node of document.querySelectorAll(".rr-block")) node.classList.remove("rr-block");
    }).observe(document, { childList: true, subtree: true, attributes: true });
  }
  const { record } = await import("rrweb");
  record({ emit: (event) => void recording.push(event) });
}
