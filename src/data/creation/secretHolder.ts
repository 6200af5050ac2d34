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
  /** Forgets the secret and empties its node. */
  readonly destroy: () => void;
}

export function createSecretHolder(): SecretHolder {
  let secret: string | null = null;
  let node: HTMLElement | null = null;
  const attach = (next: HTMLElement | null) => {
    if (node !== null && node !== next) node.textContent = "";
    node = next;
    if (node !== null) node.textContent = secret ?? "";
  };
  return {
    put: (value) => {
      secret = value;
      if (node !== null) node.textContent = value;
    },
    holds: () => secret !== null,
    read: () => {
      if (secret === null) throw new Error("There is no secret any more: the dialog that showed it has closed.");
      return secret;
    },
    attach,
    node: () => node,
    destroy: () => {
      secret = null;
      if (node !== null) node.textContent = "";
    },
  };
}
