import { useMutation } from "@tanstack/react-query";
import { queryClient } from "../queryClient.ts";
import { becomePerson } from "./api.ts";

/** Changes who is signed in. */
export function useBecome() {
  return useMutation({
    mutationFn: async (personId: string) => {
      // An answer to the former person must not arrive after the change.
      await queryClient.cancelQueries();
      return becomePerson(personId);
    },
    onSuccess: (next) => queryClient.setQueryData(["session"], next),
  });
}
