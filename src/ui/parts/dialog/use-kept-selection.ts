import { useEffect, useState } from 'react';

/**
 * Gives the page the selection back that it had before a dialog opened. A field in the dialog takes the selection, and
 * when the field goes the browser leaves it at the end of the page: the caret in the text would jump there.
 */
export function useKeptSelection(): void {
  // Read while rendering: an effect would come after the dialog's field has taken the focus.
  const [kept] = useState(() => {
    const selection = document.getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
    return { anchorNode, anchorOffset, focusNode, focusOffset };
  });
  useEffect(
    () => () => {
      const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = kept;
      if (!anchorNode?.isConnected || !focusNode?.isConnected) return;
      if (anchorOffset > lengthOf(anchorNode) || focusOffset > lengthOf(focusNode)) return;
      document.getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    },
    [kept],
  );
}

function lengthOf(node: Node): number {
  return node instanceof CharacterData ? node.length : node.childNodes.length;
}
