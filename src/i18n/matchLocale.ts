/** Norwegian has two written forms and one common code: all three read Bokmål. */
const readAs: Readonly<Record<string, string>> = { no: "nb", nn: "nb" };

interface Tag {
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
}

/** A code with the script and the region that most of its readers have. Undefined: it is no BCP 47 code. */
function tagOf(code: string): Tag | undefined {
  try {
    const { language, script, region } = new Intl.Locale(code).maximize();
    return { language: readAs[language] ?? language, script, region };
  } catch {
    return undefined;
  }
}

/** The best of the offered codes for one language. A language in another script is another language to read. */
function bestFor(code: string, offered: readonly string[]): string | undefined {
  const wanted = tagOf(code);
  if (wanted === undefined) return undefined;
  const readable = offered.filter((one) => {
    const tag = tagOf(one);
    return tag?.language === wanted.language && tag.script === wanted.script;
  });
  const ofRegion = readable.find((one) => tagOf(one)?.region === wanted.region);
  // Portuguese of Angola follows Portugal: the catalogue of the largest country is the exception, not the rule.
  const elsewhere = readable.find((one) => tagOf(one)?.region !== tagOf(wanted.language)?.region);
  return ofRegion ?? elsewhere ?? readable[0];
}

/** What {@link findLocale} found. */
export interface FoundLocale {
  /** Which of the offered codes. */
  readonly catalogue: string;
  /** The code in which numbers and dates are written: the reader's own, where it names a region or a calendar. */
  readonly code: string;
}

/** Finds the first language of a reader's list that is offered. */
export function findLocale(requested: readonly string[], offered: readonly string[]): FoundLocale | undefined {
  for (const code of requested) {
    const catalogue = bestFor(code, offered);
    if (catalogue === undefined) continue;
    const own = new Intl.Locale(code);
    const sameLanguage = own.language === new Intl.Locale(catalogue).language;
    const saysMore = own.region !== undefined || own.baseName !== own.toString();
    return { catalogue, code: sameLanguage && saysMore ? own.toString() : catalogue };
  }
  return undefined;
}
