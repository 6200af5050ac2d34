/** Whether the page is served from the developer's own machine: this build knows no other development. */
export function isLocalPage(): boolean {
  return /^(?:|localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/u.test(location.hostname);
}
