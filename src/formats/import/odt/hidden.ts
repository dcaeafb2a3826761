import type { XmlElement } from '../../xml-tree';

/** Whether a section, a field or a paragraph is not shown to a reader of the document. */
export function isHidden({ attributes }: XmlElement): boolean {
  return attributes['text:is-hidden'] === 'true' || attributes['text:display'] === 'none';
}
