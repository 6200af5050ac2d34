"use client";
import { useCallback, useEffect, useReducer } from "react";

interface Owned<T> {
  readonly id: string;
  readonly value: T;
}

/** A value for the id that has one already, and without `isSet`, changes nothing. */
function reduce<T>(state: Owned<T>, { isSet, ...next }: Owned<T> & { readonly isSet: boolean }): Owned<T> {
  return isSet || state.id !== next.id ? next : state;
}

/**
 * A state that belongs to what is shown, which `id` names. For another id it is `initial` again, and so it is when the
 * first id comes back. `initial` must stay the same.
 */
export function useStateFor<T>(id: string, initial: T): readonly [T, (value: T) => void] {
  const [state, dispatch] = useReducer(reduce<T>, { id, value: initial });
  useEffect(() => dispatch({ id, value: initial, isSet: false }), [id, initial]);
  const set = useCallback((value: T) => dispatch({ id, value, isSet: true }), [id]);
  return [state.id === id ? state.value : initial, set];
}
