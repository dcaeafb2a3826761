import type { DefaultTreeAdapterTypes } from 'parse5';

export type MarkupNode = DefaultTreeAdapterTypes.ChildNode;
export type MarkupElement = DefaultTreeAdapterTypes.Element;
export type MarkupParent = DefaultTreeAdapterTypes.ParentNode;
type MarkupText = DefaultTreeAdapterTypes.TextNode;

export function isElement(node: MarkupNode | MarkupParent): node is MarkupElement {
  return 'tagName' in node;
}

export function isText(node: MarkupNode): node is MarkupText {
  return node.nodeName === '#text';
}

/** What an element says under a name; null when it says nothing there. */
export function attributeOf(element: MarkupElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Whether an attribute of words between spaces, as `class`, `role` and `epub:type` are, has one of these. */
export function hasWord(element: MarkupElement, name: string, words: ReadonlySet<string>): boolean {
  const value = attributeOf(element, name);
  return (
    value !== null &&
    value
      .toLowerCase()
      .split(/\s+/)
      .some((word) => words.has(word))
  );
}

/**
 * Goes through a tree in reading order without recursion: a page can nest deeper than the stack. `enter` answers false to
 * pass over what a node holds, or gives what is to be done behind it.
 */
export function walkMarkup(
  nodes: readonly MarkupNode[],
  enter: (node: MarkupNode) => false | (() => void) | undefined,
): void {
  const open: { readonly nodes: readonly MarkupNode[]; next: number; readonly leave: (() => void) | undefined }[] = [
    { nodes, next: 0, leave: undefined },
  ];
  for (let inner = open.at(-1); inner; inner = open.at(-1)) {
    const node = inner.nodes[inner.next++];
    if (!node) {
      inner.leave?.();
      open.pop();
      continue;
    }
    const leave = enter(node);
    if (leave === false) continue;
    if (isElement(node)) open.push({ nodes: node.childNodes, next: 0, leave });
    else leave?.();
  }
}

/** The elements of a tree that a rule holds for, in reading order. */
export function findElements(
  nodes: readonly MarkupNode[],
  isWanted: (element: MarkupElement) => boolean,
): readonly MarkupElement[] {
  const found: MarkupElement[] = [];
  walkMarkup(nodes, (node) => {
    if (isElement(node) && isWanted(node)) found.push(node);
    return undefined;
  });
  return found;
}

/** The words inside nodes, up to `most` characters, with white space as one space. */
export function wordsOf(nodes: readonly MarkupNode[], most = 10_000): string {
  const words: string[] = [];
  let length = 0;
  walkMarkup(nodes, (node) => {
    if (length > most) return false;
    if (isText(node)) {
      words.push(node.value.slice(0, most));
      length += node.value.length;
    }
    return undefined;
  });
  return words.join('').replaceAll(/\s+/g, ' ').trim().slice(0, most);
}

/** The elements around a node, from the inside out. */
export function ancestorsOf(node: MarkupElement): readonly MarkupElement[] {
  const around: MarkupElement[] = [];
  for (let outer = node.parentNode; outer && isElement(outer); outer = outer.parentNode) around.push(outer);
  return around;
}
