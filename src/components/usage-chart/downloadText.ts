/** Some browsers read the object URL only after the click's task is over. */
const revokeAfter = 1000;

export interface DownloadTextInput {
  readonly name: string;
  readonly text: string;
  /** The MIME type. */
  readonly type: string;
}

/** Hands a text to the browser as a file. The object URL is revoked after one second. */
export function downloadText({ name, text, type }: DownloadTextInput): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), revokeAfter);
}
