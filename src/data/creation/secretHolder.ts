import type { SecretFormat } from "./keyCreationState.js";

/**
 * The one place that a secret is in. It is mutable on purpose: state, props, caches and closures keep copies, an
 * emptied field does not. Whoever reads it uses it at once and keeps nothing.
 */
export interface SecretHolder {
  readonly put: (secret: string) => void;
  /** Whether there is a secret. */
  readonly holds: () => boolean;
  /** The secret, for the moment of its use. Throws when there is none. */
  readonly read: () => string;
  /** A ref callback: writes the secret into the node, and empties the node that it leaves. */
  readonly attach: (node: HTMLElement | null) => void;
  readonly node: () => HTMLElement | null;
  /** Writes the secret into its node by way of this function, and does so from now on. */
  readonly show: (format: SecretFormat, write: (secret: string) => string) => void;
  /** The format in which it is written. "key" until {@link SecretHolder.show} says otherwise. */
  readonly format: () => SecretFormat;
  /** The text that the node shows. Throws when there is no secret. */
  readonly shown: () => string;
  /** Forgets the secret and empties its node. */
  readonly destroy: () => void;
}

export function createSecretHolder(): SecretHolder {
  let secret: string | null = null;
  let node: HTMLElement | null = null;
  let format: SecretFormat = "key";
  let write = (value: string) => value;
  const fill = () => {
    const text = secret === null ? "" : write(secret);
    // Written again, the same text would be a change to whatever listens to the node.
    if (node !== null && node.textContent !== text) node.textContent = text;
  };
  const read = () => {
    if (secret === null) throw new Error("There is no secret any more: the dialog that showed it has closed.");
    return secret;
  };
  const attach = (next: HTMLElement | null) => {
    if (node !== null && node !== next) node.textContent = "";
    node = next;
    fill();
  };
  return {
    put: (value) => {
      secret = value;
      fill();
    },
    holds: () => secret !== null,
    read,
    show: (nextFormat, next) => {
      format = nextFormat;
      write = next;
      fill();
    },
    format: () => format,
    shown: () => write(read()),
    attach,
    node: () => node,
    destroy: () => {
      secret = null;
      fill();
    },
  };
}
