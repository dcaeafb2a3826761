import type { XmlNode } from '../../xml-tree';
import type { Comment, DocumentBuilder } from '../document-builder';
import type { Pages } from './pages';
import type { ListNumbers } from './list-numbers';
import type { Styles } from './styles';

/** What the parts of the reader share while they lay out one document. */
export type Reading = {
  readonly builder: DocumentBuilder;
  readonly styles: Styles;
  readonly pages: Pages;
  readonly lists: ListNumbers;
  /** How many notes had a label so far; a second note of a label gets another. */
  readonly noteLabels: Map<string, number>;
  /** Names of the comments whose end is marked; the others are on a mere place. */
  readonly commentsWithEnd: ReadonlySet<string>;
  /** Comments whose end is still to come, by their names. */
  readonly openComments: Map<string, Omit<Comment, 'start' | 'end'>>;
  readonly leftOut: { images: number; outside: number; scripts: number };
  /** How much more may be written because the file says that a cell or a row is repeated. */
  readonly repeats: { left: number };
  /** Lays out paragraphs, lists, tables and what holds them. */
  readonly layOutBlocks: (nodes: readonly XmlNode[]) => void;
};
