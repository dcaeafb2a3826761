import type { About } from '../importer';

/** Titles that programs give where nobody gave one, also the names of the files that they printed. */
const noTitle =
  /^(?:\(?(?:untitled|anonymous|unspecified)\b.*|unbenannt.*|sans titre|无标题|document\d*|文档\d*|microsoft word - .*|powerpoint presentation|.*\.(?:docx?|indd|qxd|tex|dvi|ps|odt|rtf|pdf))$/i;
const noAuthor =
  /^(?:unknown(?: author)?|n\/a|\(?anonymous\)?|anonymous author|user|admin|administrator|author|python-docx|un-named|microsoft office user|windows (?:user|用户)|微软用户|佚名|未知)$/i;

/** Whether a program wrote this where the name of an author belongs. */
export function isNobody(name: string): boolean {
  return noAuthor.test(name.trim());
}

/** What a file says of itself, without what no person wrote. */
export function withoutPlaceholders({ title, author, ...rest }: About): About {
  return {
    ...(title === undefined || noTitle.test(title.trim()) ? {} : { title }),
    ...(author === undefined || isNobody(author) ? {} : { author }),
    ...rest,
  };
}
