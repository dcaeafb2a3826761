/** What is wrong with a regular expression in a few words, without the pattern itself and how the program reads it. */
export function patternFault({ message }: SyntaxError): string {
  return message.replace(/^Invalid regular expression: (?:\/.*\/[a-z]*: )?/su, '');
}
