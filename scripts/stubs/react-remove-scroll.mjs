/** Stands for the scroll lock that no part of ours renders, so that none of it is shipped. */
export function RemoveScroll({ children }) {
  return children;
}
