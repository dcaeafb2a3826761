import { $applyNodeReplacement, ElementNode, type EditorConfig, type LexicalEditor } from 'lexical';
import { messagesNow } from '../../messages/use-messages';
import type { Block, Group } from './plan-blocks';

/** Lexical asks for classes; these four only make elements and hold no state of the study. */

/** About 40 blocks that the browser may skip while they are far from the screen. */
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

/** A list, a quotation, a code box or a table. */
export class GroupNode extends ElementNode {
  __kind: Group['kind'] = 'list';

  override $config() {
    return this.config('block-group', { extends: ElementNode });
  }
  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__kind = previous.__kind;
  }
  override createDOM(): HTMLElement {
    const element = document.createElement(this.__kind === 'quote' ? 'blockquote' : 'div');
    element.className = `reader-group reader-${this.__kind}`;
    if (this.__kind === 'list') element.setAttribute('role', 'list');
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
    if (block.group?.kind === 'list') element.setAttribute('role', 'listitem');
    if (block.kind === 'blank') element.setAttribute('aria-hidden', 'true');
    if (block.continues) element.classList.add('reader-continued');
    if (block.boilerplate) {
      element.classList.add('reader-boilerplate');
      element.setAttribute('aria-description', messagesNow().reader.boilerplate);
    }
    if (block.paragraph !== null) element.dataset['paragraph'] = String(block.paragraph);
    if (block.group?.kind === 'list') {
      element.dataset['marker'] = block.group.marker;
      element.style.setProperty('--depth', String(Math.max(0, block.group.depth - 1)));
    }
    if (block.group?.kind === 'table') {
      element.style.gridArea = `${block.group.row + 1} / ${block.group.column + 1}`;
    }
    return element;
  }
  override updateDOM(): boolean {
    return false;
  }
}

/** The words of a link. Not an anchor: nothing in a document may lead the window away. */
export class LinkTextNode extends ElementNode {
  __url = '';

  override $config() {
    return this.config('link-text', { extends: ElementNode });
  }
  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__url = previous.__url;
  }
  override createDOM(_config: EditorConfig, _editor: LexicalEditor): HTMLElement {
    const element = document.createElement('span');
    element.className = 'reader-link';
    element.title = this.__url;
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
  return block?.kind === 'paragraph' && !block.group ? 'p' : 'div';
}

/** Pixels of one line of text at 100 %, for the estimate only. */
const lineHeight = 28;

export function createChunk(lines: number): ChunkNode {
  const node = new ChunkNode();
  node.__lines = lines;
  return $applyNodeReplacement(node);
}

export function createGroup(kind: Group['kind']): GroupNode {
  const node = new GroupNode();
  node.__kind = kind;
  return $applyNodeReplacement(node);
}

export function createBlock(block: Block): BlockNode {
  const node = new BlockNode();
  node.__block = block;
  return $applyNodeReplacement(node);
}

export function createLink(url: string): LinkTextNode {
  const node = new LinkTextNode();
  node.__url = url;
  return $applyNodeReplacement(node);
}
