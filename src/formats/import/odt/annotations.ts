import { childNamed, descendantsNamed, elementsIn, textOf, type XmlElement } from '../../xml-tree';
import type { Comment } from '../document-builder';
import type { Reading } from './reading';

/** A comment begins here; one without an end is on this place alone. */
export function layOutAnnotation(reading: Reading, annotation: XmlElement): void {
  const key = annotation.attributes['office:name'];
  const isOpen = key !== undefined && reading.commentsWithEnd.has(key);
  reading.builder.openComment(key ?? '');
  if (isOpen) reading.openComments.set(key, readComment(annotation));
  else reading.builder.closeComment(key ?? '', readComment(annotation));
}

/** A comment ends here. */
export function layOutAnnotationEnd(reading: Reading, end: XmlElement): void {
  const key = end.attributes['office:name'] ?? '';
  const comment = reading.openComments.get(key);
  reading.openComments.delete(key);
  if (comment) reading.builder.closeComment(key, comment);
}

/** The names of all comments of which the end is marked too. */
export function findCommentsWithEnd(body: XmlElement): ReadonlySet<string> {
  return new Set(
    [...descendantsNamed(body, 'office:annotation-end')].map((end) => end.attributes['office:name'] ?? ''),
  );
}

function readComment(annotation: XmlElement): Omit<Comment, 'start' | 'end'> {
  const said = (name: string): string => {
    const element = childNamed(annotation, name);
    return element ? textOf(element).trim() : '';
  };
  const words = elementsIn(annotation).filter(({ name }) => name === 'text:p' || name === 'text:list');
  return {
    author: said('dc:creator') || said('loext:sender-initials') || said('meta:creator-initials'),
    date: said('dc:date'),
    text: words.map(wordsOf).join('\n').trim(),
  };
}

/** A list or a paragraph in a comment, each paragraph a line, without marks. */
function wordsOf(element: XmlElement): string {
  if (element.name === 'text:list' || element.name === 'text:list-item') {
    return elementsIn(element).map(wordsOf).join('\n');
  }
  return element.children.map(plainWords).join('');
}

function plainWords(node: XmlElement | string): string {
  if (typeof node === 'string') return node.replaceAll(/[ \t\r\n]+/g, ' ');
  if (node.name === 'text:s') return ' ';
  if (node.name === 'text:tab') return '\t';
  if (node.name === 'text:line-break') return '\n';
  return node.children.map(plainWords).join('');
}
