/** The words of a list divided by semicolons; a backslash before a sign takes its meaning away, `\n` is a line end. */
export function splitEscaped(list: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  for (let i = 0; i < list.length; i++) {
    const sign = list.charAt(i);
    if (sign === '\\' && i + 1 < list.length) {
      i++;
      word += list.charAt(i) === 'n' ? '\n' : list.charAt(i);
    } else if (sign === ';') {
      words.push(word);
      word = '';
    } else {
      word += sign;
    }
  }
  return [...words, word].map((each) => each.trim()).filter((each) => each !== '');
}
