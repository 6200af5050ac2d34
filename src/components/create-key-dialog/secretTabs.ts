import { hasPlaceForKey, sampleFormat, type SnippetTemplates } from "../../data/creation/secretText.js";
import type { Tab } from "../../ui/Tabs.js";

/** The forms that the key can be taken away in: itself, a line of a `.env` file, a command, and the host's samples. */
export function secretTabs({ curl, samples = [] }: SnippetTemplates, keyLabel: string): readonly Tab[] {
  const name = (id: string, label: string): Tab => ({ id, label, translate: "no" });
  return [
    { id: "key", label: keyLabel },
    name("env", ".env"),
    ...(hasPlaceForKey(curl) ? [name("curl", "cURL")] : []),
    ...samples.flatMap(({ label, template }, index) =>
      hasPlaceForKey(template) ? [name(sampleFormat(index), label)] : [],
    ),
  ];
}
