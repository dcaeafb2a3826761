const yes = /^(?:yes|true|y|1|ja|oui|s[ií]|wahr|vrai|verdadero|是|对|有|x|✓|✔|☑)$/i;
const no = /^(?:no|false|n|0|nein|non|falsch|faux|falso|否|错|没有|☐|✗|✘)$/i;

/** Whether these words mean yes or no, in the languages that tables come in; null when they mean neither. */
export function readTruth(words: string): boolean | null {
  const plain = words.normalize('NFKC').trim();
  return yes.test(plain) ? true : no.test(plain) ? false : null;
}
