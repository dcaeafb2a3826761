import { $applyNodeReplacement, ElementNode, type EditorConfig, type LexicalEditor } from 'lexical';
import { messagesNow } from '../../messages/use-messages';
import { describeGroup, describeStretch, type StretchKind } from './describe-elements';
import type { Block } from './plan-blocks';
import type { Group } from './plan-groups';

/** Lexical asks for classes; these four only make elements and hold no state of the study. */

/** Some blocks that the browser may skip while they are far from the screen. */
export class ChunkNode extends ElementNode {
  __lines = 0;

  override $config() {
    return this.config('chunk', { extends: ElementNode });
  }
  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__lines = previous.__lines;
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'reader-chunk';
    element.style.containIntrinsicBlockSize = `auto ${Math.max(1, Math.round(this.__lines * lineHeight))}px`;
    return element;
  }
  override updateDOM(): boolean {
    return false;
  }
}

/** A list, a quotation, a table, a cell of it: what holds several lines. */
export class GroupNode extends ElementNode {
  __group: Group | null = null;

  override $config() {
    return this.config('block-group', { extends: ElementNode });
  }
  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__group = previous.__group;
  }
  override createDOM(): HTMLElement {
    const group = this.__group;
    const element = document.createElement(group?.kind === 'quote' ? 'blockquote' : 'div');
    if (group) describeGroup(element, group);
    return element;
  }
  override updateDOM(): boolean {
    return false;
  }
}

/** One line of the text. */
export class BlockNode extends ElementNode {
  __block: Block | null = null;

  override $config() {
    return this.config('text-block', { extends: ElementNode });
  }
  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__block = previous.__block;
  }
  override createDOM(): HTMLElement {
    const block = this.__block;
    const element = document.createElement(tagOf(block));
    element.className = 'reader-block';
    if (!block) return element;
    element.classList.add(`reader-${block.kind}`);
    if (block.kind === 'blank') element.setAttribute('aria-hidden', 'true');
    if (block.continues) element.classList.add('reader-continued');
    if (block.boilerplate) {
      element.classList.add('reader-boilerplate');
      element.setAttribute('aria-description', messagesNow().reader.boilerplate);
    }
    if (block.paragraph !== null) element.dataset['paragraph'] = String(block.paragraph);
    return element;
  }
  override updateDOM(): boolean {
    return false;
  }
}

/** Some words of a line that are more than formatted. Not an anchor: nothing in a document may lead the window away. */
export class StretchNode extends ElementNode {
  __stretch: StretchKind | null = null;

  override $config() {
    return this.config('stretch', { extends: ElementNode });
  }
  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__stretch = previous.__stretch;
  }
  override createDOM(_config: EditorConfig, _editor: LexicalEditor): HTMLElement {
    const element = document.createElement('span');
    if (this.__stretch) describeStretch(element, this.__stretch);
    return element;
  }
  override updateDOM(): boolean {
    return false;
  }
  override isInline(): boolean {
    return true;
  }
}

/** The document's title is the window's h1, so its own headings begin at h2. */
function tagOf(block: Block | null): string {
  if (block?.kind === 'heading') return `h${Math.min(6, block.level + 1)}`;
  // A cell and a line of code are no paragraphs of their own.
  const plain = !block?.groups.some(({ kind }) => kind === 'cell' || kind === 'code');
  return block?.kind === 'paragraph' && plain ? 'p' : 'div';
}

/** Pixels of one line of text at 100 %, for the estimate only. */
export const lineHeight = 28;

export function createChunk(lines: number): ChunkNode {
  const node = new ChunkNode();
  node.__lines = lines;
  // Otherwise Lexical has the browser read the whole chunk for its direction, which each line has of its own.
  node.__dir = 'ltr';
  return $applyNodeReplacement(node);
}

export function createGroup(group: Group, direction: Block['direction']): GroupNode {
  const node = new GroupNode();
  node.__group = group;
  node.__dir = direction;
  return $applyNodeReplacement(node);
}

export function createBlock(block: Block): BlockNode {
  const node = new BlockNode();
  node.__block = block;
  node.__dir = block.direction;
  return $applyNodeReplacement(node);
}

export function createStretch(stretch: StretchKind): StretchNode {
  const node = new StretchNode();
  node.__stretch = stretch;
  return $applyNodeReplacement(node);
}
