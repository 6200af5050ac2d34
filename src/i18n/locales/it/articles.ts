/** Before a vowel, as in "8" and "11", the article is elided: l’8 dicembre. */
const startsWithVowel = (date: string) => /^(?:8|11)(?!\d)/.test(date);

export const the = (date: string) => (startsWithVowel(date) ? `l’${date}` : `il ${date}`);
export const from = (date: string) => (startsWithVowel(date) ? `dall’${date}` : `dal ${date}`);
export const until = (date: string) => (startsWithVowel(date) ? `all’${date}` : `al ${date}`);
