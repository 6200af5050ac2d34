/** Hands a text to the browser as a file. Nobody can tell whether it was kept: never say that it was saved. */
export function downloadText({ fileName, text }: { fileName: string; text: () => string }): void {
  const url = URL.createObjectURL(new Blob([text()], { type: "text/plain" }));
  try {
    const link = document.createElement("a");
    link.href = url;
    link.download = fileName;
    link.click();
  } finally {
    URL.revokeObjectURL(url);
  }
}
