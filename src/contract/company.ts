/** A part of the company that has keys of its own. */
export interface Workspace {
  /** Identifies the workspace in every request. At least one character. */
  readonly id: string;
  /** The workspace's name as it is shown. */
  readonly name: string;
  /** Whether the workspace has the Developers feature. False: it is shown, but has no keys and cannot get any. */
  readonly developersEnabled: boolean;
}

/** The company that a person acts for. */
export interface Company {
  /** Identifies the company. At least one character. */
  readonly id: string;
  /** The company's name as it is shown. */
  readonly name: string;
}
