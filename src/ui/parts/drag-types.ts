/** A code that is dragged; the data is its id. */
export const codeDragType = 'application/x-postil-code';
/** Codings that are dragged to a code; the data is their ids, with spaces between. */
export const codingDragType = 'application/x-postil-coding';
/** The selected passage that is dragged; the data is its document and span as JSON. */
export const selectionDragType = 'application/x-postil-selection';
/** What a case gathered and is dragged to another one; the data is a list of members as JSON. */
export const memberDragType = 'application/x-postil-member';
/** Documents that are dragged, within their pane or to a case; the data is their ids, with spaces between. */
export const sourceDragType = 'application/x-postil-source';
